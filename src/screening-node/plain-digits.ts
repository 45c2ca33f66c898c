// Four bytes of a text, read as a number, have the first of them in its lowest bits. Taken
// apart from so many zeros, as text, each of them leaves what its digit says.
const zeros = 0x30303030
// a byte that says more than nine and to which this is added has its highest bit set
const beyondNine = 0x76767676
const highest = 0x80808080 | 0

/** How many of four bytes are digits, up to the first one that is none. */
export function digitsIn(four: number): number {
  const said = four ^ zeros
  const others = ((said + beyondNine) | said) & highest
  return others === 0 ? 4 : (31 - Math.clz32(others & -others)) >> 3
}

/** The number that the first of four bytes say, so many of them, which are digits. */
export function numberIn(four: number, count: number): number {
  if (count === 0) return 0
  const digits = (four ^ zeros) << (8 * (4 - count))
  const pairs = (Math.imul(digits, 10) + (digits >>> 8)) & 0x00ff00ff
  return (Math.imul(pairs, 100) + (pairs >>> 16)) & 0xffff
}
