import type { Line } from './page'

/** A line with the lines that belong to it, one step deeper each. */
export interface Branch {
  readonly line: Line
  readonly below: readonly Branch[]
}

/** Lines as a tree, by their levels; empty lines only space a text and are left out. */
export function branchesOf(lines: readonly Line[]): readonly Branch[] {
  const [first, ...rest] = lines.filter(({ text }) => text !== '')
  if (first === undefined) return []
  const next = rest.findIndex(({ level }) => level <= first.level)
  const end = next === -1 ? rest.length : next
  const branch = { line: first, below: branchesOf(rest.slice(0, end)) }
  return [branch, ...branchesOf(rest.slice(end))]
}

/** The tree below a title that the lines may begin with themselves. */
export function branchesBelow(title: string, lines: readonly Line[]): readonly Branch[] {
  const branches = branchesOf(lines)
  const [first, ...rest] = branches
  return first?.line.heading === 'page' && first.line.text === title
    ? [...first.below, ...rest]
    : branches
}
