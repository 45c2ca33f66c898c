import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as decimal from '../../../src/money/decimal'
import {
  add,
  atLeast,
  atMost,
  contains,
  exactly,
  hull,
  type Interval,
  intervalOf,
  isExact,
  multiply,
  remaining,
  sum,
} from '../../../src/money/interval'

const zero = exactly('0')
const upTo = (high: string) => intervalOf('0', high)
const from = (low: string) => intervalOf(low, null)

describe('intervals', () => {
  it.each<[string, Interval, Interval]>([
    [
      'a rate of ten to thirty percent of 30 million',
      multiply(intervalOf('0.1', '0.3'), exactly('30000000')),
      intervalOf('3000000', '9000000'),
    ],
    [
      'an unstated rate of 30 million, at most 3 million',
      atMost(multiply(upTo('1'), exactly('30000000')), '3000000'),
      upTo('3000000'),
    ],
    [
      'an unstated rate of an unknown investment, at most 3 million',
      atMost(multiply(upTo('1'), from('0')), '3000000'),
      upTo('3000000'),
    ],
    ['nothing times an unbounded amount', multiply(zero, from('5')), zero],
    ['an unbounded amount times nothing', multiply(from('5'), zero), zero],
    ['perhaps nothing times an unbounded amount', multiply(upTo('2'), from('5')), from('0')],
    ['at least two times at least five', multiply(from('2'), from('5')), from('10')],
    ['a sum with an unbounded part', add(exactly('1'), from('2')), from('3')],
    [
      'a cap that is itself a range',
      atMost(intervalOf('1', '9'), intervalOf('4', '6')),
      intervalOf('1', '6'),
    ],
    ['an unbounded amount under a cap', atMost(from('5'), '3'), exactly('3')],
    [
      'an amount under a cap that is not known',
      atMost(exactly('5'), from('3')),
      intervalOf('3', '5'),
    ],
    ['unbounded under unbounded', atMost(from('5'), from('3')), from('3')],
    ['a floor', atLeast(upTo('9'), '4'), intervalOf('4', '9')],
    ['a floor over everything', atLeast(upTo('9'), '40'), exactly('40')],
    ['a floor of an unbounded amount', atLeast(from('1'), '4'), from('4')],
    [
      'what is left of three million after one',
      remaining(exactly('3000000'), exactly('1000000')),
      exactly('2000000'),
    ],
    ['what is left is never below zero', remaining(exactly('1'), exactly('5')), zero],
    [
      'what is left after a range',
      remaining(intervalOf('3', '9'), intervalOf('1', '4')),
      intervalOf('0', '8'),
    ],
    ['what is left after an unbounded amount', remaining(exactly('9'), from('4')), upTo('5')],
    ['what is left of an unbounded amount', remaining(from('9'), exactly('4')), from('5')],
    ['the sum of none', sum([]), zero],
    [
      'the sum of three',
      sum([exactly('0.1'), exactly('0.2'), upTo('1')]),
      intervalOf('0.3', '1.3'),
    ],
    ['the hull of apart intervals', hull([exactly('7'), upTo('2')]), upTo('7')],
    ['the hull of an unbounded one', hull([upTo('2'), from('5')]), from('0')],
  ])('%s', (_name, found, expected) => {
    expect(found).toEqual(expected)
  })

  it('writes its ends canonically', () => {
    expect(intervalOf('0.00', '3000000.50')).toEqual({ low: '0', high: '3000000.5' })
  })

  it('knows whether it is exact, however the ends are written', () => {
    expect(isExact({ low: '3', high: '3.0' })).toBe(true)
    expect(isExact(upTo('3'))).toBe(false)
    expect(isExact(from('3'))).toBe(false)
  })

  it('contains its ends and nothing beyond them', () => {
    const interval = intervalOf('9', '10')
    const inside = ['8.99', '9', '9.5', '10', '10.01'].filter((value) => contains(interval, value))
    expect(inside).toEqual(['9', '9.5', '10'])
    expect(contains(from('9'), '1000000')).toBe(true)
  })

  it('throws on what only a fault of ours can ask for', () => {
    expect(() => intervalOf('10', '9')).toThrow('cannot run from 10 down to 9')
    expect(() => multiply(intervalOf('-1', '1'), exactly('1'))).toThrow('negative')
    expect(() => multiply(exactly('1'), intervalOf('-1', '1'))).toThrow('negative')
    expect(() => hull([])).toThrow()
  })
})

const number = fc
  .tuple(fc.nat(2_000_000), fc.constantFrom('', '.5', '.25', '.000001'))
  .map(([whole, part]) => `${whole}${part}`)

const ordered = (left: string, right: string) =>
  decimal.compare(decimal.decimalOf(left), decimal.decimalOf(right)) <= 0

/** An interval and a number in it, often one of its ends. */
const within = fc
  .tuple(number, number, number, fc.constantFrom('low', 'inner', 'high', 'unbounded'))
  .map(([a, b, c, place]) => {
    const [low = '0', inner = '0', high = '0'] = [a, b, c].sort((x, y) => (ordered(x, y) ? -1 : 1))
    if (place === 'unbounded') return { interval: from(low), value: high }
    const value = { low, inner, high }[place]
    return { interval: intervalOf(low, high), value }
  })

const remainder = (left: decimal.Decimal, right: decimal.Decimal) =>
  decimal.max(decimal.decimalOf('0'), decimal.subtract(left, right))

const operations = [
  { name: 'sum', of: add, exact: decimal.add },
  { name: 'product', of: multiply, exact: decimal.multiply },
  { name: 'smaller', of: atMost, exact: decimal.min },
  { name: 'greater', of: atLeast, exact: decimal.max },
  { name: 'remainder', of: remaining, exact: remainder },
] as const

describe.each(operations)('the $name of two intervals', ({ name, of, exact }) => {
  const join = (left: string, right: string) =>
    decimal.textOf(exact(decimal.decimalOf(left), decimal.decimalOf(right)))

  it('holds what comes of every number of the one and every number of the other', () => {
    fc.assert(
      fc.property(within, within, (left, right) => {
        const joined = of(left.interval, right.interval)
        expect(contains(joined, join(left.value, right.value))).toBe(true)
      }),
    )
  })

  it('reaches no further than the ends of both', () => {
    fc.assert(
      fc.property(within, within, ({ interval: left }, { interval: right }) => {
        fc.pre(left.high !== null && right.high !== null)
        const highs = [left.high ?? '', right.high ?? ''] as const
        const [low, high] =
          name === 'remainder'
            ? [join(left.low, highs[1]), join(highs[0], right.low)]
            : [join(left.low, right.low), join(...highs)]
        expect(of(left, right)).toEqual({ low, high })
      }),
    )
  })
})
