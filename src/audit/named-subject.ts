import type { Subject } from '../profile/profile'

/** The subject that a claim means, or those that it may mean. */
export interface NamedSubject {
  /** Its id; null where it is not known which is meant. */
  readonly subject: string | null
  /** Ids of those that it may mean, where more than one; else empty. */
  readonly mayBe: readonly string[]
}

const none: readonly string[] = []

/** A subject that is known, or of which nothing is. */
export const meaning = (subject: string | null): NamedSubject => ({ subject, mayBe: none })

/** A name or id as it is compared: half-width, without spaces around it. */
export const plainName = (text: string): string => text.normalize('NFKC').trim()

/** What subjects are called, the most exact first; the first that fits any subject counts. */
const ways: readonly ((subject: Subject) => string | null)[] = [
  ({ id }) => id,
  ({ id }) => plainName(id),
  ({ name }) => (name === null ? null : plainName(name)),
]

type IdsByName = ReadonlyMap<string, readonly string[]>

interface Names {
  readonly all: readonly string[]
  readonly byWay: readonly IdsByName[]
}

// an enterprise may have many subjects, and many claims on them
const known = new WeakMap<readonly Subject[], Names>()

function namesOf(listed: readonly Subject[]): Names {
  const found = known.get(listed) ?? {
    all: listed.map(({ id }) => id),
    byWay: ways.map((way) => idsByName(listed, way)),
  }
  known.set(listed, found)
  return found
}

function idsByName(listed: readonly Subject[], way: (typeof ways)[number]): IdsByName {
  const ids = new Map<string, string[]>()
  for (const subject of listed) {
    const name = way(subject)
    if (name === null || name === '') continue
    const same = ids.get(name)
    if (same === undefined) ids.set(name, [subject.id])
    else same.push(subject.id)
  }
  return ids
}

/**
 * The subject of a list that a claim names by id or by name; where it names none, the only one of
 * the list. A text that fits none stands for itself, in one spelling.
 */
export function namedSubject(text: string | null, listed: readonly Subject[] = []): NamedSubject {
  const plain = text === null ? '' : plainName(text)
  const { all, byWay } = namesOf(listed)
  if (text === null || plain === '') return oneOf(all)
  for (const ids of byWay) {
    const found = ids.get(text) ?? ids.get(plain)
    if (found !== undefined) return oneOf(found)
  }
  return meaning(plain)
}

function oneOf(ids: readonly string[]): NamedSubject {
  const [only = null, ...others] = ids
  return others.length === 0 ? meaning(only) : { subject: null, mayBe: ids }
}
