import { codeOf, violatedCode } from '../condition/code'
import { judgeBy } from '../condition/direct'
import { leavesOf } from '../condition/judged'
import { type Frame, statedNull, unstated } from '../fact/frame'
import { frameView } from '../fact/frame-view'
import { memoOf } from '../fact/memo'
import type { Slot, Slots, SubjectSlots } from '../fact/slots'
import type { FactType } from '../profile/vocabulary'
import type { Condition, Document, Leaf, Rulebook } from '../rulebook/rulebook'

/** A set of rules of a section by their numbers: a bit for each. */
export type RuleSet = Int32Array

/**
 * What one fact can rule out. For a value that is stated, the set of the rules that it leaves in
 * question: all but those of which it violates, by itself, a condition that they cannot do without.
 */
export interface Gate {
  readonly at: number
  readonly rowFor: (frame: Frame) => RuleSet | null
}

/** Which rules of a section a profile can meet, by the facts of the enterprise and of the subject. */
export interface Gates {
  readonly ofEnterprise: readonly Gate[]
  readonly ofSubject: readonly Gate[]
}

/** A rule as the gates see it. */
interface Gated {
  readonly rule: { readonly conditions: Condition }
  readonly document: Document
}

/** A condition that a rule cannot do without and that rests on one fact only. */
interface Need {
  readonly rule: number
  readonly condition: Condition
  readonly document: Document
}

/** The gates of some rules; a fact that few rules need has none, for asking it would cost more. */
export function gatesOf(
  rules: readonly Gated[],
  type: SubjectSlots,
  slots: Slots,
  rulebook: Rulebook,
): Gates {
  const needs = new Map<Slot, Need[]>()
  for (const [
    rule,
    {
      rule: { conditions },
      document,
    },
  ] of rules.entries()) {
    for (const condition of conjunctsOf(conditions)) {
      const slot = onlyFactOf(condition, slots)
      if (slot === null) continue
      needs.set(slot, [...(needs.get(slot) ?? []), { rule, condition, document }])
    }
  }
  const worthwhile = [...needs].filter(([, needing]) => needing.length > 1)
  const gates = worthwhile.map(([slot, needing]) => gateOf(slot, needing, rules.length, rulebook))
  const isOwn = ({ at }: Gate): boolean => at >= type.from && at < type.until && type.from > 0
  return {
    ofEnterprise: gates.filter((gate) => !isOwn(gate)),
    ofSubject: gates.filter(isOwn),
  }
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
  const rows = memoOf<RuleSet>(mostRows)
  return {
    at,
    rowFor: (frame) => {
      const state = frame.states[at]
      if (state === unstated) return null
      const key = state === statedNull ? nothingStated : (frame.numbers[at] ?? Number.NaN)
      if (Number.isNaN(key)) return null
      const known = rows.get(key)
      if (known !== undefined) return known
      const row = rowOf(frame, needs, count, rulebook)
      rows.set(key, row)
      return row
    },
  }
}

function rowOf(frame: Frame, needs: readonly Need[], count: number, rulebook: Rulebook): RuleSet {
  const row = allOf(count)
  for (const { rule, condition, document } of needs) {
    const judge = judgeBy(frameView(frame, rulebook, document), rulebook, frame.asOf)
    if (codeOf(judge(condition).outcome) !== violatedCode) continue
    const word = rule >> 5
    row[word] = (row[word] ?? 0) & ~(1 << (rule & 31))
  }
  return row
}

function allOf(count: number): RuleSet {
  const set = new Int32Array((count + 31) >> 5)
  for (let rule = 0; rule < count; rule += 1) {
    set[rule >> 5] = (set[rule >> 5] ?? 0) | (1 << (rule & 31))
  }
  return set
}

/** Leaves in a set what every gate leaves in question. */
export function narrow(set: RuleSet, gates: readonly Gate[], frame: Frame): void {
  for (const gate of gates) {
    const row = gate.rowFor(frame)
    if (row === null) continue
    for (let word = 0; word < set.length; word += 1) set[word] = (set[word] ?? 0) & (row[word] ?? 0)
  }
}
