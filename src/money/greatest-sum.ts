import { packed } from './packing'

/** Something of which any part may be had, up to its amount (null: no bound) and within its caps. */
export interface Share {
  readonly amount: string | null
  /** Which of the caps it counts towards, by their index. */
  readonly caps: readonly number[]
}

// a third of a yuan has no decimal; beyond this many places what is left of it is dropped
const places = 40

/**
 * The greatest that shares can come to together, each between nothing and its amount, where those
 * under a cap come to no more than the cap; null where nothing bounds it. All as decimal text.
 */
export function greatestSum(shares: readonly Share[], caps: readonly string[]): string | null {
  const scale = Math.max(
    0,
    ...[...caps, ...shares.flatMap(({ amount }) => amount ?? [])].map(decimals),
  )
  const kinds = merged(shares, scale)
  const free = kinds.filter((kind) => kind.caps.length === 0)
  if (free.some(({ amount }) => amount === null)) return null
  const bounded = kinds.filter((kind) => kind.caps.length > 0)
  const { numerator, denominator } = packed(rowsOf(bounded, caps, scale), bounded.length)
  const loose = free.reduce((sum, { amount }) => sum + (amount ?? 0n), 0n)
  const units = ((numerator + loose * denominator) * 10n ** BigInt(places)) / denominator
  return written(units, scale + places)
}

interface Kind {
  readonly amount: bigint | null
  readonly caps: readonly number[]
}

/** Shares under the same caps are as good as one of their sum. */
function merged(shares: readonly Share[], scale: number): readonly Kind[] {
  const kinds = new Map<string, Kind>()
  for (const { amount, caps } of shares) {
    const sorted = [...new Set(caps)].sort((left, right) => left - right)
    const known = kinds.get(sorted.join())?.amount
    const own = amount === null ? null : unitsOf(amount, scale)
    const sum = known === null || own === null ? null : (known ?? 0n) + own
    kinds.set(sorted.join(), { amount: sum, caps: sorted })
  }
  return [...kinds.values()]
}

/** A row for each bound: ones for the kinds that it counts, then the bound. */
function rowsOf(
  kinds: readonly Kind[],
  caps: readonly string[],
  scale: number,
): readonly (readonly bigint[])[] {
  const own = kinds.flatMap(({ amount }, index) =>
    amount === null ? [] : [[...kinds.map((_, other) => (other === index ? 1n : 0n)), amount]],
  )
  const joint = caps.map((cap, index) => [
    ...kinds.map((kind) => (kind.caps.includes(index) ? 1n : 0n)),
    unitsOf(cap, scale),
  ])
  return [...own, ...joint]
}

const decimals = (text: string): number => (text.split('.')[1] ?? '').length

const unitsOf = (text: string, scale: number): bigint =>
  BigInt(text.replace('.', '') + '0'.repeat(scale - decimals(text)))

function written(units: bigint, scale: number): string {
  const digits = units.toString().padStart(scale + 1, '0')
  const at = digits.length - scale
  const fraction = digits.slice(at).replace(/0+$/, '')
  return fraction === '' ? digits.slice(0, at) : `${digits.slice(0, at)}.${fraction}`
}
