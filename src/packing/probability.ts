// how fast a guess follows what comes, in 4096 parts, by how often its place was met: at first by
// its share in all that came, later by a fixed one
const most = 255
const stepsTo = (share: number): Int32Array =>
  Int32Array.from({ length: most + 1 }, (_, met) => 4096 * Math.max(1 / (met + 1.6), 1 / share))
const [quick, steady] = [stepsTo(12), stepsTo(100)]

/** Guesses of the next bit at many places, each learning from the bits that came there. */
export interface Guesses {
  /** Parts of 65 536 that a one has, as a quick and as a steady learner see it. */
  readonly quick: Int32Array
  readonly steady: Int32Array
  readonly met: Uint8Array
}

export const newGuesses = (places: number): Guesses => ({
  quick: new Int32Array(places).fill(32_768),
  steady: new Int32Array(places).fill(32_768),
  met: new Uint8Array(places),
})

/** Of 65 536 parts, those that a one has; never none and never all. */
export function partsOfOne(guesses: Guesses, place: number): number {
  const parts = ((guesses.quick[place] ?? 0) + (guesses.steady[place] ?? 0)) >> 1
  if (parts < 16) return 16
  return parts > 65_520 ? 65_520 : parts
}

/** Learns the bit that came. */
export function learn(guesses: Guesses, place: number, bit: number): void {
  const met = guesses.met[place] ?? 0
  const wanted = bit << 16
  const [fast, slow] = [guesses.quick[place] ?? 0, guesses.steady[place] ?? 0]
  guesses.quick[place] = fast + (((wanted - fast) * (quick[met] ?? 0)) >> 12)
  guesses.steady[place] = slow + (((wanted - slow) * (steady[met] ?? 0)) >> 12)
  if (met < most) guesses.met[place] = met + 1
}
