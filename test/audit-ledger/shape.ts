import type { Dice } from './dice'
import type { Fen } from './fen'
import type { Facts } from './scene'

/** A clause, and a case that is due under it on a day: exactly this much, no less and no more. */
export interface Shape {
  readonly rule: string
  readonly document: string
  /** Where the clause stands: its places, any of which names it. */
  readonly provisions: readonly string[]
  /** Words of the clause that stand in no other. */
  readonly words: string
  readonly type: string
  readonly list: string
  readonly enterprise: Facts
  readonly facts: Facts
  /** The fact whose date brings it about, and that may still come; null where there is none. */
  readonly event: string | null
  /** Facts of the subject without which it cannot be proved. */
  readonly needed: readonly string[]
  /** What is due. */
  readonly due: Fen
  /** Whether a cap on several awards together would be crossed by a slip too. */
  readonly capped: boolean
  readonly once: boolean
}

/** What is the same in every case of a clause. */
export type Clause = Omit<Shape, 'facts' | 'due'>
/** What a case of it has of its own. */
export type Case = Pick<Shape, 'facts' | 'due'>

/** A clause and how a case of it is made for a day. */
export interface Source {
  readonly document: string
  /** The application windows of the document's notices, of `equipment` only. */
  readonly windowed: boolean
  readonly make: (dice: Dice, day: string) => Shape
}
