import { type OutcomeCode, satisfiedCode, violatedCode } from '../condition/code'
import type { Test } from '../condition/test'
import { type Frame, stated, statedNull, unstated } from '../fact/frame'
import { memoOf } from '../fact/memo'
import { mostPrefectures } from '../fact/place-key'
import type { Need } from './needs'
import { allOf, narrowRow, type Row, rowFrom, takeOut } from './question'

/** What one fact, as it stands in a frame, says of rules. */
export interface Gate {
  readonly rowFor: (frame: Frame) => Row
}

// so many rows for one gate of several facts
const mostTogether = 2048

/** Gates for some needs, of which those of the fewest values share one: to look once is faster. */
export function gatesTogether(needs: readonly Need[], count: number): readonly Gate[] {
  const gates: Gate[] = []
  let together: Need[] = []
  let rows = 1
  const close = (): void => {
    if (together.length > 0) gates.push(sharedGate(together, count))
    together = []
    rows = 1
  }
  for (const need of needs) {
    const values = valuesOf(need)
    if (values > mostTogether) {
      gates.push(gateOf(need, count))
      continue
    }
    if (rows * values > mostTogether) close()
    together.push(need)
    rows *= values
  }
  close()
  return gates
}

const notStated = 0
const statedAbsent = 1
const firstValue = 2

/** How many states a fact can be in; infinitely many where they are not counted. */
function valuesOf({ slot: { type, options } }: Need): number {
  if (type === 'boolean') return firstValue + 2
  return type === 'choice' ? firstValue + options.size : Number.POSITIVE_INFINITY
}

/** A gate of several facts; each of its rows is that of one combination of their states. */
function sharedGate(needs: readonly Need[], count: number): Gate {
  const slots = Int32Array.from(needs, ({ slot }) => slot.at)
  const values = Int32Array.from(needs, valuesOf)
  const most = values.reduce((product, one) => product * one, 1)
  const rows = Array.from({ length: most }, (): Row | undefined => undefined)
  return {
    rowFor: (frame) => {
      const key = keyIn(frame, slots, values)
      const row = rows[key] ?? rowOfAll(needs, frame, count)
      rows[key] = row
      return row
    },
  }
}

function keyIn({ states, numbers }: Frame, slots: Int32Array, values: Int32Array): number {
  let key = 0
  for (let index = 0; index < slots.length; index += 1) {
    const at = slots[index] ?? 0
    const state = states[at]
    const value = state === stated ? firstValue + ((numbers[at] ?? 0) | 0) : absence(state)
    key = key * (values[index] ?? 0) + value
  }
  return key
}

const absence = (state: number | undefined): number =>
  state === unstated ? notStated : statedAbsent

function rowOfAll(needs: readonly Need[], frame: Frame, count: number): Row {
  const rows = needs.map(({ slot, needs: own }) =>
    rowOf(own, count, frame.states[slot.at] === unstated ? () => null : (test) => test(frame)),
  )
  const [first, ...others] = rows
  if (first === undefined) throw new RangeError('a gate of nothing')
  for (const other of others) narrowRow(first, other)
  return rowFrom(first.open, first.met)
}

const nothingStated = 0
// a profile may state any of hundreds of thousands of codes; not all of them are remembered
const mostRows = 5000

function gateOf({ slot, keyOf, needs }: Need, count: number): Gate {
  const { at } = slot
  const rows = memoOf<Row>(mostRows, slot.fact.type === 'place' ? mostPrefectures : undefined)
  const unsaid = rowOf(needs, count, () => null)
  return {
    rowFor: (frame) => {
      const state = frame.states[at]
      const number = frame.numbers[at] ?? Number.NaN
      // a list of too many options has no number, and is left to the conditions themselves
      if (state === unstated || (state !== statedNull && Number.isNaN(number))) return unsaid
      // one more than the number: nothing comes first
      const key = state === statedNull ? nothingStated : keyOf(number) + 1
      const known = rows.get(key)
      if (known !== undefined) return known
      const row = rowOf(needs, count, (test) => test(frame))
      rows.set(key, row)
      return row
    },
  }
}

/** What some conditions say of rules; null of one of which nothing is known. */
function rowOf(
  needs: Need['needs'],
  count: number,
  codeOf: (test: Test) => OutcomeCode | null,
): Row {
  const [open, met] = [allOf(count), allOf(count)]
  for (const { test, rules } of needs) {
    const code = codeOf(test)
    for (const rule of rules) {
      if (code === violatedCode) takeOut(open, rule)
      if (code !== satisfiedCode) takeOut(met, rule)
    }
  }
  return rowFrom(open, met)
}
