import { learn, newGuesses, partsOfOne } from './probability'
import type { CodeBit } from './rank-code'

// 64 letters that need no escape in a string of JavaScript: from `(` on, without the backslash
const firstLetter = 40
const backslash = 92

/** The bytes that letters of six bits each write. */
export function bytesOf(letters: string): Uint8Array {
  const bytes = new Uint8Array(Math.ceil((letters.length * 6) / 8))
  for (let at = 0; at < letters.length; at += 1) {
    const code = letters.charCodeAt(at)
    const value = code - firstLetter - (code > backslash ? 1 : 0)
    const bit = at * 6
    const pair = value << (10 - (bit & 7))
    bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) | (pair >> 8)
    bytes[(bit >> 3) + 1] = (bytes[(bit >> 3) + 1] ?? 0) | (pair & 255)
  }
  return bytes
}

/** The letters of bytes. */
export function lettersOf(bytes: readonly number[]): string {
  let letters = ''
  for (let bit = 0; bit < bytes.length * 8; bit += 6) {
    const pair = ((bytes[bit >> 3] ?? 0) << 8) | (bytes[(bit >> 3) + 1] ?? 0)
    const code = firstLetter + ((pair >> (10 - (bit & 7))) & 63)
    letters += String.fromCharCode(code >= backslash ? code + 1 : code)
  }
  return letters
}

/** Reads bits from arithmetic code: each costs the less the better it was guessed. */
export function bitReader(bytes: Uint8Array, places: number): CodeBit {
  const guesses = newGuesses(places)
  // whole numbers of 32 bits in variables would be boxed, and one is made for every bit
  const ends = Uint32Array.of(0, 0xffffffff, wordOf(bytes))
  let at = 4
  return (place) => {
    let [low, high] = [ends[0] ?? 0, ends[1] ?? 0]
    const split = low + ((high - low) >>> 16) * partsOfOne(guesses, place)
    const bit = (ends[2] ?? 0) <= split ? 1 : 0
    if (bit === 1) high = split
    else low = split + 1
    learn(guesses, place, bit)
    while ((low ^ high) >>> 24 === 0) {
      low = (low << 8) >>> 0
      high = ((high << 8) | 255) >>> 0
      ends[2] = ((ends[2] ?? 0) << 8) | (bytes[at] ?? 0)
      at += 1
    }
    ends[0] = low
    ends[1] = high
    return bit
  }
}

const wordOf = ([first = 0, second = 0, third = 0, fourth = 0]: Uint8Array): number =>
  ((first << 24) | (second << 16) | (third << 8) | fourth) >>> 0
