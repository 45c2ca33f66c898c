import { describe, expect, test } from 'vitest'
import type { AmountFormat } from '../../../src/rulebook/amount-format'
import type { OpenModel } from '../../property/model'
import { findingOf, words } from '../../small-rulebook'

const flag = { fact: 'enterprise.boolean', operator: 'is', value: true, words } as const
const rate: OpenModel = { id: 'rate', low: '0', high: '1', samples: [] }
const award: OpenModel = { id: 'award', low: '2', high: null, samples: [] }
const money = { fact: 'enterprise.money' }
const share: AmountFormat = { multiply: [money, { open: 'rate' }] }
const capped = (of: AmountFormat): AmountFormat => ({ atMost: '100', of, words })

/** The amount of an award of these facts, with these values of what the text leaves open. */
async function amountOf(
  amount: AmountFormat,
  facts: object,
  values: Readonly<Record<string, string>> = {},
) {
  const used = JSON.stringify(amount)
  const open = [rate, award].filter(({ id }) => used.includes(`"open":"${id}"`))
  const openTerms = Object.entries(values).map(([term, value]) => ({
    rule: 'test/rule',
    term,
    value,
    source: 'a guide',
  }))
  const rule = { conditions: flag, amount, open }
  const finding = await findingOf(rule, { enterprise: { boolean: true, ...facts } }, { openTerms })
  if (finding.amount === null) throw new Error('no amount')
  return finding.amount
}

type Row = readonly [string, AmountFormat, object, Record<string, string>, string, string | null]

const rows: readonly Row[] = [
  ['a fact', money, { money: '10.50' }, {}, '10.5', '10.5'],
  ['a fact that does not exist, or not yet', money, { money: null }, {}, '0', null],
  ['no share of what is not there yet', share, { money: null }, { rate: '0' }, '0', '0'],
  ['a fact that is not stated', money, {}, {}, '0', null],
  ['an open award with no upper bound', { open: 'award' }, {}, {}, '2', null],
  ['an award that is set', { open: 'award' }, {}, { award: '3万元' }, '30000', '30000'],
  ['an open share', share, { money: '1000' }, {}, '0', '1000'],
  ['a share of nothing', share, { money: '0' }, {}, '0', '0'],
  ['a share of what is not stated', share, {}, { rate: '0.5' }, '0', null],
  ['no share of what is not stated', share, {}, { rate: '0' }, '0', '0'],
  ['a share that is set in percent', share, { money: '0.1' }, { rate: '20%' }, '0.02', '0.02'],
  ['a cap not reached', capped(money), { money: '99.99' }, {}, '99.99', '99.99'],
  ['a cap just reached', capped(money), { money: '100' }, {}, '100', '100'],
  ['a cap passed', capped(money), { money: '100.01' }, {}, '100', '100'],
  ['a cap over what is not stated', capped(money), {}, {}, '0', '100'],
  ['a cap over an open share', capped(share), { money: '1000' }, {}, '0', '100'],
  ['a cap over an open share that cannot reach it', capped(share), { money: '7' }, {}, '0', '7'],
  [
    'a cap under a cap',
    { atMost: '95', of: capped(money), words },
    { money: '99' },
    {},
    '95',
    '95',
  ],
  [
    'a unit price',
    { multiply: [money, { fact: 'enterprise.count' }] },
    { money: '9.99', count: 3 },
    {},
    '29.97',
    '29.97',
  ],
]

describe('an amount', () => {
  test.each(rows)('%s', async (_name, formula, facts, values, low, high) => {
    const { currency, exact, ...amount } = await amountOf(formula, facts, values)
    expect({ currency, low: amount.low, high: amount.high }).toEqual({ currency: 'CNY', low, high })
    expect(exact).toBe(low === high)
  })

  test('names what keeps it from being exact: open terms and facts', async () => {
    const amount = await amountOf(capped(share), {})
    expect([amount.open, amount.missing]).toEqual([['rate'], ['enterprise.money']])
    const set = await amountOf(capped(share), {}, { rate: '0.5' })
    expect([set.open, set.missing]).toEqual([[], ['enterprise.money']])
  })

  test('names nothing where a cap is reached whatever is open', async () => {
    const formula: AmountFormat = {
      atMost: '9',
      of: { multiply: [{ open: 'award' }, { fact: 'enterprise.count' }] },
      words,
    }
    const amount = await amountOf(formula, { count: 10 })
    expect([amount.low, amount.high, amount.open, amount.missing]).toEqual(['9', '9', [], []])
  })

  test('keeps its steps in the order of computing, the last of them the amount', async () => {
    const { steps } = await amountOf(capped(share), { money: '1000' }, { rate: '0.2' })
    const shown = steps.map(({ label, value, unit, source }) => [
      label.en,
      value.high,
      unit,
      source,
    ])
    expect(shown).toEqual([
      ['test', '1000', 'yuan', null],
      ['test', '0.2', 'rate', 'a guide'],
      ['product', '200', 'yuan', null],
      ['capped', '100', 'yuan', null],
    ])
    expect(steps.at(-1)?.citation?.quote).toBe(words)
  })

  test('is exact to the last digit, however many there are', async () => {
    const money = '12345678901234567890.123456'
    const { high } = await amountOf(share, { money }, { rate: '0.00000000000000000001' })
    expect(high).toBe('0.12345678901234567890123456')
  })
})

describe('no amount', () => {
  test('is due where the conditions are violated', async () => {
    const rule = { conditions: flag, amount: money }
    const finding = await findingOf(rule, { enterprise: { boolean: false, money: '10' } })
    expect(finding.amount).toBeNull()
  })

  test('stands in a text without a figure, which is not nothing', async () => {
    const finding = await findingOf({ conditions: flag }, { enterprise: { boolean: true } })
    expect([finding.verdict, finding.amount]).toEqual(['eligible', null])
  })

  test('is hidden while the verdict is open: what could be due is shown', async () => {
    const rule = { conditions: flag, amount: capped(money) }
    const finding = await findingOf(rule, { enterprise: { money: '7' } })
    expect([finding.verdict, finding.amount?.high]).toEqual(['undetermined', '7'])
  })
})
