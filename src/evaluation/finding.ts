import type { Amount } from '../amount/amount'
import type { PlainDate } from '../calendar/plain-date'
import type { ResolvedCitation } from '../document/citation'
import type { Bilingual } from '../issue/issue'
import type { FactValue } from '../profile/value'
import type { OperatorName } from '../rulebook/condition-format'
import type { Cumulation } from '../rulebook/cumulation'
import type { Entitlement, RuleClass } from '../rulebook/rule-kinds'
import type { Departments, Leaf, Pointer } from '../rulebook/rulebook'

/** What an evaluation concludes for a rule and a subject, the best for an enterprise first. */
export const verdicts = [
  'eligible',
  'pending',
  'undetermined',
  'ineligible',
  'not-in-force',
] as const

export type Verdict = (typeof verdicts)[number]

/** What a leaf compares with: a literal, a fact and its value, a register, a cell of a table. */
export type Expected =
  | { readonly kind: 'none' }
  | { readonly kind: 'value'; readonly value: FactValue }
  | { readonly kind: 'fact'; readonly fact: string; readonly value: FactValue | null }
  | { readonly kind: 'register'; readonly register: string }
  | { readonly kind: 'lookup'; readonly register: string; readonly value: FactValue | null }

/** By how much a violated comparison is missed: money and numbers as decimals, dates in days. */
export interface Gap {
  readonly kind: 'short' | 'over' | 'late' | 'early'
  readonly by: string
}

interface NodeResult {
  readonly outcome: 'satisfied' | 'violated' | 'unknown' | 'pending'
  readonly missing: readonly string[]
  /** The last day on which a pending node can be met; null: no last day. */
  readonly pendingUntil: PlainDate | null
}

export interface LeafResult extends NodeResult {
  readonly kind: 'leaf'
  readonly fact: string
  readonly operator: OperatorName
  readonly expected: Expected
  /** What the profile states; null: absent or not yet happened; left out: not stated. */
  readonly actual?: FactValue | null
  readonly gap?: Gap
  readonly basis: Leaf['basis']
  readonly words: string | null
  readonly citation: ResolvedCitation | null
}

/** A condition tree with the outcome of each node and, at each leaf, what was asked and stated. */
export type ConditionResult =
  | (NodeResult & {
      readonly kind: 'all' | 'any'
      readonly members: readonly ConditionResult[]
    })
  | (NodeResult & { readonly kind: 'not'; readonly member: ConditionResult })
  | (NodeResult & {
      readonly kind: 'defined'
      readonly definition: string
      readonly title: Bilingual
      readonly source: Bilingual
      readonly words: string | null
      readonly citation: ResolvedCitation | null
      readonly member: ConditionResult
    })
  | LeafResult

/** Readings under which the verdict or the amount would be another: the fewest that make it so. */
export interface Sensitivity {
  readonly readings: readonly { readonly interpretation: string; readonly option: string }[]
  readonly verdict: Verdict
  readonly low: string | null
  readonly high: string | null
  readonly pendingUntil: PlainDate | null
}

/** What the answer leaves open or the reader should know, in both languages. */
export interface FindingNote extends Bilingual {
  readonly kind: 'silence' | 'difference' | 'pointer' | 'remark' | 'force'
}

/** A clause that takes away or forbids, where it applies or its facts are not stated. */
export interface BarWarning {
  readonly bar: string
  readonly title: Bilingual
  readonly effect: Bilingual
  readonly outcome: 'satisfied' | 'unknown' | 'pending'
  readonly missing: readonly string[]
  readonly citations: readonly ResolvedCitation[]
}

/**
 * What one relation by itself leaves of an award beside the other eligible ones, in yuan; relations
 * on the same awards work together in the totals. An award that is not due may be given or not.
 */
export interface Adjustment {
  /** Its id: `<document>/<name>`. */
  readonly relation: string
  readonly kind: Cumulation['kind']
  readonly title: Bilingual
  /** What remains, as decimal text; a high of null has no upper bound. */
  readonly low: string
  readonly high: string | null
  /** The words that say so. */
  readonly citation: ResolvedCitation
  readonly because: Bilingual
}

/** A part of an award that is paid by itself, and whether it is due on the evaluation date. */
export interface InstalmentDue {
  readonly share: string
  /** Its share of the amount. */
  readonly low: string
  readonly high: string | null
  /** `lost`: its condition can no longer be met. */
  readonly state: 'due' | 'awaited' | 'unknown' | 'lost'
  readonly missing: readonly string[]
  readonly pendingUntil: PlainDate | null
  readonly words: string
  readonly citation: ResolvedCitation
}

/** The answer for one rule and one subject. */
export interface Finding {
  /** Id of the rule: `sichuan-2017/expansion`. */
  readonly rule: string
  readonly document: string
  readonly title: Bilingual
  /** What is given, in a few words. */
  readonly benefit: Bilingual
  readonly subject: {
    readonly type: string
    /** Null where the profile does not say whether there are any. */
    readonly id: string | null
    /** What the profile calls it. */
    readonly name: string | null
  }
  readonly verdict: Verdict
  /** Relief 减免, award 奖补, right 权益 or qualification 资质. */
  readonly class: RuleClass
  /** How binding the words are. */
  readonly entitlement: Entitlement
  /**
   * What the award comes to where the verdict is eligible, and what it would come to where it is
   * pending or undetermined. Null where nothing is due or the text has no figure: unquantified,
   * never zero.
   */
  readonly amount: Amount | null
  /** What relations between awards leave of the amount, each by itself; never of the verdict. */
  readonly adjustments: readonly Adjustment[]
  /** Null where the document is not in force. */
  readonly conditions: ConditionResult | null
  /** The conditions on which the verdict rests. */
  readonly deciding: readonly LeafResult[]
  /**
   * What would have to be stated: facts, and lists of the profile (`projects`); with `document.` or
   * `register.` what the rulebook itself does not know.
   */
  readonly missing: readonly string[]
  /** The last day on which a pending finding can be met; null: no last day, or not pending. */
  readonly pendingUntil: PlainDate | null
  /** Readings under which the answer would be another. */
  readonly sensitiveTo: readonly Sensitivity[]
  /** The clause in the body first, then its row in the annex. */
  readonly citations: readonly ResolvedCitation[]
  /** 一次性: the kind of subject for which it is given once. */
  readonly once: string | null
  readonly fund: readonly string[]
  readonly departments: Departments | null
  readonly schedule: string | null
  /** 试点: given only where a pilot is run. */
  readonly pilot: boolean
  /** How many are selected; being eligible is then to be admitted to the selection. */
  readonly quota: {
    readonly number: string
    readonly per: 'year' | 'once'
    readonly approximate: boolean
  } | null
  /** Money that is given out until it is used up: being eligible is then to stand in line for it. */
  readonly budget: { readonly amount: string; readonly exhaustedBy: 'score' | 'order' } | null
  /** Empty where the award is paid at once, or no award can be computed. */
  readonly instalments: readonly InstalmentDue[]
  /** Documents that are not held and that fix what the rule leaves to them. */
  readonly pointsTo: readonly Pointer[]
  /** Warnings of the same document; they do not change the verdict. */
  readonly bars: readonly BarWarning[]
  readonly notes: readonly FindingNote[]
}
