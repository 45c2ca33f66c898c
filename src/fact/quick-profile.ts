import { asPlainDate } from '../calendar/plain-date'
import type { Profile, Subject } from '../profile/profile'
import type { Stated } from '../profile/value'
import { enterprise, type Vocabulary } from '../profile/vocabulary'
import { type Frame, newFrame, unstated } from './frame'
import { rootOf } from './read-root'
import { readerOf } from './read-subject'
import { type SubjectSlots, slotsOf } from './slots'
import { statedValue } from './stated-value'

// well within what `readProfile` allows, which counts a few values more
const mostValues = 150_000

/**
 * The profile that `readProfile` reads, many times faster, of plain data in the form that profiles
 * mostly have; null for anything else, which may be wrong or only unusual.
 */
export function quickProfile(vocabulary: Vocabulary, input: unknown): Profile | null {
  const slots = slotsOf(vocabulary)
  const root = rootOf(input, slots)
  if (root === null) return null
  const asOf = asPlainDate('1900-01-01')
  const frame = newFrame(slots.size, { asOf, asOfCode: 0, readings: new Map(), keeps: 'values' })
  const collections = new Map<string, readonly Subject[]>()
  for (const [index, type] of slots.types.entries()) {
    const listed = root.subjects[index]
    const subjects = listed
      ?.map((data) => subjectOf(data, type, frame))
      .filter((one) => one !== null)
    if (subjects?.length !== listed?.length) return null
    if (subjects === undefined) continue
    if (new Set(subjects.map(({ id }) => id)).size < subjects.length) return null
    collections.set(type.type.subject, subjects)
    frame.nodes += subjects.length
  }
  const [own = nobody] = collections.get(enterprise) ?? []
  collections.delete(enterprise)
  if (frame.nodes > mostValues) return null
  return { enterprise: own, collections, awards: root.awards }
}

const nobody: Subject = { type: enterprise, id: enterprise, name: null, facts: new Map() }

function subjectOf(data: unknown, type: SubjectSlots, frame: Frame): Subject | null {
  const name = readerOf(type)(data, frame)
  if (name === null) return null
  const facts = new Map<string, Stated>()
  for (const slot of type.byName.values()) {
    if (frame.states[slot.at] !== unstated) facts.set(slot.fact.id, statedValue(frame, slot))
  }
  return { type: type.type.subject, ...name, facts }
}
