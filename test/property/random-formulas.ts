import fc from 'fast-check'
import type { AmountFormat } from '../../src/rulebook/amount-format'

/** The words of every figure: the one quote of the rule that these formulas belong to. */
export const words = '字'

const pick = (...texts: readonly string[]) => fc.constantFrom(...texts)
const money = pick('0', '1', '5', '7.5', '10', '20')
const above = pick('1', '5', '10', '12')
const rate = pick('0', '0.1', '0.5', '1')
const counting = fc.record({
  per: fc.constantFrom('subject' as const, 'enterprise' as const),
  within: fc.constantFrom('year' as const, 'lifetime' as const),
})
const condition = fc.constantFrom(
  { fact: 'thing.flag', operator: 'is' as const, value: true, words },
  { fact: 'thing.cost', operator: 'atLeast' as const, value: '5', words },
  { fact: 'thing.cost', operator: 'below' as const, value: '10', words },
)

type Yuan = fc.Arbitrary<AmountFormat>

const leaf: Yuan = fc.oneof(
  fc.constantFrom<AmountFormat>({ fact: 'thing.cost' }, { fact: 'thing.sales' }, { open: 'award' }),
  money.map((value) => ({ value, words })),
)
const bare: Yuan = fc.oneof(
  fc.constantFrom<AmountFormat>({ fact: 'thing.ratio' }, { open: 'share' }),
  rate.map((one) => ({ rate: one, words })),
)

const rising = (values: readonly string[]): readonly string[] =>
  [...new Set(values)].sort((left, right) => Number(left) - Number(right))

const edges = fc.array(money, { minLength: 1, maxLength: 3 }).map(rising)

/** Bands with their ends now included, now not, now left to the next band. */
const bandsOf = <T>(of: fc.Arbitrary<T>) =>
  fc
    .tuple(edges, fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }), fc.boolean(), of, of, of)
    .map(([begins, included, ended, ...parts]) =>
      begins.map((value, index) => {
        const from = included[index] ? { atLeast: value } : { above: value }
        const isLast = index === begins.length - 1
        const end = isLast && ended ? { below: '30' } : {}
        return { ...from, ...end, words, part: parts[index] ?? parts[0] }
      }),
    )

/** Every construct over the constructs below it, by its name. */
function constructs(inner: Yuan): Readonly<Record<string, Yuan>> {
  const several = fc.array(inner, { minLength: 2, maxLength: 3 })
  const limit = fc.oneof(money, inner)
  return {
    multiply: fc.tuple(inner, bare).map((multiply) => ({ multiply })),
    add: several.map((add) => ({ add })),
    leastOf: several.map((leastOf) => ({ leastOf, words })),
    greatestOf: several.map((greatestOf) => ({ greatestOf, words })),
    atMost: fc.record({ atMost: limit, of: inner, words: fc.constant(words) }),
    atLeast: fc.record({ atLeast: limit, of: inner, words: fc.constant(words) }),
    round: fc
      .record({
        round: fc.constantFrom('down' as const, 'halfUp' as const, 'up' as const),
        to: above,
      })
      .chain((one) => inner.map((of) => ({ ...one, of, words }))),
    when: fc.record(
      { when: condition, give: inner, else: inner },
      { requiredKeys: ['when', 'give'] },
    ),
    choose: fc
      .tuple(inner, inner)
      .map(([one, two]) => ({ choose: 'thing.kind', from: { one, two } })),
    slabs: fc.tuple(leaf, bandsOf(inner)).map(([slabs, bands]) => ({
      slabs,
      bands: bands.map(({ part: give, ...band }) => ({ ...band, give })),
    })),
    marginal: fc.tuple(inner, bandsOf(rate)).map(([marginal, bands]) => ({
      marginal,
      bands: bands.map(({ part, ...band }) => ({ ...band, rate: part })),
    })),
    ladder: fc
      .tuple(inner, fc.option(inner, { nil: undefined }), edges, fc.boolean())
      .map(([ladder, before, begins, included]) => ({
        ladder,
        ...(before === undefined ? {} : { before }),
        steps: begins.map((value, index) => ({
          ...(included ? { atLeast: value } : { above: value }),
          value: String(index * 3 + 2),
          words,
        })),
      })),
    increments: fc
      .tuple(inner, above, money, fc.option(money, { nil: undefined }))
      .map(([increments, every, value, from]) => ({
        increments,
        ...(from === undefined ? {} : { first: { atLeast: from, value: '3', words } }),
        further: { every, value, words },
      })),
    unitPrice: money.map((unitPrice) => ({
      unitPrice,
      per: 'mu' as const,
      of: { fact: 'thing.area' },
      words,
    })),
    convert: rate.map((one) => ({
      convert: { fact: 'thing.dollars' },
      rate: one,
      on: '2024-01-01',
      source: { zh: '示例', en: 'made up' },
    })),
    atMostInTotal: fc
      .tuple(money, counting, inner)
      .map(([atMostInTotal, one, of]) => ({ atMostInTotal, counting: one, of, words })),
    lessAwarded: fc.tuple(counting, inner).map(([lessAwarded, of]) => ({ lessAwarded, of, words })),
  }
}

const simple: Yuan = fc.oneof(leaf, ...Object.values(constructs(leaf)))

/** Formulas of two levels whose root is of a given construct, for every construct. */
export const byConstruct: Readonly<Record<string, Yuan>> = constructs(simple)

/** The constructs that never fall when what they are computed of rises. */
export const risingConstructs: readonly string[] = [
  ...['multiply', 'add', 'leastOf', 'greatestOf', 'atMost', 'atLeast', 'round', 'marginal'],
  ...['increments', 'unitPrice', 'convert', 'atMostInTotal'],
]

/** Formulas of constructs that never fall, so that their bounds are reached. */
export const risingFormulas: Readonly<Record<string, Yuan>> = Object.fromEntries(
  Object.entries(constructs(leaf)).filter(([name]) => risingConstructs.includes(name)),
)
