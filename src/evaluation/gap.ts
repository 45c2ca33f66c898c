import { asPlainDate, daysBetween } from '../calendar/plain-date'
import type { JudgedLeaf } from '../condition/judged'
import type { FactState } from '../fact/fact-state'
import { differenceOf } from '../money/texts'
import type { OperatorName } from '../rulebook/condition-format'
import type { Gap } from './finding'

/** How a violated comparison is missed, where it can be measured. */
export const gapKinds: Partial<Readonly<Record<OperatorName, Gap['kind']>>> = {
  atLeast: 'short',
  above: 'short',
  atMost: 'over',
  below: 'over',
  onOrBefore: 'late',
  onOrAfter: 'early',
}

/** By how much a violated leaf is missed, where its two sides can be measured. */
export function gapOf({ leaf, outcome, left, right }: JudgedLeaf): Gap | undefined {
  const kind = gapKinds[leaf.operator]
  if (outcome.kind !== 'violated' || kind === undefined) return undefined
  const [actual, expected] = [textOfState(left), textOfState(right)]
  if (actual === undefined || expected === undefined) return undefined
  switch (kind) {
    case 'short':
      return { kind, by: differenceOf(expected, actual) }
    case 'over':
      return { kind, by: differenceOf(actual, expected) }
    case 'late':
      return { kind, by: String(daysBetween(asPlainDate(expected), asPlainDate(actual))) }
    case 'early':
      return { kind, by: String(daysBetween(asPlainDate(actual), asPlainDate(expected))) }
  }
}

const textOfState = (state: FactState): string | undefined =>
  state.kind === 'known' ? String(state.value) : undefined
