import type { Document, Rulebook } from '../rulebook/rulebook'
import { absent, type FactState, type FactView, known, notYet, unknown } from './fact-state'
import { type Frame, unstated } from './frame'
import { type Slots, slotsOf } from './slots'
import { statedValue } from './stated-value'
import { viewOver } from './view'

/** The facts of a frame as the rules of a document see them. */
export function frameView(frame: Frame, rulebook: Rulebook, document: Document): FactView {
  const slots = slotsOf(rulebook.vocabulary)
  const { readings } = frame
  return viewOver((fact) => slotState(fact, frame, slots), { rulebook, document, readings })
}

function slotState(fact: string, frame: Frame, slots: Slots): FactState {
  const slot = slots.byFact.get(fact)
  if (slot === undefined) throw new ReferenceError(`no slot for \`${fact}\``)
  if (frame.states[slot.at] === unstated) return unknown([fact])
  const value = statedValue(frame, slot)
  const isDate = slot.fact.type === 'date'
  if (value === null) return isDate ? notYet : absent
  return isDate && String(value) > frame.asOf ? notYet : known(value)
}
