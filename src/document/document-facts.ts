import type { Bilingual } from '../issue/issue'

/** A value with where it was read (the held text, or a public source outside it), or `unstated`. */
export type StatedOrNot<T> =
  | {
      readonly value: T
      readonly basis: 'text' | 'source'
      readonly note?: Bilingual | undefined
    }
  | { readonly value: 'unstated'; readonly note?: Bilingual | undefined }

/** A known fault of the held text, which is never corrected. Words are exact words of the text. */
export interface DocumentFault {
  readonly provision?: string | undefined
  readonly words?: string | undefined
  readonly note: Bilingual
}

/** When a document applies; both days count. An unstated first day lies between two. */
export interface DocumentForce {
  readonly from:
    | string
    | { readonly notBefore: string; readonly notAfter: string; readonly reason: Bilingual }
  readonly until: string
}

/** What is known of a policy document besides its text. Dates are `YYYY-MM-DD`. */
export interface DocumentFacts {
  readonly id: string
  /** What we call it for short; not its title. */
  readonly label: Bilingual
  /** The title, with our translation of it. */
  readonly title: StatedOrNot<{ readonly zh: string; readonly en?: string | undefined }>
  readonly number: StatedOrNot<string>
  readonly issuer: StatedOrNot<string>
  /** The day on which it was made (成文日期). */
  readonly date: StatedOrNot<string>
  /** Where it applies: a code of GB/T 2260. */
  readonly jurisdiction: string
  /** SHA-256 of the held text. */
  readonly sha256: string
  readonly force: DocumentForce
  readonly faults: readonly DocumentFault[]
}
