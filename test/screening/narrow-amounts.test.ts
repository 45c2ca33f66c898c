import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { AmountFormat } from '../../src/rulebook/amount-format'
import type { Rulebook } from '../../src/rulebook/rulebook'
import { hasRoom } from '../../src/screening/sql/number-text'
import { planOfRows } from '../../src/screening/sql/rows-plan'
import { byConstruct, words } from '../property/random-formulas'
import { runs } from '../property/runs'
import { rulebookWith } from './formulas'
import { rowsByLibrary, screenedLines, sorted } from './screened-lines'

// amounts whose types are as narrow as their digits allow, of numbers as great and as odd as they come

const options = { asOf: '2024-06-30' }
const cost = { fact: 'thing.cost' }
const rateOf = (rate: string) => ({ rate, words })

function rulebookOf(formats: readonly AmountFormat[]): Rulebook {
  const all = formats.map(rulebookWith)
  const rules = all.flatMap((one) => one.rules)
  const [first = rulebookWith(cost)] = all
  return { ...first, rules: rules.map((rule, index) => ({ ...rule, id: `${rule.id}-${index}` })) }
}

type Thing = Readonly<Record<string, unknown>>

const profilesOf = (things: readonly Thing[]) =>
  things.map((thing, index) => ({
    enterprise: { id: `E${index}` },
    things: [{ id: 't', flag: true, ...thing }],
  }))

const roomOf = (rulebook: Rulebook) => {
  const plan = planOfRows(rulebook, { ...options, dialect: 'duckdb' })
  return plan.kind === 'accepted' ? plan.value.amounts : plan.issues
}

type Row = Readonly<Record<string, unknown>>
const plain = (text: unknown) =>
  typeof text === 'string' && text.includes('.') ? text.replace(/\.?0+$/u, '') : text
const plainRow = (row: Row): Row => ({ ...row, low: plain(row.low), high: plain(row.high) })

/** What a file with these things is answered in a format, and what it should be. */
async function answers(rulebook: Rulebook, things: readonly Thing[], format: 'ndjson' | 'parquet') {
  const profiles = profilesOf(things)
  const screened = await screenedLines(profiles, rulebook, { ...options, format })
  const all = await rowsByLibrary(profiles, rulebook, options)
  const room = roomOf(rulebook)
  const scale = 'scale' in room ? room.scale : 0
  const widest = { digits: 38 - scale, scale }
  // whatever the type is, what a decimal of 38 digits has no room for is refused, and nothing else
  const beyond = new Set(
    all
      .filter(({ low, high }) =>
        [low, high].some((one) => typeof one === 'string' && !hasRoom(one, widest)),
      )
      .map(({ enterprise }) => enterprise),
  )
  const refused = format === 'parquet' ? beyond : new Set()
  return {
    found: sorted(screened.rows.map(plainRow)),
    expected: sorted(all.filter(({ enterprise }) => !refused.has(enterprise))),
    refused: [screened.refused.length, refused.size],
  }
}

async function expectSame(rulebook: Rulebook, things: readonly Thing[]): Promise<void> {
  for (const format of ['ndjson', 'parquet'] as const) {
    const { found, expected, refused } = await answers(rulebook, things, format)
    expect(found).toEqual(expected)
    expect(refused[0]).toBe(refused[1])
  }
}

const nines = '99999999999999.9999'
const odd = ['0', '0.0001', '0.01', '1', '4.99', nines, `1${nines}`, '9'.repeat(40), '0.000001']

