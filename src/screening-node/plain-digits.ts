// Four bytes of a text, read as a number, have the first of them in its lowest bits. Taken
// apart from so many zeros, as text, each of them leaves what its digit says.
const zeros = 0x30303030
// a byte that says more than nine and to which this is added has its highest bit set
const beyondNine = 0x76767676
const highest = 0x80808080 | 0

// Neither has an `if`: how many digits there are cannot be foreseen by a processor either.

/** How many of four bytes are digits, up to the first one that is none. */
export function digitsIn(four: number): number {
  const said = four ^ zeros
  const others = ((said + beyondNine) | said) & highest
  return (32 - Math.clz32(~others & (others - 1))) >> 3
}

/** The number that the first of four bytes say, so many of them, which are digits; 0 for none. */
export function numberIn(four: number, count: number): number {
  // in two halves, for 32 bits at once are none
  const half = 4 * (4 - count)
  const digits = ((four ^ zeros) << half) << half
  const pairs = (Math.imul(digits, 10) + (digits >>> 8)) & 0x00ff00ff
  return (Math.imul(pairs, 100) + (pairs >>> 16)) & 0xffff
}
