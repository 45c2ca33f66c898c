import {
  closeBrace,
  closeBracket,
  colon,
  comma,
  type Find,
  finder,
  isKey,
  type Key,
  keyOf,
  openBrace,
  openBracket,
  pastBlanks,
  quote,
  type Text,
} from './plain-text'

/** Reads what stands at a place: the place behind it, or -1 where it is not in its plain form. */
export type ReadPlain = (text: Text, from: number) => number

/** A member that an object may have, once. */
export interface Member {
  readonly name: string
  readonly key: Key
  readonly read: ReadPlain
  /** Reads what `read` does not. */
  readonly readElse: ReadPlain
  /** In which of the objects it was seen last. */
  seen: number
  /** The one that came after it last; most lines have their members in the same order. */
  next: Member | undefined
}

/** A member by the name of its key. */
export const member = (name: string, read: ReadPlain, readElse: ReadPlain = noOther): Member => ({
  name,
  key: keyOf(name),
  read,
  readElse,
  seen: 0,
  next: undefined,
})

const noOther: ReadPlain = () => -1

/** The member whose key stands at a place, if it is the usual one or the one after that. */
function following(last: Member, text: Text, from: number): Member | undefined {
  const { next } = last
  if (next === undefined || isKey(next.key, text, from)) return next
  const other = next.next
  return other !== undefined && isKey(other.key, text, from) ? other : undefined
}

/** Notes that a member came after another one, unless one between them was only left out. */
function follow(last: Member, found: Member): void {
  if (last.next?.next === found) return
  found.next ??= last.next
  last.next = found
}

/** What an object may have, and how many of them have been read. */
interface Shape {
  readonly needed: Member
  readonly find: Find<Member>
  objects: number
}

/** Reads an object that has some of these members, and one that it must have. */
export function objectReader(members: readonly Member[], needed: Member): ReadPlain {
  const shape: Shape = { needed, find: finder([needed, ...members]), objects: 0 }
  return (text, from) => readObject(text, from, shape)
}

// a function of the module: in a closure, of which there are several, an engine looks up whatever
// stands outside of it on every use
function readObject(text: Text, from: number, shape: Shape): number {
  const { bytes } = text
  const { needed, find } = shape
  shape.objects += 1
  const object = shape.objects
  if (bytes[from] !== openBrace) return -1
  let at = from + 1
  let last = needed
  for (;;) {
    // most lines have no blanks: it takes longer to look for them than to see what is expected
    if (bytes[at] !== quote) {
      at = pastBlanks(bytes, at)
      if (bytes[at] !== quote) return -1
    }
    const found = following(last, text, at + 1) ?? find(text, at + 1)
    if (found === undefined || found.seen === object) return -1
    found.seen = object
    if (last.next !== found) follow(last, found)
    last = found
    at += found.key.length + 1
    if (bytes[at] !== colon) {
      at = pastBlanks(bytes, at)
      if (bytes[at] !== colon) return -1
    }
    const value = pastBlanks(bytes, at + 1)
    at = found.read(text, value)
    if (at < 0) at = found.readElse(text, value)
    if (at < 0) return -1
    if (bytes[at] !== comma) {
      at = pastBlanks(bytes, at)
      if (bytes[at] === closeBrace) return needed.seen === object ? at + 1 : -1
      if (bytes[at] !== comma) return -1
    }
    at += 1
  }
}

/** Reads a list of such items. */
export function listReader(readItem: ReadPlain): ReadPlain {
  return (text, from) => {
    const { bytes } = text
    if (bytes[from] !== openBracket) return -1
    let at = pastBlanks(bytes, from + 1)
    if (bytes[at] === closeBracket) return at + 1
    for (;;) {
      at = readItem(text, at)
      if (at < 0) return -1
      at = pastBlanks(bytes, at)
      if (bytes[at] === closeBracket) return at + 1
      if (bytes[at] !== comma) return -1
      at = pastBlanks(bytes, at + 1)
    }
  }
}
