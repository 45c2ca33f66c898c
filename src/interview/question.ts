import type { Verdict } from '../evaluation/finding'
import type { Bilingual, Issue } from '../issue/issue'
import type { FactType } from '../profile/vocabulary'
import type { Settling } from './gain'

/** A finding that an answer bears on. */
export interface Decides {
  readonly rule: string
  readonly title: Bilingual
  /** The id is null where no list of its kind is stated. */
  readonly subject: { readonly type: string; readonly id: string | null }
  /** What is concluded without the answer. */
  readonly verdict: Verdict
  /** Whether the answer settles it whatever it is, if it is a fitting one, or never alone. */
  readonly settles: Settling
}

interface Common {
  readonly title: Bilingual
  readonly question: Bilingual
  /** What it decides, in the order of the rulebook. */
  readonly decides: readonly Decides[]
}

/** What may be answered for a fact. */
export interface Bounds {
  /** Decimal text, or a day; null: no bound. */
  readonly low: string | null
  readonly high: string | null
  /** Of numbers the most decimals that are read; null of other facts. */
  readonly decimals: number | null
  /** The figures at which conditions tell answers apart, in rising order. */
  readonly thresholds: readonly string[]
}

/** One thing still worth asking. */
export type Question =
  | (Common & {
      readonly kind: 'fact'
      /** Its id: `enterprise.place`. */
      readonly fact: string
      readonly subject: {
        readonly type: string
        readonly id: string
        readonly name: string | null
      }
      readonly type: FactType
      readonly unit: Bilingual | null
      readonly options: Readonly<Record<string, Bilingual>> | null
      readonly bounds: Bounds
      /** The document that usually proves it. */
      readonly proof: Bilingual | null
      /** The authority or register that holds it. */
      readonly heldBy: Bilingual | null
      readonly note: Bilingual | null
      /** A place that is stated, but too coarsely; null where nothing is stated. */
      readonly refines: string | null
    })
  | (Common & {
      /** Whether there are any subjects of a kind, and which. */
      readonly kind: 'list'
      /** The key of the list in a profile: `projects`. */
      readonly list: string
    })
  | (Common & {
      /** Whether there were awards before, and which. */
      readonly kind: 'awards'
    })

/** What is still worth asking, or, where the input has faults, all of these. */
export type Interview =
  | {
      readonly status: 'asked'
      readonly asOf: string
      /** The one to ask next comes first; none where nothing that could be stated changes anything. */
      readonly questions: readonly Question[]
      /** How many findings no further answer can change, and how many one still can. */
      readonly settled: number
      readonly open: number
      readonly issues: readonly Issue[]
    }
  | {
      readonly status: 'rejected'
      readonly asOf: string
      readonly questions: readonly []
      readonly settled: 0
      readonly open: 0
      readonly issues: readonly Issue[]
    }
