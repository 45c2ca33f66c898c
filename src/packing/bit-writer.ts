import { learn, newGuesses, partsOfOne } from './probability'
import type { CodeBit } from './rank-code'

/** Writes bits as arithmetic code, for `bitReader`; `finish` gives its bytes. */
export function bitWriter(places: number): {
  readonly bit: CodeBit
  readonly finish: () => readonly number[]
} {
  const guesses = newGuesses(places)
  const bytes: number[] = []
  let [low, high] = [0, 0xffffffff]
  return {
    bit: (place, wanted) => {
      const split = low + ((high - low) >>> 16) * partsOfOne(guesses, place)
      if (wanted === 1) high = split
      else low = split + 1
      learn(guesses, place, wanted)
      while ((low ^ high) >>> 24 === 0) {
        bytes.push(high >>> 24)
        low = (low << 8) >>> 0
        high = ((high << 8) | 255) >>> 0
      }
      return wanted
    },
    finish: () => [...bytes, high >>> 24, (high >>> 16) & 255, (high >>> 8) & 255, high & 255],
  }
}
