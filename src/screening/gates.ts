import { allTest, compiled } from '../condition/compiled'
import { judgeBy } from '../condition/direct'
import { leavesOf } from '../condition/judged'
import type { Test } from '../condition/test'
import type { CompiledRule } from '../evaluation/program'
import { type Frame, statedNull, unstated } from '../fact/frame'
import { frameView } from '../fact/frame-view'
import { memoOf } from '../fact/memo'
import type { Slot, Slots, SubjectSlots } from '../fact/slots'
import type { FactType } from '../profile/vocabulary'
import type { Condition, Document, Leaf, Rulebook } from '../rulebook/rulebook'
import { allOf, narrow, type Question, type Row, takeOut } from './question'

/** What one fact, as it stands in a frame, says of rules. */
export interface Gate {
  readonly at: number
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
  readonly others: readonly Test[]
}

/** What gates are made of besides rules. */
interface Ground {
  readonly slots: Slots
  readonly rulebook: Rulebook
}

/** A condition that a rule cannot do without and that rests on one fact only. */
interface Need {
  readonly rule: number
  readonly condition: Condition
  readonly document: Document
}

/** The gates of some rules, those first that most rules need. */
export function gatesOf(rules: readonly CompiledRule[], type: SubjectSlots, ground: Ground): Gates {
  const needs = new Map<Slot, Need[]>()
  const others = rules.map(({ rule: { conditions }, document }, rule): Test => {
    const left: Condition[] = []
    for (const condition of conjunctsOf(conditions)) {
      const slot = onlyFactOf(condition, ground.slots)
      const need = { rule, condition, document }
      if (slot === null) left.push(condition)
      else if (needs.get(slot)?.push(need) === undefined) needs.set(slot, [need])
    }
    return allTest(left.map((condition) => compiled(condition, { ...ground, document })))
  })
  const gates = [...needs]
    .sort(([, left], [, right]) => right.length - left.length)
    .map(([slot, needing]) => gateOf(slot, needing, rules.length, ground.rulebook))
  const isOwn = ({ at }: Gate): boolean => at >= type.from && at < type.until && type.from > 0
  const [ofSubject, ofEnterprise] = [gates.filter(isOwn), gates.filter((gate) => !isOwn(gate))]
  return { ofEnterprise, ofSubject, others }
}

/** The conditions that all have to be met. */
function conjunctsOf(condition: Condition): readonly Condition[] {
  if (condition.kind === 'all') return condition.members.flatMap(conjunctsOf)
  return condition.kind === 'defined' ? conjunctsOf(condition.member) : [condition]
}

// facts of few values, of which each is judged once
const gating: readonly FactType[] = ['boolean', 'choice', 'choices', 'place']

function onlyFactOf(condition: Condition, { byFact }: Slots): Slot | null {
  const [first, ...others] = leavesOf(condition)
  const slot = first === undefined ? undefined : byFact.get(first.fact)
  if (first === undefined || slot === undefined || !gating.includes(slot.fact.type)) return null
  const isAlone = ({ fact, operand: { kind } }: Leaf): boolean =>
    fact === first.fact && (kind === 'value' || kind === 'register')
  return [first, ...others].every(isAlone) ? slot : null
}

const nothingStated = -1
// a profile may state any of hundreds of thousands of codes; not all of them are remembered
const mostRows = 5000

function gateOf({ at }: Slot, needs: readonly Need[], count: number, rulebook: Rulebook): Gate {
  const rows = memoOf<Row>(mostRows)
  const open = allOf(count)
  const met = allOf(count)
  for (const { rule } of needs) takeOut(met, rule)
  const unsaid: Row = { open, met }
  return {
    at,
    rowFor: (frame) => {
      const state = frame.states[at]
      const key = state === statedNull ? nothingStated : (frame.numbers[at] ?? Number.NaN)
      // a list of too many options has no number, and is left to the conditions themselves
      if (state === unstated || Number.isNaN(key)) return unsaid
      const known = rows.get(key)
      if (known !== undefined) return known
      const row = rowOf(frame, needs, count, rulebook)
      rows.set(key, row)
      return row
    },
  }
}

function rowOf(frame: Frame, needs: readonly Need[], count: number, rulebook: Rulebook): Row {
  const row = { open: allOf(count), met: allOf(count) }
  for (const { rule, condition, document } of needs) {
    const judge = judgeBy(frameView(frame, rulebook, document), rulebook, frame.asOf)
    const { kind } = judge(condition).outcome
    if (kind === 'violated') takeOut(row.open, rule)
    if (kind !== 'satisfied') takeOut(row.met, rule)
  }
  return row
}

/** Leaves in question what gates leave, by what stands in a frame. */
export function pass(question: Question, gates: readonly Gate[], frame: Frame): void {
  for (const gate of gates) narrow(question, gate.rowFor(frame))
}
