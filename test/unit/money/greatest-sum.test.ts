import { describe, expect, test } from 'vitest'
import { greatestSum, type Share } from '../../../src/money/greatest-sum'

const under = (amount: string | null, ...caps: readonly number[]): Share => ({ amount, caps })

const cases: readonly (readonly [string, readonly Share[], readonly string[], string | null])[] = [
  ['nothing is nothing', [], [], '0'],
  ['without caps all add up', [under('0.1'), under('0.2')], [], '0.3'],
  ['without a bound there is none', [under('1'), under(null)], [], null],
  ['a cap bounds what has no bound', [under('1', 0), under(null, 0), under('3')], ['10'], '13'],
  ['a cap that is not reached takes nothing', [under('1', 0), under('2', 0)], ['4'], '3'],
  ['a cap of nothing leaves nothing', [under('1', 0), under('2')], ['0'], '2'],
  ['a cap within a cap', [under('5', 0, 1), under('5', 1), under('5', 1)], ['2', '9'], '9'],
  ['caps that cross', [under('5', 0), under('5', 0, 1), under('5', 1)], ['6', '7'], '11'],
  [
    'what is best may be a half of each',
    [under('1', 0, 2), under('1', 0, 1), under('1', 1, 2)],
    ['1', '1', '1'],
    '1.5',
  ],
  [
    'thirds are cut off at the fortieth place',
    [under('1', 0, 1, 2), under('1', 0, 1, 3), under('1', 0, 2, 3), under('1', 1, 2, 3)],
    ['1', '1', '1', '1'],
    `1.${'3'.repeat(40)}`,
  ],
  [
    'more digits than a double has',
    [under('9007199254740993.01'), under('1')],
    [],
    '9007199254740994.01',
  ],
]

describe('the greatest sum under caps', () => {
  test.each(cases)('%s', (_, shares, caps, expected) => {
    expect(greatestSum(shares, caps)).toBe(expected)
    expect(greatestSum([...shares].reverse(), caps)).toBe(expected)
  })
})
