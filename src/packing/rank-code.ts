/** One bit at a place: a writer writes the wanted bit, a reader gives the bit that was written. */
export type CodeBit = (place: number, wanted: number) => number

// the length of a number in unary, then its bits, of which the first six are guessed
const contexts = 48
const lengths = 16
const numbers = contexts * lengths
const tree = 64
const units = numbers + contexts * lengths * tree

/** How many places guesses have to have. */
export const placesOfRanks = units + 256

const bounded = (length: number, most: number): number => (length < most ? length : most)

/**
 * Codes whole numbers from 1 that mostly are small where those before were: the same steps for
 * writing and reading, so that both guess alike.
 */
export function rankCode(bit: CodeBit): (wanted: number) => number {
  let [last, second, third] = [0, 0, 0]
  return (wanted) => {
    const context = (bounded(last, 3) * 4 + bounded(second, 3)) * 3 + bounded(third, 2)
    const wantedLength = 31 - Math.clz32(wanted)
    let length = 0
    while (
      bit((length < 3 ? context : 0) * lengths + length, length < wantedLength ? 1 : 0) === 1
    ) {
      length += 1
    }
    const base = numbers + ((length < 3 ? context : 0) * lengths + length) * tree
    let value = 1
    for (let at = length - 1; at >= 0; at -= 1) {
      value = value * 2 + bit(base + (value < tree ? value : 0), (wanted >> at) & 1)
    }
    third = second
    second = last
    last = length
    return value
  }
}

/** Codes a UTF-16 code unit that comes for the first time. */
export function codeUnit(bit: CodeBit, wanted: number): number {
  let value = 1
  for (let at = 15; at >= 0; at -= 1) {
    value = value * 2 + bit(units + (value < 256 ? value : 0), (wanted >> at) & 1)
  }
  return value - 65_536
}
