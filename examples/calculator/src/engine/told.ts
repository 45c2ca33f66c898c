import type {
  Bilingual,
  Finding,
  Improved,
  Question,
  ResolvedCitation,
  Settlements,
  Vocabulary,
} from 'incentive-rules/calculator'
import type { ExplanationLine } from 'incentive-rules/explanation'

/** Which finding is meant. */
export type Aim = Pick<Finding, 'rule' | 'subject'>

/** What the page has to know before anything is asked. */
export interface Start {
  readonly vocabulary: Vocabulary
  readonly documents: readonly { readonly id: string; readonly title: Bilingual }[]
  /** Each with the kind of subject that it is about. */
  readonly rules: readonly {
    readonly id: string
    readonly title: Bilingual
    readonly subject: string
  }[]
  readonly interpretations: readonly Reading[]
  readonly version: string
  readonly digest: string
}

/** The named readings of an ambiguous clause. */
export interface Reading {
  readonly id: string
  readonly title: Bilingual
  readonly options: readonly { readonly id: string; readonly title: Bilingual }[]
  readonly default: string
  readonly reason: Bilingual
  readonly words: string | null
}

/** A question, and in words the figures at which conditions tell answers apart. */
export interface Asked {
  readonly key: string
  readonly question: Question
  readonly thresholds: readonly string[]
}

/** What to ask next, or what is wrong with the profile. */
export type Asking =
  | {
      readonly status: 'asked'
      /** The first question that was not skipped; null where none is left. */
      readonly next: Asked | null
      /** How many questions there are still, with those that were skipped. */
      readonly left: number
      readonly settled: number
      readonly open: number
    }
  | { readonly status: 'rejected'; readonly issues: readonly IssueWords[] }

/** A fault of an input, in words. */
export interface IssueWords {
  readonly path: string
  readonly expected: string
  readonly words: string
}

/** An amount with its words. */
export interface AmountWords {
  readonly low: string
  readonly high: string | null
  readonly words: string
}

/** What a list shows of a finding. */
export interface Brief {
  readonly key: string
  readonly rule: string
  readonly document: string
  readonly title: Bilingual
  readonly benefit: Bilingual
  readonly subject: Finding['subject']
  readonly verdict: Finding['verdict']
  readonly entitlement: Finding['entitlement']
  readonly kind: Finding['class']
  readonly amount: AmountWords | null
  readonly until: { readonly date: string; readonly words: string } | null
  readonly missing: number
  readonly isSensitive: boolean
  readonly open: readonly string[]
}

/** What an evaluation comes to. */
export interface Outlook {
  readonly asOf: string
  readonly findings: readonly Brief[]
  readonly total: AmountWords
  /** The most that it can still come to, without the awards to which the text sets no bound. */
  readonly ceiling: {
    readonly value: string
    readonly words: string
    /** How many awards these are. */
    readonly unbounded: number
  }
  /** Where a list is not stated, one of its kind is counted. */
  readonly perSubject: boolean
  readonly unquantified: number
  readonly notDue: number
  readonly cumulation: string
}

/** A finding at length. */
export interface Detail {
  readonly brief: Brief
  readonly lines: readonly ExplanationLine[]
  readonly citations: readonly ResolvedCitation[]
  readonly sensitiveTo: Finding['sensitiveTo']
  readonly openTerms: readonly OpenTermShown[]
  /** The facts that a curve can be drawn over, those that the amount rests on first. */
  readonly variables: readonly { readonly fact: string; readonly title: Bilingual }[]
}

/** What would change a finding, and what would settle it. */
export interface Changes {
  readonly improvements: Improved['improvements']
  readonly settlements: Settlements['settlements']
}

/** What a text leaves open, and the bounds that it sets. */
export interface OpenTermShown {
  readonly id: string
  readonly title: Bilingual
  readonly isRate: boolean
}

/** A cited sentence in its document. */
export interface Passage {
  readonly document: Bilingual
  readonly before: string
  readonly quote: string
  readonly after: string
}

/** A report of everything, as lines and as a page of its own. */
export interface Report {
  readonly lines: readonly ExplanationLine[]
  readonly page: string
}

/** A profile that came from outside: usable, or with all its faults. */
export type Imported =
  | { readonly kind: 'accepted'; readonly profile: string }
  | { readonly kind: 'rejected'; readonly issues: readonly IssueWords[]; readonly count: number }
