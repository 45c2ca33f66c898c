import { asPlainDate, type PlainDate } from '../calendar/plain-date'
import { type RestDays, restDaysOf } from '../calendar/rest-days'
import type { Profile, Subject } from '../profile/profile'
import { enterprise, type FactType } from '../profile/vocabulary'
import { inForceFrom, interpretationOfFact } from '../rulebook/built-in-facts'
import { indexOf, partOf } from '../rulebook/index-of'
import type { Document, Operand, Register, Rulebook } from '../rulebook/rulebook'
import { derivedDate } from './derived-date'
import { absent, type FactState, type FactView, known, notYet, unknown } from './fact-state'
import { lookUp, placesOf } from './lookup'

/** From where facts are looked at: one subject of a profile under one document, on one date. */
export interface Viewpoint {
  readonly rulebook: Rulebook
  readonly profile: Profile
  readonly subject: Subject
  readonly document: Document
  readonly asOf: PlainDate
  /** The option chosen for an interpretation, where it is not the default. */
  readonly readings: ReadonlyMap<string, string>
}

/** The facts of a viewpoint: stated ones, derived dates, interpretations, the date of force. */
export const factView = (viewpoint: Viewpoint): FactView =>
  viewOver(statedView(viewpoint), viewpoint)

/** What a subject states, and the enterprise, which is the same under every document. */
export const statedView =
  (subject: StatedViewpoint): FactView =>
  (fact) =>
    statedState(fact, subject)

type StatedViewpoint = Omit<Viewpoint, 'document' | 'readings'>

/** The same over stated facts from elsewhere. */
export function viewOver(
  statedOf: FactView,
  viewpoint: Pick<Viewpoint, 'rulebook' | 'document' | 'readings'>,
): FactView {
  const { definitions } = indexOf(viewpoint.rulebook)
  const view: FactView = (fact) => {
    const interpretation = interpretationOfFact(fact)
    if (interpretation !== undefined) return known(optionOf(interpretation, viewpoint))
    if (fact === inForceFrom) return forceState(viewpoint.document)
    const definition = definitions.get(fact)
    if (definition === undefined) return statedOf(fact)
    return derivedDate(definition.value, {
      view,
      optionOf: (id) => optionOf(id, viewpoint),
      restDaysOf: (id) => restDaysIn(registerOf(id, viewpoint)),
    })
  }
  return view
}

/** The right side of a leaf as a state: what is known of the value, fact, list or table cell. */
export function operandState(
  operand: Operand,
  type: FactType,
  view: FactView,
  rulebook: Rulebook,
): FactState {
  switch (operand.kind) {
    case 'none':
      return absent
    case 'value':
      return known(operand.value)
    case 'fact':
      return view(operand.fact)
    case 'register':
      return placesOf(partOf(indexOf(rulebook).registers, operand.register), operand.column)
    case 'lookup':
      return lookUp(operand, partOf(indexOf(rulebook).registers, operand.register), type, view)
  }
}

/** The option that an evaluation takes for an interpretation: the chosen one, else the default. */
export function optionOf(
  id: string,
  { rulebook, readings }: Pick<Viewpoint, 'rulebook' | 'readings'>,
): string {
  return readings.get(id) ?? partOf(indexOf(rulebook).interpretations, id).default
}

function forceState(document: Document): FactState {
  const { from } = document.force
  if (typeof from === 'string') return known(from)
  return unknown([inForceFrom], {
    notBefore: asPlainDate(from.notBefore),
    notAfter: asPlainDate(from.notAfter),
  })
}

function statedState(
  fact: string,
  { rulebook, profile, subject, asOf }: StatedViewpoint,
): FactState {
  const { type, subject: owner } = partOf(indexOf(rulebook).facts, fact)
  const stated = (owner === enterprise ? profile.enterprise : subject).facts.get(fact)
  if (stated === undefined) return unknown([fact])
  // a later date is a plan: by the evaluation date the event has not happened
  if (type === 'date') return stated === null || String(stated) > asOf ? notYet : known(stated)
  return stated === null ? absent : known(stated)
}

function registerOf(id: string, { rulebook }: Pick<Viewpoint, 'rulebook'>): Register {
  return partOf(indexOf(rulebook).registers, id)
}

const restDays = new WeakMap<Register, RestDays>()

/** The rest days of a register, put together once. */
export function restDaysIn(register: Register): RestDays {
  const known = restDays.get(register)
  if (known !== undefined) return known
  const built = restDaysOf(register.rows)
  restDays.set(register, built)
  return built
}
