import type { ExplanationLine } from 'incentive-rules/explanation'

/** A line with those that stand deeper below it. */
export interface Branch {
  readonly line: ExplanationLine
  readonly below: readonly Branch[]
}

/** Lines of an explanation as nested lists. */
export function branchesOf(lines: readonly ExplanationLine[]): readonly Branch[] {
  const branches: Branch[] = []
  let at = 0
  while (at < lines.length) {
    const line = lines[at]
    if (line === undefined) break
    const rest = lines.slice(at + 1)
    const end = rest.findIndex(({ level, text }) => level <= line.level && text !== '')
    const inner = end === -1 ? rest : rest.slice(0, end)
    if (line.text !== '') branches.push({ line, below: branchesOf(inner) })
    at += inner.length + 1
  }
  return branches
}
