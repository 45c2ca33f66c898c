import { enterprise } from '../profile/vocabulary'
import { type Frame, statedNull, unstated } from './frame'
import { isInheriting, isPlainObject } from './plain-object'
import { putValue } from './put-value'
import type { Slot, SubjectSlots } from './slots'

/** What a profile calls a subject. */
export interface SubjectName {
  readonly id: string
  readonly name: string | null
}

/**
 * Reads one subject of a profile into its slots of a frame: plain data in the form that profiles
 * mostly have. Null for anything else, be it wrong or only unusual: then `readProfile` has to say.
 */
export type ReadSubject = (data: unknown, frame: Frame) => SubjectName | null

// the keys that came last are of a vocabulary, so there are as many as it has names
const readers = new WeakMap<SubjectSlots, ReadSubject>()

/** The reader of a kind of subject. */
export function readerOf(type: SubjectSlots): ReadSubject {
  const reader = readers.get(type) ?? subjectReader(type)
  readers.set(type, reader)
  return reader
}

/** The keys of a kind of subject in the order in which they came last, which a reader expects again. */
interface KeyOrder {
  readonly byName: ReadonlyMap<string, Slot>
  /** As profiles have them, which an engine compares without looking into them. */
  readonly keys: string[]
  readonly slots: (Slot | undefined)[]
}

function subjectReader(type: SubjectSlots): ReadSubject {
  const order: KeyOrder = { byName: type.byName, keys: [], slots: [] }
  return (data, frame) => {
    const { states } = frame
    // for a few facts a loop is several times as fast as filling
    for (let at = type.from; at < type.until; at += 1) states[at] = unstated
    try {
      return isPlainObject(data) && !isInheriting() ? readEntries(data, frame, order, type) : null
    } catch {
      // a proxy may throw whatever is asked of it
      return null
    }
  }
}

function readEntries(
  data: Readonly<Record<string, unknown>>,
  frame: Frame,
  order: KeyOrder,
  { type }: SubjectSlots,
): SubjectName | null {
  let id: string | null = null
  let name: string | null = null
  let at = 0
  for (const key in data) {
    // written out, for an engine knows this way to read an object and is ten times as fast
    const value = data[key]
    const slot = order.keys[at] === key ? order.slots[at] : slotOf(key, at, order)
    at += 1
    if (slot !== undefined) {
      if (value === null) frame.states[slot.at] = statedNull
      else if (!putValue(frame, slot, value)) return null
    } else if (!isLabel(value)) return null
    else if (key === 'id') id = value
    else if (key === 'name') name = value
    else return null
  }
  frame.nodes += at
  if (id === null && type.subject !== enterprise) return null
  return { id: id ?? enterprise, name }
}

function slotOf(key: string, at: number, { byName, keys, slots }: KeyOrder): Slot | undefined {
  const slot = byName.get(key)
  // any other key may be of any profile, and is not kept
  if (slot === undefined) return undefined
  keys[at] = key
  slots[at] = slot
  return slot
}

const isLabel = (value: unknown): value is string =>
  typeof value === 'string' && value.length > 0 && value.length <= 200
