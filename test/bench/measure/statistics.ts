/** The middle of some numbers and how far they lie apart. */
export interface Spread {
  readonly median: number
  readonly low: number
  readonly high: number
}

/** Median, smallest and greatest. */
export function spreadOf(numbers: readonly number[]): Spread {
  const sorted = [...numbers].sort((left, right) => left - right)
  const middle = sorted.length / 2
  const halves = [
    sorted[Math.ceil(middle) - 1] ?? Number.NaN,
    sorted[Math.floor(middle)] ?? Number.NaN,
  ]
  return {
    median: ((halves[0] ?? Number.NaN) + (halves[1] ?? Number.NaN)) / 2,
    low: sorted[0] ?? Number.NaN,
    high: sorted.at(-1) ?? Number.NaN,
  }
}

/** The ratio of two measurements, round by round. */
export function ratioOf(of: readonly number[], to: readonly number[]): Spread {
  return spreadOf(of.map((one, round) => one / (to[round] ?? Number.NaN)))
}
