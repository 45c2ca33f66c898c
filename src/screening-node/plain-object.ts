import {
  closeBrace,
  closeBracket,
  colon,
  comma,
  finder,
  isKey,
  openBrace,
  openBracket,
  pastBlanks,
  quote,
} from './plain-text'

/** Reads what stands at a place: the place behind it, or -1 where it is not in its plain form. */
export type ReadPlain = (bytes: Buffer, from: number) => number

/** A member that an object may have, once. */
export interface Member {
  readonly key: Buffer
  readonly read: ReadPlain
  /** In which of the objects it was seen last. */
  seen: number
  /** The one that came after it last; most lines have their members in the same order. */
  next: Member | undefined
}

/** A member by the name of its key. */
export const member = (name: string, read: ReadPlain): Member => ({
  key: Buffer.from(name),
  read,
  seen: 0,
  next: undefined,
})

/** The member whose key stands at a place, if it is the usual one or the one after that. */
function following(last: Member, bytes: Buffer, from: number): Member | undefined {
  const { next } = last
  if (next === undefined || isKey(next.key, bytes, from)) return next
  const other = next.next
  return other !== undefined && isKey(other.key, bytes, from) ? other : undefined
}

/** Notes that a member came after another one, unless one between them was only left out. */
function follow(last: Member, found: Member): void {
  if (last.next?.next === found) return
  found.next ??= last.next
  last.next = found
}

/** Reads an object that has some of these members, and one that it must have. */
export function objectReader(members: readonly Member[], needed: Member): ReadPlain {
  const find = finder([needed, ...members])
  let object = 0
  return (bytes, from) => {
    object += 1
    if (bytes[from] !== openBrace) return -1
    let at = pastBlanks(bytes, from + 1)
    let last = needed
    for (;;) {
      if (bytes[at] !== quote) return -1
      const found = following(last, bytes, at + 1) ?? find(bytes, at + 1)
      if (found === undefined || found.seen === object) return -1
      found.seen = object
      if (last.next !== found) follow(last, found)
      last = found
      at = pastBlanks(bytes, at + found.key.length + 2)
      if (bytes[at] !== colon) return -1
      at = found.read(bytes, pastBlanks(bytes, at + 1))
      if (at < 0) return -1
      at = pastBlanks(bytes, at)
      if (bytes[at] === closeBrace) return needed.seen === object ? at + 1 : -1
      if (bytes[at] !== comma) return -1
      at = pastBlanks(bytes, at + 1)
    }
  }
}

/** Reads a list of such items. */
export function listReader(readItem: ReadPlain): ReadPlain {
  return (bytes, from) => {
    if (bytes[from] !== openBracket) return -1
    let at = pastBlanks(bytes, from + 1)
    if (bytes[at] === closeBracket) return at + 1
    for (;;) {
      at = readItem(bytes, at)
      if (at < 0) return -1
      at = pastBlanks(bytes, at)
      if (bytes[at] === closeBracket) return at + 1
      if (bytes[at] !== comma) return -1
      at = pastBlanks(bytes, at + 1)
    }
  }
}
