import type { Line } from './page'

/** A line with the lines that belong to it, one step deeper each. */
export interface Branch {
  readonly line: Line
  readonly below: readonly Branch[]
}

/** A heading with what it heads, or lines without one. */
export interface Section {
  readonly heading: Line | null
  readonly items: readonly Branch[]
}

/** What an explanation says below its title, which its lines may begin with themselves. */
export function sectionsOf(title: string, lines: readonly Line[]): readonly Section[] {
  const branches = branchesOf(lines)
  const [first, ...rest] = branches
  const isTitle = first?.line.heading === 'page' && first.line.text === title
  const sections: { readonly heading: Line | null; readonly items: Branch[] }[] = []
  for (const branch of isTitle ? [...first.below, ...rest] : branches) {
    const last = sections.at(-1)
    const { line, below } = branch
    if (line.heading !== undefined) sections.push({ heading: line, items: [...below] })
    else if (last?.heading === null) last.items.push(branch)
    else sections.push({ heading: null, items: [branch] })
  }
  return sections
}

/** Lines as a tree, by their levels; empty lines only space a text and are left out. */
function branchesOf(lines: readonly Line[]): readonly Branch[] {
  const top: Branch[] = []
  const open: { readonly level: number; readonly below: Branch[] }[] = []
  for (const line of lines) {
    if (line.text === '') continue
    while ((open.at(-1)?.level ?? -1) >= line.level) open.pop()
    const below: Branch[] = []
    const siblings = open.at(-1)?.below ?? top
    siblings.push({ line, below })
    open.push({ level: line.level, below })
  }
  return top
}
