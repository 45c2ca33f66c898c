import { compiled } from '../condition/compiled'
import { areasOf } from '../condition/compiled-places'
import { conjunctsOf, leavesOf } from '../condition/judged'
import type { Place, Test } from '../condition/test'
import type { CompiledRule } from '../evaluation/program'
import { placeKeyOf } from '../fact/place-key'
import type { Slot } from '../fact/slots'
import type { FactType } from '../profile/vocabulary'
import type { Condition, Leaf } from '../rulebook/rulebook'

/** What rules need of one fact: conditions that they cannot do without and that rest on it alone. */
export interface Need {
  readonly slot: Slot
  /** A number for each value, the same only for values of which the conditions say the same. */
  readonly keyOf: (number: number) => number
  readonly needs: readonly { readonly test: Test; readonly rules: readonly number[] }[]
}

/** What rules need of single facts, and of each rule the conditions that are left. */
export interface Needs {
  readonly needs: readonly Need[]
  readonly left: readonly (readonly Condition[])[]
}

/** Conditions on one fact; rules that say the same stand together. */
interface Gathered {
  readonly slot: Slot
  readonly leaves: Leaf[]
  readonly byText: Map<string, { readonly test: Test; readonly rules: number[] }>
}

/** The needs of some rules, those first that most rules have. */
export function needsOf(
  rules: readonly CompiledRule[],
  ground: Pick<Place, 'slots' | 'rulebook'>,
): Needs {
  const found = new Map<Slot, Gathered>()
  const left = rules.map(({ rule: { conditions }, document }, rule) =>
    conjunctsOf(conditions).filter((condition) => {
      const slot = onlyFactOf(condition, ground)
      if (slot === null) return true
      const gathered = found.get(slot) ?? { slot, leaves: [], byText: new Map() }
      found.set(slot, gathered)
      gather(condition, rule, gathered, { ...ground, document })
      return false
    }),
  )
  const needs = [...found.values()]
    .map(({ slot, leaves, byText }) => ({
      slot,
      keyOf: keyFor(slot, leaves, ground),
      needs: [...byText.values()],
    }))
    .sort((one, other) => rulesIn(other) - rulesIn(one))
  return { needs, left }
}

const rulesIn = ({ needs }: Need): number => needs.reduce((sum, { rules }) => sum + rules.length, 0)

/** What a rule asks of places by themselves: the same text of rules that ask the same. */
export function placesAsked({ rule }: CompiledRule, ground: Pick<Place, 'slots'>): string {
  const isOfPlaces = (condition: Condition): boolean =>
    onlyFactOf(condition, ground)?.type === 'place'
  return conjunctsOf(rule.conditions).filter(isOfPlaces).map(textOf).join()
}

function gather(condition: Condition, rule: number, gathered: Gathered, place: Place): void {
  const text = textOf(condition)
  const same = gathered.byText.get(text)
  if (same !== undefined) {
    same.rules.push(rule)
    return
  }
  gathered.byText.set(text, { test: compiled(condition, place), rules: [rule] })
  gathered.leaves.push(...leavesOf(condition))
}

/** What a condition asks, without the words that say so. */
function textOf(condition: Condition): string {
  switch (condition.kind) {
    case 'leaf':
      return JSON.stringify([condition.operator, condition.operand])
    case 'not':
      return `not(${textOf(condition.member)})`
    case 'defined':
      return textOf(condition.member)
    default:
      return `${condition.kind}(${condition.members.map(textOf).join()})`
  }
}

// facts of few values, of which each is judged once
const gating: readonly FactType[] = ['boolean', 'choice', 'choices', 'place']

function onlyFactOf(condition: Condition, { slots }: Pick<Place, 'slots'>): Slot | null {
  const [first, ...others] = leavesOf(condition)
  const slot = first === undefined ? undefined : slots.byFact.get(first.fact)
  if (first === undefined || slot === undefined || !gating.includes(slot.fact.type)) return null
  const isAlone = ({ fact, operand: { kind } }: Leaf): boolean =>
    fact === first.fact && (kind === 'value' || kind === 'register')
  return [first, ...others].every(isAlone) ? slot : null
}

const itself = (number: number): number => number

/** A county is to the rules what others of its prefecture are, where no rule names it. */
function keyFor(slot: Slot, leaves: readonly Leaf[], { rulebook }: Pick<Place, 'rulebook'>) {
  if (slot.fact.type !== 'place') return itself
  const areas: string[] = []
  for (const leaf of leaves) {
    const named = areasOf(leaf, rulebook)
    if (leaf.operator !== 'within' || named === null) return itself
    areas.push(...named)
  }
  return placeKeyOf(areas)
}
