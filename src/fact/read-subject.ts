import { ownValue } from '../issue/plain-data'
import { enterprise } from '../profile/vocabulary'
import { type Frame, unstated } from './frame'
import { type Put, putNull, puts } from './put-value'
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

/** A fact, and how its values are put. */
interface Entry {
  readonly slot: Slot
  readonly put: Put
}

type EntryOf = (key: string, at: number) => Entry | undefined

/** A reader expects the keys in the order in which they came last. */
function subjectReader(type: SubjectSlots): ReadSubject {
  const entries = new Map(
    [...type.byName].map(([key, slot]) => [key, { slot, put: puts[slot.fact.type] }] as const),
  )
  // the keys as profiles have them, which an engine compares without looking into them
  const lastKeys: string[] = []
  const lastEntries: Entry[] = []
  const entryOf: EntryOf = (key, at) => {
    if (lastKeys[at] === key) return lastEntries[at]
    const entry = entries.get(key)
    if (entry === undefined) return undefined
    lastKeys[at] = key
    lastEntries[at] = entry
    return entry
  }
  return (data, frame) => {
    frame.states.fill(unstated, type.from, type.until)
    try {
      return isPlainObject(data) ? readEntries(data, frame, entryOf, type) : null
    } catch {
      // a proxy may throw whatever is asked of it
      return null
    }
  }
}

function readEntries(
  data: object,
  frame: Frame,
  entryOf: EntryOf,
  { type }: SubjectSlots,
): SubjectName | null {
  let id: string | null = null
  let name: string | null = null
  let at = 0
  // what is inherited has no value of its own, and is refused
  for (const key in data) {
    const value = ownValue(data, key)
    const entry = entryOf(key, at)
    if (entry !== undefined) {
      if (value === null) putNull(frame, entry.slot)
      else if (!entry.put(frame, entry.slot, value)) return null
    } else if (!isLabel(value)) return null
    else if (key === 'id') id = value
    else if (key === 'name') name = value
    else return null
    at += 1
  }
  frame.nodes += at
  if (id === null && type.subject !== enterprise) return null
  return { id: id ?? enterprise, name }
}

const isLabel = (value: unknown): value is string =>
  typeof value === 'string' && value.length > 0 && value.length <= 200

/** Whether JSON could have made it; objects of other realms are left to the slow way. */
export function isPlainObject(data: unknown): data is object {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return false
  const prototype: unknown = Object.getPrototypeOf(data)
  return prototype === Object.prototype || prototype === null
}
