import type { AuditedClaim } from '../../src/audit/audited-claim'
import type { Row } from './scene'
import { faultsIn, outcomeOf } from './verdict'

/** How an audit did, row by row; nothing of a row is kept but a few examples of what went wrong. */
export interface Tally {
  readonly add: (row: Row, result: AuditedClaim) => void
  readonly rows: () => number
  /** Rows of which something else was said than was planted. */
  readonly wrong: () => number
  /** Rows that are right and were called something else. */
  readonly accused: () => number
  readonly right: () => number
  /** Which verdicts were planted and found. */
  readonly verdicts: () => readonly string[]
  /** What was planted, what was said, and how often; then some examples. */
  readonly report: () => string
}

const mostExamples = 3

/** A tally of which nothing is known yet. */
export function newTally(): Tally {
  const table = new Map<string, number>()
  const faults = new Map<string, readonly string[]>()
  const found = new Set<string>()
  let rows = 0
  let wrong = 0
  let accused = 0
  let right = 0
  const add = (row: Row, result: AuditedClaim): void => {
    const { verdict, kind } = row.truth
    const said = faultsIn(result, row.truth)
    rows += 1
    if (verdict === 'consistent') right += 1
    if (said.length === 0) {
      found.add(verdict)
      return
    }
    wrong += 1
    if (verdict === 'consistent') accused += 1
    const line = `${verdict} (${kind}) → ${outcomeOf(result)}`
    table.set(line, (table.get(line) ?? 0) + 1)
    const examples = faults.get(line) ?? []
    const example = `    ${JSON.stringify(row.raw)}\n      ${said.join('; ')}`
    if (examples.length < mostExamples) faults.set(line, [...examples, example])
  }
  const report = (): string =>
    [...table]
      .sort(([, left], [, other]) => other - left)
      .flatMap(([line, count]) => [`${count} × ${line}`, ...(faults.get(line) ?? [])])
      .join('\n')
  return {
    add,
    rows: () => rows,
    wrong: () => wrong,
    accused: () => accused,
    right: () => right,
    verdicts: () => [...found].sort(),
    report,
  }
}
