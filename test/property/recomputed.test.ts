import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Step } from '../../src/amount/amount'
import type { AmountFormat } from '../../src/rulebook/amount-format'
import { amountWith, linkedRule, type Stated } from './formula-world'
import { byConstruct } from './random-formulas'
import { faultsOfAmount } from './recomputed'

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
const some = { requiredKeys: [] }

/** What was drawn of a record of which anything may be left out. */
const given = <T>(drawn: Readonly<Record<string, T | undefined>>): Readonly<Record<string, T>> =>
  Object.fromEntries(
    Object.entries(drawn).flatMap(([name, one]) => (one === undefined ? [] : [[name, one]])),
  )

/** Anything may be stated or not. */
const stated: fc.Arbitrary<Stated> = fc
  .record({
    facts: fc.record(
      {
        'thing.cost': value,
        'thing.sales': value,
        'thing.ratio': value,
        'thing.area': value,
        'thing.dollars': value,
        'thing.flag': fc.boolean(),
        'thing.kind': fc.constantFrom('one', 'two'),
      },
      some,
    ),
    open: fc.record(
      { award: fc.constantFrom('0', '3', '10'), share: fc.constantFrom('0', '0.2', '0.5') },
      some,
    ),
    awards: fc.option(fc.array(award, { maxLength: 3 })),
  })
  .map(({ facts, open, awards }) => ({
    facts: given<string | boolean>(facts),
    open: given(open),
    awards,
  }))

const runs = { numRuns: 300, seed: 24 }

const bare = fc.constantFrom<AmountFormat>(
  { multiply: [{ fact: 'thing.cost' }, { rate: '0.5', words: '字' }] },
  { value: '5', words: '字' },
  { open: 'award' },
  { fact: 'thing.cost' },
)

/** Steps with the steps of open branches within them. */
const everyStep = (steps: readonly Step[]): readonly Step[] =>
  steps.flatMap((step) => {
    const { operation } = step
    const inner = operation.kind === 'either' ? operation.branches : []
    const banded = operation.kind === 'slabs' ? operation.branches.map((one) => one.steps) : []
    return [step, ...[...inner, ...banded].flatMap(everyStep)]
  })

describe.each(Object.entries({ ...byConstruct, bare }))('the steps of %s', (_, formulas) => {
  it('follow from each other for one who shares no code with those who wrote them', () => {
    fc.assert(
      fc.property(formulas, stated, (format, one) => {
        expect(faultsOfAmount(amountWith(linkedRule(format), one))).toEqual([])
      }),
      runs,
    )
  })

  it('no longer follow when a computed value is another', () => {
    fc.assert(
      fc.property(formulas, stated, fc.nat(), (format, one, at) => {
        const amount = amountWith(linkedRule(format), one)
        const computed = amount.steps.filter(({ operation }) => operation.of.length > 0)
        const changed = computed[at % Math.max(1, computed.length)]
        if (changed === undefined) return
        const other = { ...changed, value: { low: '0.123', high: null } }
        const steps = amount.steps.map((step) => (step === changed ? other : step))
        expect(faultsOfAmount({ ...amount, steps })).not.toEqual([])
      }),
      runs,
    )
  })
})

describe('the steps of all constructs together', () => {
  it('use every operation there is', () => {
    const kinds = new Set<string>()
    const all = fc.oneof(...Object.values(byConstruct), bare)
    const seen = fc.property(all, stated, (format, one) => {
      for (const step of everyStep(amountWith(linkedRule(format), one).steps)) {
        kinds.add(step.operation.kind)
      }
    })
    fc.assert(seen, { numRuns: 2000, seed: 24 })
    expect([...kinds].sort()).toEqual([
      ...['awarded', 'chosen', 'either', 'fact', 'figure', 'greatest', 'increments', 'ladder'],
      ...['least', 'less', 'marginal', 'open', 'product', 'rounded', 'slab', 'slabs', 'sum'],
      'within',
    ])
  })
})
