import {
  closeBrace,
  closeBracket,
  colon,
  comma,
  finder,
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
}

/** A member by the name of its key. */
export const member = (name: string, read: ReadPlain): Member => ({
  key: Buffer.from(name),
  read,
  seen: 0,
})

/** Reads an object that has some of these members, and one that it must have. */
export function objectReader(members: readonly Member[], needed: Member): ReadPlain {
  const find = finder([needed, ...members])
  let object = 0
  return (bytes, from) => {
    object += 1
    if (bytes[from] !== openBrace) return -1
    let at = pastBlanks(bytes, from + 1)
    for (;;) {
      const found = bytes[at] === quote ? find(bytes, at + 1) : undefined
      if (found === undefined || found.seen === object) return -1
      found.seen = object
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
