import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exact, order } from './exact'
import {
  amountIn,
  amountWith,
  isWithin,
  liesIn,
  linkedRule,
  openTerms,
  type Stated,
} from './formula-world'
import { byConstruct, risingFormulas } from './random-formulas'

const value = fc.constantFrom(
  '0',
  '0.5',
  '1',
  '4.99',
  '5',
  '7.5',
  '10',
  '12',
  '20',
  '29.99',
  '30',
  '1000',
)
const award = fc.record({
  rule: fc.constant('made-up/rule'),
  amount: fc.constantFrom('1', '4', '10'),
  date: fc.constantFrom('2023-12-31', '2024-01-01', '2024-06-30', '2024-07-01'),
  subject: fc.constantFrom('one', 'other', undefined),
})
const world: fc.Arbitrary<Stated & { readonly awards: readonly object[] }> = fc.record({
  facts: fc.record({
    'thing.cost': value,
    'thing.sales': value,
    'thing.ratio': value,
    'thing.area': value,
    'thing.dollars': value,
    'thing.flag': fc.boolean(),
    'thing.kind': fc.constantFrom('one', 'two'),
  }),
  open: fc.record({
    award: fc.constantFrom('0', '3', '10'),
    share: fc.constantFrom('0', '0.2', '0.5'),
  }),
  awards: fc.array(award, { maxLength: 3 }),
})
const hidden = fc.record({
  facts: fc.subarray([
    ...['thing.cost', 'thing.sales', 'thing.ratio', 'thing.area', 'thing.dollars'],
    ...['thing.flag', 'thing.kind'],
  ]),
  open: fc.subarray(openTerms.map(({ id }) => id)),
  awards: fc.boolean(),
})

type Hidden = typeof hidden extends fc.Arbitrary<infer T> ? T : never

/** What is left of a world when some of it is not stated. */
function lessOf({ facts, open, awards }: Stated, less: Hidden): Stated {
  const without = <T>(all: Readonly<Record<string, T>>, names: readonly string[]) =>
    Object.fromEntries(Object.entries(all).filter(([name]) => !names.includes(name)))
  return {
    facts: without(facts, less.facts),
    open: without(open, less.open),
    awards: less.awards ? null : awards,
  }
}

/** An award that does not say for which subject it was is known to be for one of two. */
const settled = (one: Stated, subject = 'other'): Stated => ({
  ...one,
  awards: one.awards?.map((each) => ({ ...each, subject: each.subject ?? subject })) ?? null,
})

const runs = { numRuns: 400, seed: 20 }

describe.each(Object.entries(byConstruct))('a formula of %s', (_, formulas) => {
  it('is exact where all is stated, and what the naive evaluator says', () => {
    fc.assert(
      fc.property(formulas, world, (format, drawn) => {
        const one = settled(drawn)
        const amount = amountWith(linkedRule(format), one)
        expect(order(amountIn(format, one), exact(amount.low))).toBe(0)
        expect(amount).toMatchObject({ high: amount.low, exact: true, open: [], missing: [] })
      }),
      runs,
    )
  })

  it('never leaves out what can be, whatever is not stated', () => {
    fc.assert(
      fc.property(formulas, world, hidden, (format, drawn, less) => {
        const amount = amountWith(linkedRule(format), lessOf(drawn, less))
        expect(liesIn(amountIn(format, settled(drawn, 'other')), amount)).toBe(true)
        expect(liesIn(amountIn(format, settled(drawn, 'one')), amount)).toBe(true)
      }),
      runs,
    )
  })

  it('never widens when more is stated', () => {
    fc.assert(
      fc.property(formulas, world, hidden, hidden, (format, drawn, less, other) => {
        const linked = linkedRule(format)
        const both = {
          facts: [...new Set([...less.facts, ...other.facts])],
          open: [...new Set([...less.open, ...other.open])],
          awards: less.awards || other.awards,
        }
        const [fewer, more] = [lessOf(drawn, both), lessOf(drawn, less)]
        expect(isWithin(amountWith(linked, more), amountWith(linked, fewer))).toBe(true)
      }),
      runs,
    )
  })

  it('names what is lacking, and only then', () => {
    fc.assert(
      fc.property(formulas, world, hidden, (format, drawn, less) => {
        const amount = amountWith(linkedRule(format), lessOf(settled(drawn), less))
        expect(amount.open.length + amount.missing.length > 0).toBe(!amount.exact)
        const known = [...less.facts, 'awards']
        expect(amount.missing.filter((one) => !known.includes(one))).toEqual([])
      }),
      runs,
    )
  })
})

const lowest: Stated = {
  facts: {
    'thing.cost': '0',
    'thing.sales': '0',
    'thing.ratio': '0',
    'thing.area': '0',
    'thing.dollars': '0',
    'thing.flag': true,
    'thing.kind': 'one',
  },
  open: { award: '0', share: '0' },
  awards: [],
}
const huge = '1000000000000'

describe.each(Object.entries(risingFormulas))('a formula of %s that never falls', (_, formulas) => {
  it('reaches both of its bounds, or grows without end', () => {
    fc.assert(
      fc.property(formulas, world, hidden, (format, drawn, less) => {
        const one = settled(drawn)
        const amount = amountWith(linkedRule(format), lessOf(one, { ...less, awards: false }))
        const end = (facts: string | null, open: 'low' | 'high'): Stated => ({
          facts: { ...one.facts, ...among(less.facts, facts) },
          open: {
            ...one.open,
            ...Object.fromEntries(
              openTerms
                .filter(({ id }) => less.open.includes(id))
                .map((each) => [each.id, each[open] ?? '0']),
            ),
          },
          awards: one.awards,
        })
        expect(order(amountIn(format, end(null, 'low')), exact(amount.low))).toBe(0)
        const top = amountIn(format, end(huge, 'high'))
        if (amount.high !== null) expect(order(top, exact(amount.high))).toBe(0)
        else expect(order(top, exact('1000000'))).toBe(1)
      }),
      runs,
    )
  })
})

/** The numbers among the hidden facts at one end: the lowest where that is null. */
const among = (names: readonly string[], end: string | null) =>
  Object.fromEntries(
    names
      .filter((name) => typeof lowest.facts[name] === 'string' && name !== 'thing.kind')
      .map((name) => [name, end ?? '0']),
  )