/** Rates and caps with what lies about the number from which on the cap counts. */
const capped: readonly (readonly [rate: string, cap: string, about: readonly string[]])[] = [
  ['0.1', '1000000', ['9999999.9999', '10000000', '10000000.0001']],
  ['0.03', '500000', ['16666666.6666', '16666666.6667', '16666667', '16666667.0001']],
  ['0.3333', '0.01', ['0.03', '0.0299', '0.0301', '1', '1.0001']],
  ['0.000001', '1', ['999999.9999', '1000000', '1000000.0001']],
  ['0.000001', '1000000', ['999999999999.9999', '1000000000000', '1000000000000.0001']],
  ['0.999999', '999999', ['999999.9999', '1000000', '1000001']],
  ['7', '1', ['0.1428', '0.1429', '0.9999', '1.0001']],
  ['0.003', '10000000', ['3333333333.3333', '3333333333.3334', '3333333334']],
  ['0.5', '3000000000', ['5999999999.9999', '6000000000', '6000000000.0001']],
  ['0.07', '0', ['0.0001']],
  ['0', '5', ['0.0001']],
  ['1', '5', ['4.9999', '5.0001']],
]

describe('a rate of a number up to a figure', () => {
  test.each(capped)('%s of it up to %s', async (rate, cap, about) => {
    const product = { multiply: [cost, rateOf(rate)] }
    const formats: readonly AmountFormat[] = [
      { atMost: cap, of: product, words },
      { atMost: cap, of: { multiply: [rateOf(rate), cost] }, words },
      { atMost: cap, of: { multiply: [cost, rateOf(rate), rateOf('0.5')] }, words },
      { atMost: { open: 'award' }, of: product, words },
      { round: 'halfUp', to: '0.01', of: { atMost: cap, of: product, words }, words },
      {
        add: [
          { atMost: cap, of: product, words },
          { atMost: cap, of: product, words },
        ],
      },
    ]
    const numbers = [...odd, ...about]
    const things = [{}, { cost: null }, ...numbers.map((one) => ({ cost: one }))]
    await expectSame(rulebookOf(formats), things)
  })
})

const chosen = (one: string, two: string): AmountFormat => ({
  ...{ choose: 'thing.kind', from: { one: { value: one, words }, two: { value: two, words } } },
})

const nine = '9'.repeat(9)

// a database that took them for integers of 32 bits would have no room for the sums
const wholes: readonly (readonly [string, AmountFormat])[] = [
  ['product', { multiply: [chosen('3000000', '1000000'), rateOf('1000')] }],
  ['sum', { add: [chosen('2000000000', '1000000000'), { value: '2000000000', words }] }],
  ['longer sum', { add: [chosen(nine, '1'), { value: nine, words }, { value: nine, words }] }],
]

test.each(wholes)('a %s of great whole figures', async (_, format) => {
  await expectSame(rulebookOf([format]), [{}, { kind: null }, { kind: 'one' }, { kind: 'two' }])
})

describe('the room of the amounts', () => {
  const upTo = (atMost: string, ...factors: readonly AmountFormat[]): AmountFormat => ({
    atMost,
    of: { multiply: [...factors] },
    words,
  })
  const rooms: readonly (readonly [string, AmountFormat, object])[] = [
    ['up to a figure', upTo('1000000', cost, rateOf('0.1')), { digits: 13, scale: 5 }],
    ['with few decimals', { atMost: '5', of: cost, words }, { digits: 14, scale: 4 }],
    ['up to many digits', upTo('9'.repeat(14), cost, rateOf('0.1')), { digits: 33, scale: 5 }],
    // thirteen and five digits are all that there are
    ['up to all digits', upTo('9'.repeat(13), cost, rateOf('0.1')), { digits: 13, scale: 5 }],
    ['of what the facts hold', cost, { digits: 34, scale: 4 }],
    ['of a rate of it', { multiply: [cost, rateOf('0')] }, { digits: 14, scale: 4 }],
    [
      'up to what is open',
      { atMost: { open: 'award' }, of: cost, words },
      { digits: 14, scale: 4 },
    ],
    [
      'up to a fact',
      { atMost: { fact: 'thing.sales' }, of: cost, words },
      { digits: 34, scale: 4 },
    ],
  ]
  test.each(rooms)('%s', (_, format, room) => {
    expect(roomOf(rulebookOf([format]))).toEqual(room)
  })

  test('is that of the greatest of them', () => {
    const narrow = upTo('1000000', cost, rateOf('0.1'))
    expect(roomOf(rulebookOf([narrow, narrow]))).toEqual({ digits: 13, scale: 5 })
    expect(roomOf(rulebookOf([narrow, cost]))).toEqual({ digits: 33, scale: 5 })
  })
})

