import { compiledRules, type RulesTest } from '../condition/compiled-clauses'
import type { CompiledRule } from '../evaluation/program'
import type { Frame } from '../fact/frame'
import type { Slots, SubjectSlots } from '../fact/slots'
import { enterprise } from '../profile/vocabulary'
import type { Condition, Rulebook } from '../rulebook/rulebook'
import { type Gate, gatesTogether } from './gate'
import { type Need, needsOf, placesAsked } from './needs'
import { narrow, type Question, restart, restartWith } from './question'

/**
 * Which rules of a section a profile can meet, by facts of few values. A rule is ruled out where such
 * a fact by itself violates a condition that the rule cannot do without.
 */
export interface Gates {
  /** The rules by their numbers here: those for the same places stand together. */
  readonly rules: readonly CompiledRule[]
  /** Of each the number that it has in its section. */
  readonly ranks: Int32Array
  readonly ofEnterprise: readonly Gate[]
  readonly ofSubject: readonly Gate[]
  /** Of each rule what is left to test where it has met all that the gates ask. */
  readonly left: readonly (readonly Condition[])[]
  /** What that comes to. */
  readonly codeOfLeft: RulesTest
}

/** What gates are made of besides rules. */
interface Ground {
  readonly slots: Slots
  readonly rulebook: Rulebook
}

/** The gates of the rules of a section, those first that most rules need. */
export function gatesOf(
  section: readonly CompiledRule[],
  type: SubjectSlots,
  ground: Ground,
): Gates {
  const asked = section.map((one) => placesAsked(one, ground))
  const ranks = Int32Array.from(
    [...section.keys()].sort((one, other) => {
      const [left = '', right = ''] = [asked[one], asked[other]]
      return left === right ? one - other : left < right ? -1 : 1
    }),
  )
  const rules = [...ranks].flatMap((rank) => section[rank] ?? [])
  const { left, needs } = needsOf(rules, ground)
  const codeOfLeft = compiledRules(
    rules.map(({ document }, rule) => ({
      conditions: left[rule] ?? [],
      place: { ...ground, document },
    })),
  )
  const isOwn = ({ slot: { at } }: Need): boolean =>
    type.type.subject !== enterprise && at >= type.from && at < type.until
  const gatesFor = (some: readonly Need[]): readonly Gate[] => gatesTogether(some, rules.length)
  const ofSubject = gatesFor(needs.filter(isOwn))
  const ofEnterprise = gatesFor(needs.filter((need) => !isOwn(need)))
  return { rules, ranks, ofEnterprise, ofSubject, left, codeOfLeft }
}

/** Leaves in question of `from` what gates leave, by what stands in a frame. */
export function begin(
  question: Question,
  from: Question,
  gates: readonly Gate[],
  frame: Frame,
): void {
  const [first] = gates
  if (first === undefined) restart(question, from)
  else restartWith(question, from, first.rowFor(frame))
  for (let index = 1; index < gates.length; index += 1) {
    const gate = gates[index]
    if (gate !== undefined) narrow(question, gate.rowFor(frame))
  }
}

/** Leaves in question what gates leave, by what stands in a frame. */
export function pass(question: Question, gates: readonly Gate[], frame: Frame): void {
  for (const gate of gates) narrow(question, gate.rowFor(frame))
}
