import type {
  Aim,
  AuditOptions,
  EvaluateOptions,
  ExplanationFormat,
  Issue,
  Locale,
  Variable,
} from 'incentive-rules'
import type { RulebookData } from '../rulebooks/holding'
import type { SealedReceipt } from '../store/receipt'

interface About {
  readonly profile: unknown
  readonly options: EvaluateOptions
}

/** Which finding of an evaluation is meant. */
export interface FindingName {
  readonly rule: string
  readonly subject: string | null
}

/** What is worked out in a thread, because it may take longer than a request may keep others waiting. */
export type DeskCall =
  | (About & { readonly call: 'evaluate'; readonly detail: 'awards' | 'full' })
  | (About & { readonly call: 'questions'; readonly most: number })
  | (About & { readonly call: 'improvements'; readonly aim: Aim })
  | (About & { readonly call: 'what-if'; readonly variable: Variable })
  | (About & {
      readonly call: 'explain'
      readonly format: ExplanationFormat
      readonly locale: Locale
      readonly finding: FindingName | null
    })
  | {
      readonly call: 'explain-rule'
      readonly rule: string
      readonly format: ExplanationFormat
      readonly locale: Locale
    }
  | { readonly call: 'items'; readonly locale: Locale }
  | {
      readonly call: 'audit'
      readonly claims: readonly unknown[]
      readonly profiles: ReadonlyMap<string, unknown>
      readonly options: AuditOptions
    }
  | (About & {
      readonly call: 'receipt'
      readonly previous: string | null
      /** How many characters it may have. */
      readonly most: number
    })
  | { readonly call: 'recheck'; readonly receipt: string }
  | { readonly call: 'build'; readonly files: ReadonlyMap<string, string> }

/** What came of a call. */
export type DeskResult =
  /** The body of the answer, written already. */
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'receipt'; readonly receipt: SealedReceipt }
  | { readonly kind: 'built'; readonly data: RulebookData }
  | { readonly kind: 'rejected'; readonly issues: readonly Issue[] }
  /** It names a rule or a finding that is not there. */
  | { readonly kind: 'none' }

/** What came of asking for a call: its result, or that there is none. */
export type DeskAnswer =
  | DeskResult
  /** Too many wait. */
  | { readonly kind: 'busy' }
  /** It took too long, or too much memory, and was broken off. */
  | { readonly kind: 'overdue' }
  /** The fault is ours; it was reported. */
  | { readonly kind: 'failed' }

/** What the main thread says to a worker. */
export type ToWorker =
  | { readonly kind: 'hold'; readonly data: RulebookData }
  | { readonly kind: 'drop'; readonly digest: string }
  | { readonly kind: 'call'; readonly digest: string; readonly call: DeskCall }

/** What a worker says: that it is ready and holds the built-in rulebook, then one word for each call. */
export type FromWorker =
  | { readonly kind: 'ready'; readonly digest: string }
  | { readonly kind: 'result'; readonly result: DeskResult }
  | { readonly kind: 'failed'; readonly stack: string }
