import { describe, expect, test } from 'vitest'
import type { Finding } from '../../../src/evaluation/finding'
import { totalsOf } from '../../../src/evaluation/totals'
import { findingOf, words } from '../../small-rulebook'

const flag = { fact: 'enterprise.boolean', operator: 'is', value: true, words } as const
const award: Finding = await findingOf(
  { conditions: flag, amount: { fact: 'enterprise.money' } },
  { enterprise: { boolean: true, money: '10' } },
)

/** A finding of an award that is due, but for what is changed. */
function finding(
  low: string | null,
  high: string | null = low,
  changes: Partial<Finding> = {},
): Finding {
  const exact = low === high
  const amount = low === null ? null : { ...award.amount, low, high, exact }
  return Object.assign({}, award, { amount }, changes)
}

const rows: readonly (readonly [string, readonly Finding[], object])[] = [
  ['nothing', [], { low: '0', high: '0', exact: true, counted: 0 }],
  ['one award', [finding('30')], { low: '30', high: '30', exact: true, counted: 1 }],
  [
    'two awards: from the larger of them to their sum, as the documents do not say',
    [finding('30'), finding('20')],
    { low: '30', high: '50', exact: false, counted: 2 },
  ],
  [
    'intervals: from the largest of the low ends to the sum of the high ones',
    [finding('1', '9'), finding('5', '6'), finding('0', '0.5')],
    { low: '5', high: '15.5', exact: false, counted: 3 },
  ],
  [
    'an award without an upper bound',
    [finding('7', null), finding('3')],
    { low: '7', high: null, exact: false, counted: 2 },
  ],
  [
    'an award without a figure is counted apart and leaves the total without an upper bound',
    [finding(null), finding('3')],
    {
      low: '3',
      high: null,
      exact: false,
      withFigures: { low: '3', high: '3', exact: true },
      counted: 1,
      unquantified: 1,
    },
  ],
  [
    'what is not due as of right is counted apart',
    [
      finding('9', '9', { entitlement: 'discretionary' }),
      finding('9', '9', { entitlement: 'competitive' }),
      finding(null, null, { entitlement: 'supportive' }),
      finding('3'),
    ],
    { low: '3', high: '3', counted: 1, unquantified: 0, notDue: 3 },
  ],
  [
    'what is not eligible is not counted at all',
    [
      finding('9', '9', { verdict: 'pending' }),
      finding('9', '9', { verdict: 'undetermined' }),
      finding('9', '9', { verdict: 'ineligible' }),
      finding('9', '9', { verdict: 'not-in-force' }),
    ],
    { low: '0', high: '0', counted: 0, unquantified: 0, notDue: 0 },
  ],
  [
    'amounts are added as decimals, not as text or as numbers of JavaScript',
    [finding('0.1'), finding('0.2'), finding('9'), finding('10')],
    { low: '10', high: '19.3' },
  ],
]

describe('the totals', () => {
  test.each(rows)('of %s', (_name, findings, expected) => {
    expect(totalsOf(findings, [])).toMatchObject({
      currency: 'CNY',
      cumulation: 'silent',
      ...expected,
    })
  })
})
