import type { Slot } from '../fact/slots'
import type { FactValue, Stated } from '../profile/value'
import type { Changeable } from '../profile/vocabulary'
import type { Entry } from './entries'

/** A value that a fact could have instead, with others that no leaf tells from it. */
export interface Move {
  readonly entry: Entry
  readonly value: Stated
  readonly or: readonly FactValue[]
  /**
   * Whether a stated fact is changed, or one that is not stated is found to be so. What is opened is
   * an event found not to have happened yet, so that what it ends can still change; with a value it
   * happens then.
   */
  readonly as: 'changed' | 'found' | 'opened'
}

/** A fact that could become another, or that is not stated. */
export interface Movable {
  readonly slot: Slot
  /** What stands there now. */
  readonly kept: Entry
  /** How it can be changed, of an event that is not stated, if it has not happened. */
  readonly change: Changeable | null
  /** The number of the event that has to be opened for it to be changed. */
  readonly guard: number | null
  /** What it could become, the least first. */
  readonly moves: readonly Move[]
}
