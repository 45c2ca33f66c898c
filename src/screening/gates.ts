import type { OutcomeCode } from '../condition/code'
import { satisfiedCode, violatedCode } from '../condition/code'
import { compiledAll } from '../condition/compiled-clauses'
import type { Test } from '../condition/test'
import type { CompiledRule } from '../evaluation/program'
import { type Frame, stated, statedNull, unstated } from '../fact/frame'
import { memoOf } from '../fact/memo'
import { mostPrefectures } from '../fact/place-key'
import type { Slots, SubjectSlots } from '../fact/slots'
import { enterprise } from '../profile/vocabulary'
import type { Condition, Rulebook } from '../rulebook/rulebook'
import { type Need, needsOf } from './needs'
import { allOf, narrow, narrowRow, type Question, type Row, takeOut } from './question'

/** What one fact, as it stands in a frame, says of rules. */
export interface Gate {
  readonly rowFor: (frame: Frame) => Row
}

/**
 * Which rules of a section a profile can meet, by facts of few values. A rule is ruled out where such
 * a fact by itself violates a condition that the rule cannot do without.
 */
export interface Gates {
  readonly ofEnterprise: readonly Gate[]
  readonly ofSubject: readonly Gate[]
  /** Of each rule what is left to test where it has met all that the gates ask. */
  readonly left: readonly (readonly Condition[])[]
  /** The same, compiled. */
  readonly others: readonly Test[]
}

/** What gates are made of besides rules. */
interface Ground {
  readonly slots: Slots
  readonly rulebook: Rulebook
}

/** The gates of some rules, those first that most rules need. */
export function gatesOf(rules: readonly CompiledRule[], type: SubjectSlots, ground: Ground): Gates {
  const { left, needs } = needsOf(rules, ground)
  const others = rules.map(({ document }, rule) =>
    compiledAll(left[rule] ?? [], { ...ground, document }),
  )
  const isOwn = ({ slot: { at } }: Need): boolean =>
    type.type.subject !== enterprise && at >= type.from && at < type.until
  const gatesFor = (some: readonly Need[]): readonly Gate[] => gatesTogether(some, rules.length)
  const ofSubject = gatesFor(needs.filter(isOwn))
  const ofEnterprise = gatesFor(needs.filter((need) => !isOwn(need)))
  return { ofEnterprise, ofSubject, left, others }
}

// so many rows for one gate of several facts
const mostTogether = 2048

/** Gates for some needs, of which those of the fewest values share one: to look once is faster. */
function gatesTogether(needs: readonly Need[], count: number): readonly Gate[] {
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
  return first
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
  const row = { open: allOf(count), met: allOf(count) }
  for (const { test, rules } of needs) {
    const code = codeOf(test)
    for (const rule of rules) {
      if (code === violatedCode) takeOut(row.open, rule)
      if (code !== satisfiedCode) takeOut(row.met, rule)
    }
  }
  return row
}

/** Leaves in question what gates leave, by what stands in a frame. */
export function pass(question: Question, gates: readonly Gate[], frame: Frame): void {
  for (const gate of gates) narrow(question, gate.rowFor(frame))
}
