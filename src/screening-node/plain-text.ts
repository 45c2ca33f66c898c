import { isUtf8 } from 'node:buffer'

// The bytes of JSON that mean something here.
export const quote = 34
export const comma = 44
export const point = 46
export const zero = 48
export const colon = 58
export const backslash = 92
export const openBracket = 91
export const closeBracket = 93
export const openBrace = 123
export const closeBrace = 125
export const lineFeed = 10
const space = 32
const mostAscii = 126

/** Text as bytes, of which several are read at once; behind its end there are `slack` more of them. */
export interface Text {
  readonly bytes: Buffer
  readonly view: DataView
}

/** As many bytes of a text are read at once as the first of a key. */
const atOnce = 16

/** So far may be read from the end of a text on, where a line feed may stand; what stands there is never taken for part of it. */
export const slack = atOnce

/** The bytes as text. */
export const textIn = (bytes: Buffer): Text => ({
  bytes,
  view: new DataView(bytes.buffer, bytes.byteOffset, bytes.length),
})

/** A line as text. */
export const textOf = (line: string): Text => textIn(Buffer.from(`${line}\n${' '.repeat(slack)}`))

/** The next place at or behind one that holds no blank; a line feed ends a line and is none. */
export function pastBlanks(bytes: Buffer, from: number): number {
  let at = from
  while (isBlank(bytes[at] ?? 0)) at += 1
  return at
}

const isBlank = (byte: number): boolean =>
  byte <= space && (byte === space || byte === 9 || byte === 13)

/**
 * Something between quotes, as it is compared with text: the first bytes at once, in fields of which an
 * engine knows that they are whole numbers, then the rest.
 */
export interface Key {
  /** The bytes of it with the quote behind it. */
  readonly length: number
  /** The first bytes, four by four as numbers, and which bits of the numbers they are. */
  readonly word0: number
  readonly word1: number
  readonly word2: number
  readonly word3: number
  readonly mask0: number
  readonly mask1: number
  readonly mask2: number
  readonly mask3: number
  /** The bytes behind the first sixteen. */
  readonly rest: Buffer
}

export function keyOf(name: string): Key {
  const bytes = Buffer.from(`${name}"`)
  const { view } = textIn(Buffer.concat([bytes, Buffer.alloc(slack)]))
  const maskOf = (word: number): number => {
    const count = bytes.length - 4 * word
    return count < 4 ? (1 << (8 * Math.max(0, count))) - 1 : -1
  }
  const wordOf = (word: number): number => view.getInt32(4 * word, true) & maskOf(word)
  return {
    length: bytes.length,
    ...{ word0: wordOf(0), word1: wordOf(1), word2: wordOf(2), word3: wordOf(3) },
    ...{ mask0: maskOf(0), mask1: maskOf(1), mask2: maskOf(2), mask3: maskOf(3) },
    rest: bytes.subarray(atOnce),
  }
}

/**
 * Whether a key stands at a place, and then a quote. Without a loop, for how long keys are cannot be
 * foreseen, and a wrong guess of the processor takes longer than to compare four numbers. Behind the
 * end of a line anything may stand: no key has a line feed, so none is found beyond it.
 */
export function isKey(key: Key, text: Text, from: number): boolean {
  const { view } = text
  const differences =
    ((view.getInt32(from, true) ^ key.word0) & key.mask0) |
    ((view.getInt32(from + 4, true) ^ key.word1) & key.mask1) |
    ((view.getInt32(from + 8, true) ^ key.word2) & key.mask2) |
    ((view.getInt32(from + 12, true) ^ key.word3) & key.mask3)
  if (differences !== 0) return false
  return key.length <= atOnce || isRest(key, text, from + atOnce)
}

function isRest({ rest }: Key, { bytes }: Text, from: number): boolean {
  for (let index = 0; index < rest.length; index += 1) {
    if (bytes[from + index] !== rest[index]) return false
  }
  return true
}

/** Something that goes by a text. */
export interface Named {
  readonly name: string
  readonly key: Key
}

/** Finds what goes by the text from a place to the next quote. */
export type Find<T> = (text: Text, from: number) => T | undefined

/**
 * Finds by a hash of the bytes and then compares them, so that nothing else passes for a key; a text
 * with something escaped in it is none.
 */
export function finder<T extends Named>(named: readonly T[]): Find<T> {
  const size = 2 ** Math.ceil(Math.log2(named.length * 4 + 4))
  const places: (T | undefined)[] = Array.from({ length: size }, () => undefined)
  for (const one of named) {
    let place = hashed(Buffer.from(one.name)) & (size - 1)
    while (places[place] !== undefined) place = (place + 1) & (size - 1)
    places[place] = one
  }
  return (text, from) => findIn(places, text, from)
}

function findIn<T extends Named>(
  places: readonly (T | undefined)[],
  text: Text,
  from: number,
): T | undefined {
  const { bytes } = text
  let hash = 0
  let at = from
  for (let byte = bytes[at]; byte !== quote && byte !== lineFeed; byte = bytes[at]) {
    hash = step(hash, byte)
    at += 1
  }
  // no key has a line feed: to look for one that goes on behind it would be for nothing
  if (bytes[at] !== quote) return undefined
  let place = mixed(hash) & (places.length - 1)
  for (;;) {
    const found = places[place]
    if (found === undefined || isKey(found.key, text, from)) return found
    place = (place + 1) & (places.length - 1)
  }
}

const step = (hash: number, byte: number | undefined): number =>
  (Math.imul(hash, 31) + (byte ?? 0)) | 0
const mixed = (hash: number): number => hash ^ (hash >>> 15)

const hashed = (bytes: Buffer): number => mixed(bytes.reduce(step, 0))

/**
 * Where a text ends that stands between quotes as it is, from the place behind the first: the place
 * of the other, or -1 where it is too long, has something escaped in it or is not written in UTF-8.
 */
export function endOfText(bytes: Buffer, from: number, most: number): number {
  let isAscii = true
  let at = from
  for (let byte = bytes[at] ?? 0; byte !== quote; byte = bytes[at] ?? 0) {
    if (byte < space || byte === backslash) return -1
    if (byte > mostAscii) isAscii = false
    at += 1
  }
  // characters are as many as bytes, or fewer
  if (at - from > most) return -1
  return isAscii || isUtf8(bytes.subarray(from, at)) ? at : -1
}
