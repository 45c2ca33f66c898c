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

/** The next place at or behind one that holds no blank; a line feed ends a line and is none. */
export function pastBlanks(bytes: Buffer, from: number): number {
  let at = from
  while (isBlank(bytes[at])) at += 1
  return at
}

const isBlank = (byte: number | undefined): boolean => byte === space || byte === 9 || byte === 13

/** Something that goes by a text. */
export interface Named {
  readonly key: Buffer
}

/** Finds what goes by the text from a place to the next quote. */
export type Find<T> = (bytes: Buffer, from: number) => T | undefined

/**
 * Finds by a hash of the bytes and then compares them, so that nothing else passes for a key; a text
 * with something escaped in it is none.
 */
export function finder<T extends Named>(named: readonly T[]): Find<T> {
  const size = 2 ** Math.ceil(Math.log2(named.length * 4 + 4))
  const places: (T | undefined)[] = Array.from({ length: size }, () => undefined)
  for (const one of named) {
    let place = hashed(one.key, 0, one.key.length) & (size - 1)
    while (places[place] !== undefined) place = (place + 1) & (size - 1)
    places[place] = one
  }
  return (bytes, from) => {
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
      if (found === undefined || isKey(found.key, bytes, from)) return found
      place = (place + 1) & (size - 1)
    }
  }
}

const step = (hash: number, byte: number | undefined): number =>
  (Math.imul(hash, 31) + (byte ?? 0)) | 0
const mixed = (hash: number): number => hash ^ (hash >>> 15)

function hashed(bytes: Buffer, from: number, to: number): number {
  let hash = 0
  for (let at = from; at < to; at += 1) hash = step(hash, bytes[at])
  return mixed(hash)
}

/** Whether a key stands at a place, and then a quote. */
export function isKey(key: Buffer, bytes: Buffer, from: number): boolean {
  for (let index = 0; index < key.length; index += 1) {
    if (key[index] !== bytes[from + index]) return false
  }
  return bytes[from + key.length] === quote
}

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
