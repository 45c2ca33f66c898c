import { ownValue, plainDataOf } from '../issue/plain-data'
import { readBy } from '../issue/zod-issues'
import { awardsOf, awardsSchema } from '../profile/awards'
import type { EarlierAward } from '../profile/profile'
import { enterprise } from '../profile/vocabulary'
import { isPlainObject } from './read-subject'
import type { Slots } from './slots'

/** The parts of a profile as they came in, by the numbers of the kinds of subjects. */
export interface Root {
  /** Of the enterprise, the first kind, one; null where no list is stated. */
  readonly subjects: readonly (readonly unknown[] | null)[]
  readonly awards: readonly EarlierAward[] | null
}

/** The parts of a profile; null where anything beside its subjects is wrong or only unusual. */
export function rootOf(input: unknown, slots: Slots): Root | null {
  try {
    return isPlainObject(input) ? partsOf(input, slots) : null
  } catch {
    // a proxy may throw whatever is asked of it
    return null
  }
}

function partsOf(input: object, slots: Slots): Root | null {
  const subjects = slots.types.map(({ key }): Root['subjects'][number] =>
    key === enterprise ? nothing : null,
  )
  let awards: readonly EarlierAward[] | null = null
  for (const key of Object.keys(input)) {
    const value = ownValue(input, key)
    const at = slots.byKey.get(key)
    if (at !== undefined) {
      const listed = key === enterprise ? [value] : itemsOf(value)
      if (listed === null) return null
      subjects[at] = listed
    } else if (key === 'awards') {
      awards = earlierAwards(value)
      if (awards === null) return null
    } else if (key !== 'note' || typeof value !== 'string' || value.length > 2000) return null
  }
  return { subjects, awards }
}

const nothing: readonly unknown[] = [{}]

// far from the limits that a profile as a whole has
const most = 2000

function itemsOf(value: unknown): readonly unknown[] | null {
  if (!Array.isArray(value) || value.length > most) return null
  return Array.from({ length: value.length }, (_, index) => ownValue(value, String(index)))
}

function earlierAwards(value: unknown): readonly EarlierAward[] | null {
  if (!Array.isArray(value) || value.length > most) return null
  const plain = plainDataOf(value)
  const awards = plain.kind === 'accepted' ? readBy(awardsSchema, plain.value) : plain
  return awards.kind === 'accepted' ? awardsOf({ awards: awards.value }) : null
}
