import { ownValue, plainDataOf } from '../issue/plain-data'
import { readAs } from '../issue/shape'
import { awardsShape } from '../profile/awards'
import type { EarlierAward } from '../profile/profile'
import { enterprise } from '../profile/vocabulary'
import { isInheriting, isPlainObject } from './plain-object'
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
    return isPlainObject(input) && !isInheriting() ? partsOf(input, slots) : null
  } catch {
    // a proxy may throw whatever is asked of it
    return null
  }
}

function partsOf(input: Readonly<Record<string, unknown>>, { blank, byKey }: Slots): Root | null {
  const subjects = blank.slice()
  let awards: readonly EarlierAward[] | null = null
  for (const key in input) {
    const value = input[key]
    const at = byKey.get(key)
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

// far from the limits that a profile as a whole has
const most = 2000

function itemsOf(value: unknown): readonly unknown[] | null {
  if (!Array.isArray(value) || value.length > most) return null
  return Array.from({ length: value.length }, (_, index) => ownValue(value, String(index)))
}

function earlierAwards(value: unknown): readonly EarlierAward[] | null {
  if (!Array.isArray(value) || value.length > most) return null
  const plain = plainDataOf(value)
  const awards = plain.kind === 'accepted' ? readAs(awardsShape, plain.value) : plain
  return awards.kind === 'accepted' ? awards.value : null
}
