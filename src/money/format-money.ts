import type { Locale } from '../issue/describe'
import { compare, decimalOf, isNegative, multiply, subtract, textOf } from './decimal'
import { type Interval, isExact } from './interval'

interface Amount {
  readonly figure: string
  readonly unit: string
}

const zero = decimalOf('0')

const chineseUnits = [
  { unit: '亿元', from: decimalOf('100000000'), share: decimalOf('0.00000001') },
  { unit: '万元', from: decimalOf('10000'), share: decimalOf('0.0001') },
  { unit: '元', from: zero, share: decimalOf('1') },
] as const

/** An amount in yuan for people, never rounded: `3000000` is `300万元`, or `CNY 3,000,000`. */
export function formatMoney(value: string, locale: Locale): string {
  if (locale === 'en') return `CNY ${grouped(value)}`
  const { figure, unit } = chineseAmount(value)
  return figure + unit
}

/** An amount that may be a range for people: `0至300万元`, or `CNY 0 to 3,000,000`. */
export function formatInterval(interval: Interval, locale: Locale): string {
  const { low, high } = interval
  if (isExact(interval)) return formatMoney(low, locale)
  if (locale === 'en') {
    return high === null
      ? `from CNY ${grouped(low)} upwards`
      : `CNY ${grouped(low)} to ${grouped(high)}`
  }
  return high === null ? `不低于${formatMoney(low, locale)}` : chineseRange(low, high)
}

/** A rate for people, never rounded: `0.05` is `5%`. */
export function formatRate(value: string): string {
  return `${textOf(multiply(decimalOf(value), decimalOf('100')))}%`
}

function chineseRange(low: string, high: string): string {
  const [from, to] = [chineseAmount(low), chineseAmount(high)]
  const shared = from.unit === to.unit || from.figure === '0'
  return `${from.figure}${shared ? '' : from.unit}至${to.figure}${to.unit}`
}

function chineseAmount(value: string): Amount {
  const amount = decimalOf(value)
  const size = isNegative(amount) ? subtract(zero, amount) : amount
  const [largest, middle, smallest] = chineseUnits
  const fits = ({ from }: (typeof chineseUnits)[number]) => compare(size, from) >= 0
  const { unit, share } = fits(largest) ? largest : fits(middle) ? middle : smallest
  return { figure: textOf(multiply(amount, share)), unit }
}

function grouped(value: string): string {
  const [whole = '', ...fraction] = textOf(decimalOf(value)).split('.')
  return [whole.replace(/\B(?=(?:\d{3})+$)/g, ','), ...fraction].join('.')
}
