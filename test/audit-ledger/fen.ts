import type { Dice } from './dice'

/** Money in fen, as a whole number; the ledger has its own arithmetic. */
export type Fen = bigint

export const yuan = (whole: number | bigint): Fen => BigInt(whole) * 100n

/** So many percent of an amount; what does not come out in whole fen has no place in the ledger. */
export function percentOf(rate: bigint, amount: Fen): Fen {
  const product = amount * rate
  if (product % 100n !== 0n) throw new RangeError(`${rate}% of ${amount} fen is no whole fen`)
  return product / 100n
}

export const least = (left: Fen, right: Fen): Fen => (left < right ? left : right)

const scaled = (amount: bigint, digits: number): string => {
  const text = `${amount}`.padStart(digits + 1, '0')
  const part = text.slice(-digits).replace(/0+$/u, '')
  return text.slice(0, -digits) + (part === '' ? '' : `.${part}`)
}

/** The amount in yuan as plain decimal text. */
export const inYuan = (amount: Fen): string =>
  amount < 0n ? `-${scaled(-amount, 2)}` : scaled(amount, 2)

/** The amount of decimal text in yuan, in fen; null where it is no such text or has less than a fen. */
export function fenOf(text: string): Fen | null {
  const [, sign = '', whole = '', part = ''] = /^(-?)(\d+)(?:\.(\d{1,2})0*)?$/u.exec(text) ?? []
  if (whole === '') return null
  const amount = BigInt(whole) * 100n + BigInt(part.padEnd(2, '0'))
  return sign === '' ? amount : -amount
}

const wide = (text: string): string =>
  text.replace(/[0-9]/gu, (digit) => String.fromCodePoint(0xff10 + Number(digit)))

const grouped = (amount: Fen): string => {
  const [whole = '', part = ''] = inYuan(amount).split('.')
  return `${whole.replace(/\B(?=(?:\d{3})+$)/gu, ',')}.${part.padEnd(2, '0')}`
}

const forms: readonly ((amount: Fen) => unknown)[] = [
  inYuan,
  (amount) => (amount % 100n === 0n ? Number(amount / 100n) : inYuan(amount)),
  (amount) => `${inYuan(amount)}元`,
  grouped,
  (amount) => `${grouped(amount)}元`,
  (amount) => `${scaled(amount, 6)}万元`,
  (amount) => `${scaled(amount, 6)}万`,
  (amount) => `${scaled(amount, 10)}亿元`,
  (amount) => wide(inYuan(amount)),
  (amount) => ` ${inYuan(amount)} `,
]

/** The amount in one of the forms in which people write it. */
export const written = (amount: Fen, dice: Dice): unknown => dice.pick(forms)(amount)
