import { type OutcomeCode, satisfiedCode, violatedCode } from '../condition/code'
import type { Test } from '../condition/test'
import { type Frame, statedNull, unstated } from '../fact/frame'
import { memoOf } from '../fact/memo'
import { mostPrefectures } from '../fact/place-key'
import type { Need } from './needs'
import { emptyRow, type Row, type SparseRow, sparse, takeOut } from './question'

/** What some conditions say of so many rules; null of one of which nothing is known. */
export function rowOf(
  needs: Need['needs'],
  count: number,
  codeOf: (test: Test) => OutcomeCode | null,
): Row {
  const row = emptyRow(count)
  for (const { test, rules } of needs) {
    const code = codeOf(test)
    if (code === satisfiedCode) continue
    for (const rule of rules) takeOut(row, rule, code === violatedCode)
  }
  return row
}

/** What a fact of many values, as it stands in a frame, says of rules. */
export type RowFor = (frame: Frame) => SparseRow

const nothingStated = 0
// a profile may state any of hundreds of thousands of codes; not all of them are remembered
const mostRows = 5000

/** The rows of a fact of many values, of which each is made when it first comes up. */
export function rowsOf({ slot, keyOf, needs }: Need, count: number): RowFor {
  const { at } = slot
  const rows = memoOf<SparseRow>(mostRows, slot.fact.type === 'place' ? mostPrefectures : undefined)
  const unsaid = sparse(rowOf(needs, count, () => null))
  return (frame) => {
    const state = frame.states[at]
    const number = frame.numbers[at] ?? Number.NaN
    // a list of too many options has no number, and is left to the conditions themselves
    if (state === unstated || (state !== statedNull && Number.isNaN(number))) return unsaid
    // one more than the number: nothing comes first
    const key = state === statedNull ? nothingStated : keyOf(number) + 1
    const known = rows.get(key)
    if (known !== undefined) return known
    const row = sparse(rowOf(needs, count, (test) => test(frame)))
    rows.set(key, row)
    return row
  }
}
