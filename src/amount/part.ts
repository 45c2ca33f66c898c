import type { PlainDate } from '../calendar/plain-date'
import type { ResolvedCitation } from '../document/citation'
import type { FactView } from '../fact/fact-state'
import type { Bilingual } from '../issue/issue'
import { type Interval, isExact } from '../money/interval'
import type { EarlierAward } from '../profile/profile'
import type { Fact } from '../profile/vocabulary'
import type { Condition, Words } from '../rulebook/condition'
import type { Formula } from '../rulebook/formula'
import type { Rule } from '../rulebook/rulebook'
import type { Amount, Figures, OpenValue, Step } from './amount'

/** What a condition within an amount comes to on the day of the evaluation. */
export type Judgement =
  | { readonly kind: 'met' }
  | { readonly kind: 'unmet' }
  | { readonly kind: 'unclear'; readonly missing: readonly string[] }

/** What an amount is computed from. */
export interface AmountSources {
  readonly view: FactView
  readonly facts: ReadonlyMap<string, Fact>
  /** Values given for open terms of this rule, by the term's id. */
  readonly openValues: ReadonlyMap<string, OpenValue>
  /** Amounts and conditions do not know each other, so the judge is handed in. */
  readonly judge: (condition: Condition) => Judgement
  /** What was awarded before; null where that is not stated. */
  readonly awards: readonly EarlierAward[] | null
  /** The subject that the award is for; null where no list of its kind is stated. */
  readonly subject: string | null
  readonly asOf: PlainDate
}

/** What one formula comes to. */
export type Part = Pick<Amount, 'open' | 'missing' | 'steps'> & {
  readonly value: Interval
  readonly unit: Step['unit']
}

/** Everything that the evaluation of one construct can see. */
export interface Context extends AmountSources {
  readonly rule: Rule
  /** What a fact that is not stated is taken to be within one band of slabs. */
  readonly narrowed: ReadonlyMap<string, Interval>
  readonly partOf: (formula: Formula, context: Context) => Part
}

/** One step that rests on no other, its citation that of the words. */
export function stepOf(
  label: Bilingual,
  { value, unit }: Pick<Part, 'value' | 'unit'>,
  words: Words | null,
  figures: Figures,
  source: string | null = null,
): Step {
  const citation: ResolvedCitation | null = words?.citation ?? null
  return { label, value, unit, citation, source, operation: { ...figures, of: [] } }
}

/** The steps of several parts in one list, and the place of the last step of each. */
export interface Joined {
  readonly steps: readonly Step[]
  readonly of: readonly number[]
}

/** A part that has no steps of its own has no place in the list either. */
export function joined(parts: readonly Pick<Part, 'steps'>[]): Joined {
  const all: Step[] = []
  const of: number[] = []
  for (const { steps } of parts) {
    if (steps.length === 0) continue
    const before = all.length
    for (const step of steps) all.push(movedBy(before, step))
    of.push(all.length - 1)
  }
  return { steps: all, of }
}

function movedBy(places: number, step: Step): Step {
  const { operation } = step
  if (places === 0 || operation.of.length === 0) return step
  return { ...step, operation: { ...operation, of: operation.of.map((place) => place + places) } }
}

/** A part with its last step, which says its value and how it follows from those before. */
export function concluded(
  part: Omit<Part, 'steps'>,
  { steps, of }: Joined,
  label: Bilingual,
  words: Words | null,
  figures: Figures,
): Part {
  const { value, unit, open, missing } = part
  const last = { ...stepOf(label, part, words, figures), operation: { ...figures, of } }
  return { value, unit, open, missing, steps: steps.concat(last) }
}

/** What several parts lack; nothing is lacking any more once the value is exact. */
export function lacksOf(
  parts: readonly Pick<Part, 'open' | 'missing'>[],
  value: Interval,
): Pick<Part, 'open' | 'missing'> {
  if (isExact(value)) return { open: [], missing: [] }
  return {
    open: [...new Set(parts.flatMap(({ open }) => open))],
    missing: [...new Set(parts.flatMap(({ missing }) => missing))],
  }
}
