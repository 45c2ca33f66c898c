import { decimalOf, textOf } from '../../money/decimal'
import { indexOfDigits } from './xlsx-place'

// Excel keeps 15 digits; what it writes behind them is the rest of a binary fraction
const kept = 15
const written = /^(-?)(\d+)(?:\.(\d+))?(?:E(\+|-)?(\d{1,2}))?$/i
// a binary fraction lies at most 1.1e-16 of its own size beside the decimal that was typed
const noise = 12n

/**
 * The decimal that was typed into a cell, from the number as its file writes it: 1.1000000000000001
 * is 1.1. Undefined where it is no number, or has more digits than a spreadsheet keeps.
 */
export function exactNumber(text: string): string | undefined {
  const [matched, sign = '', whole = '', fraction = '', way, exponent = '0'] =
    written.exec(text) ?? []
  if (matched === undefined) return undefined
  const digits = `${whole}${fraction}`.replace(/^0+(?=\d)/, '')
  const typed = typedDigits(digits)
  if (typed === undefined) return undefined
  const power = (indexOfDigits(exponent) ?? 0) * (way === '-' ? -1 : 1)
  const shift = power - fraction.length + Math.max(0, digits.length - kept)
  return textOf(decimalOf(`${sign}${shifted(typed, shift)}`))
}

/** The first 15 digits as they were typed, or undefined where more of them were meant. */
function typedDigits(digits: string): string | undefined {
  const head = digits.slice(0, kept)
  const tail = digits.slice(kept, kept + 2).padEnd(2, '0')
  const rest = BigInt(tail)
  if (rest <= noise) return head
  return rest >= 100n - noise ? `${BigInt(head) + 1n}` : undefined
}

/** The digits with the decimal point moved by so many places to the right. */
function shifted(digits: string, places: number): string {
  if (places >= 0) return `${digits}${'0'.repeat(places)}`
  const padded = digits.padStart(1 - places, '0')
  return `${padded.slice(0, places)}.${padded.slice(places)}`
}
