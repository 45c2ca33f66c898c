import type { Frame } from '../fact/frame'
import type { Slots } from '../fact/slots'
import type { Document, Rulebook } from '../rulebook/rulebook'
import type { OutcomeCode } from './code'

/** A compiled condition: what it comes to for what stands in a frame. */
export type Test = (frame: Frame) => OutcomeCode

/** Where a condition stands: what its facts are seen from. */
export interface Place {
  readonly rulebook: Rulebook
  readonly document: Document
  readonly slots: Slots
}
