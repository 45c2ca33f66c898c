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
import type { Amount, OpenValue, Step } from './amount'

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

/** One step, its citation that of the words. */
export function stepOf(
  label: Bilingual,
  { value, unit }: Pick<Part, 'value' | 'unit'>,
  words: Words | null,
  source: string | null = null,
): Step {
  const citation: ResolvedCitation | null = words?.citation ?? null
  return { label, value, unit, citation, source }
}

/** A part with its last step, which says its value. */
export function concluded(
  part: Omit<Part, 'steps'>,
  before: readonly Step[],
  label: Bilingual,
  words: Words | null,
): Part {
  return { ...part, steps: [...before, stepOf(label, part, words)] }
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