const great = fc.constantFrom(
  ...[...odd, '9007199254740.9921', '2147483648', '33333333.3333', '99999999'],
)
const stated = fc.option(great, { nil: undefined, freq: 8 })
const ratio = fc.constantFrom(
  '0',
  '0.000001',
  '1',
  '999999999999.999999',
  '9'.repeat(30),
  undefined,
)
const thing = fc.record({ cost: stated, sales: stated, ratio, area: ratio, dollars: ratio })
const things = fc.array(thing, { minLength: 12, maxLength: 12 })

const figure = fc.constantFrom(
  ...['0', '0.01', '1', '3', '1000000', '2147483647', '3000000000', '999999999999', '9'.repeat(15)],
)
const share = fc.constantFrom('0', '0.000001', '0.0001', '0.03', '0.3333', '0.5', '1', '7', '300')
const number = fc.constantFrom(cost, { fact: 'thing.sales' }, { open: 'award' })
const factors = fc.oneof(
  fc.tuple(number, share.map(rateOf)).map((multiply) => ({ multiply })),
  fc.tuple(share.map(rateOf), number, share.map(rateOf)).map((multiply) => ({ multiply })),
  fc.tuple(number, fc.constant({ fact: 'thing.ratio' })).map((multiply) => ({ multiply })),
  share.map((unitPrice) => ({ unitPrice, per: 'mu' as const, of: { fact: 'thing.area' }, words })),
)
const limited: fc.Arbitrary<AmountFormat> = fc
  .tuple(figure, factors)
  .map(([atMost, of]) => ({ atMost, of, words }))
const nested: fc.Arbitrary<AmountFormat> = fc.oneof(
  limited,
  fc.tuple(figure, limited).map(([atMost, of]) => ({ atMost, of, words })),
  fc.tuple(limited, limited).map((add) => ({ add })),
  fc.tuple(limited, share.map(rateOf)).map((multiply) => ({ multiply })),
  fc.tuple(figure, limited).map(([atLeast, of]) => ({ atLeast, of, words })),
  fc.tuple(fc.constantFrom('0.01', '1', '30'), limited).map(([to, of]) => ({
    ...{ round: 'up' as const, to, of, words },
  })),
)

describe('amounts of great numbers are those of the library', () => {
  test('of products up to figures', async () => {
    const formats = fc.array(nested, { minLength: 1, maxLength: 12 })
    await fc.assert(
      fc.asyncProperty(formats, things, (list, all) => expectSame(rulebookOf(list), all)),
      { ...runs(15), seed: 5 },
    )
  }, 120_000)

  test('of every construct', async () => {
    // what counts earlier awards names one rule
    const { atMostInTotal: _total, lessAwarded: _less, ...others } = byConstruct
    const format = fc.constantFrom(...Object.values(others)).chain((formulas) => formulas)
    const formats = fc.array(format, { minLength: 8, maxLength: 8 })
    await fc.assert(
      fc.asyncProperty(formats, things, (list, all) => expectSame(rulebookOf(list), all)),
      { ...runs(15), seed: 5 },
    )
  }, 120_000)
})

test('a machine word holds all amounts that the library computes, where it is said to', async () => {
  const format = fc.oneof(nested, ...Object.values(byConstruct))
  let narrow = 0
  await fc.assert(
    fc.asyncProperty(format, things, async (one, all) => {
      const rulebook = rulebookOf([one])
      const room = roomOf(rulebook)
      if (!('scale' in room) || room.digits + room.scale > 18) return
      narrow += 1
      const rows = await rowsByLibrary(profilesOf(all), rulebook, options)
      for (const { low, high } of rows) {
        for (const amount of [low, high]) {
          const [whole = ''] = String(amount ?? '0').split('.')
          expect(whole.length).toBeLessThanOrEqual(room.digits)
        }
      }
    }),
    { ...runs(300), seed: 5 },
  )
  expect(narrow).toBeGreaterThan(100)
}, 60_000)
