import type { ClaimVerdict } from '../../src/audit/audited-claim'
import type { Dice } from './dice'
import type { Fen } from './fen'

/** Which facts are taken: all that is stated, what a document shows, what somebody verified. */
export type EvidenceLevel = 'stated' | 'documented' | 'verified'

/** What an auditor has to say of a row, planted with it. */
export interface Truth {
  /** What was planted, in a few words. */
  readonly kind: string
  readonly verdict: ClaimVerdict | 'rejected'
  /** In fen; positive where too much was paid. */
  readonly difference?: Fen
  /** Claims that it may be said to collide with; the first of them has to be named. */
  readonly claims?: readonly string[]
  readonly relation?: string
  /** The fact that decides. */
  readonly deciding?: string
  /** What is not stated or not proved. */
  readonly missing?: string
  /** The interpretation that decides. */
  readonly reading?: string
  /** Rules that the words may mean. */
  readonly candidates?: readonly string[]
  /** Another fault that has to be among the reasons. */
  readonly also?: ClaimVerdict
  /** Where the fault of a row that cannot be read lies. */
  readonly issue?: string
}

/** One row of the ledger, as plain data, with its truth. */
export interface Row {
  readonly raw: unknown
  readonly truth: Truth
  /** Of rows that tie, the first of the ledger keeps its truth and the others get this one. */
  readonly tie?: { readonly group: string; readonly beaten: (first: Row) => Truth }
}

/** A few rows that have to do with each other and with no others, and the profiles behind them. */
export interface Scene {
  readonly rows: readonly Row[]
  readonly profiles: ReadonlyMap<string, unknown>
}

/** What a scene is made with. */
export interface Stage {
  /** Unique in the ledger: ids begin with it. */
  readonly name: string
  readonly dice: Dice
  readonly evidence: EvidenceLevel
  /** The date on which claims are judged, where they have it. */
  readonly countOn: 'applied' | 'approved' | 'paid'
  /** Whether the readings of `settledReadings` are chosen; else every reading is considered. */
  readonly settled: boolean
}

export type Facts = Readonly<Record<string, unknown>>

/** A kind of scene and how often it is had. */
export interface Kind {
  readonly weight: number
  readonly make: (stage: Stage) => Scene
}

export const scene = (rows: readonly Row[], profiles: readonly Profile[]): Scene => ({
  rows,
  profiles: new Map(profiles.map(({ id, data }) => [id, data])),
})

/** A profile with the id by which claims name its enterprise. */
export interface Profile {
  readonly id: string
  readonly data: unknown
}
