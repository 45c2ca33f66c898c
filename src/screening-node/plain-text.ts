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

/** Text as bytes, which are also read four at a time; behind its end there are `slack` more of them. */
export interface Text {
  readonly bytes: Buffer
  readonly view: DataView
}

/** So far may be read behind the end of a text; what stands there is never taken for part of it. */
export const slack = 16

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

/** Something between quotes, as it is compared with text: four bytes at a time, then the rest. */
export interface Key {
  /** The bytes of it with the quote behind it. */
  readonly length: number
  readonly words: Int32Array
  readonly rest: number
  readonly mask: number
}

export function keyOf(name: string): Key {
  const bytes = Buffer.from(`${name}"`)
  const { view } = textIn(Buffer.concat([bytes, Buffer.alloc(slack)]))
  const words = Int32Array.from({ length: Math.floor(bytes.length / 4) }, (_, word) =>
    view.getInt32(word * 4, true),
  )
  const mask = 2 ** ((bytes.length % 4) * 8) - 1
  return { length: bytes.length, words, rest: view.getInt32(words.length * 4, true), mask }
}

/** Whether a key stands at a place, and then a quote. */
export function isKey({ words, rest, mask }: Key, { view }: Text, from: number): boolean {
  let at = from
  for (let word = 0; word < words.length; word += 1, at += 4) {
    // no key has a line feed: what is behind the end of a line is not compared any more
    if (view.getInt32(at, true) !== words[word]) return false
  }
  return (view.getInt32(at, true) & mask) === rest
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
  return (text, from) => {
    const { bytes } = text
    let hash = 0
    let at = from
    for (let byte = bytes[at]; byte !== quote && byte !== lineFeed; byte = bytes[at]) {
      hash = step(hash, byte)
      at += 1
    }
    // a text ends on its line: else two broken lines could pass for one
    if (bytes[at] !== quote) return undefined
    let place = mixed(hash) & (size - 1)
    for (;;) {
      const found = places[place]
      if (found === undefined || isKey(found.key, text, from)) return found
      place = (place + 1) & (size - 1)
    }
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
