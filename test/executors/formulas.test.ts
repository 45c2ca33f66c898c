import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compiledFormula } from '../../src/amount/compiled'
import {
  hasAmount,
  leastOf,
  packedAmounts,
  textOfLeast,
  textOfMost,
} from '../../src/amount/packed-amounts'
import { asPlainDate } from '../../src/calendar/plain-date'
import { type Frame, newFrame } from '../../src/fact/frame'
import { putValue } from '../../src/fact/put-value'
import { slotsOf } from '../../src/fact/slots'
import { scaledOf, textOfScaled } from '../../src/money/scaled'
import type { Rule } from '../../src/rulebook/rulebook'
import {
  amountWith,
  judgementOf,
  linkedRule,
  openTerms,
  type Stated,
  vocabulary,
} from '../property/formula-world'
import { byConstruct, words } from '../property/random-formulas'
import { runs } from '../property/runs'

const value = fc.constantFrom('0', '0.5', '4.99', '5', '10', '12', '0.00001', '900719925474.0992')
const stated: fc.Arbitrary<Stated> = fc.record({
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
    { requiredKeys: [] },
  ),
  open: fc.record(
    { award: fc.constantFrom('0', '3', '10'), share: fc.constantFrom('0', '0.2', '0.5') },
    { requiredKeys: [] },
  ),
  awards: fc.constant(null),
})

const slots = slotsOf(vocabulary)

/** The bounds that the closures leave; null where they leave them to `amountOf`. */
function compiledBounds({ amount, ...rule }: Rule, { facts, open }: Stated) {
  if (amount === null) return null
  const world = { facts, open, awards: null }
  const judgements = { met: 1, unmet: 0, unclear: -1 } as const
  const formula = compiledFormula(amount, {
    rule: { amount, ...rule },
    slots,
    openTermOf: (id) => openTerms.findIndex((term) => term.id === id),
    judgeOf: (condition) => () => judgements[judgementOf(condition, world).kind],
  })
  const frame = frameWith({ facts, open })
  formula?.(frame)
  const isExact = formula !== null && !Number.isNaN(frame.low) && !Number.isNaN(frame.high)
  return isExact ? { low: textOfScaled(frame.low), high: textOfScaled(frame.high) } : null
}

function frameWith({ facts, open }: Pick<Stated, 'facts' | 'open'>): Frame {
  const asOf = asPlainDate('2024-06-30')
  const frame = newFrame(slots.size, { asOf, asOfCode: 0, readings: new Map(), keeps: 'numbers' })
  for (const [id, one] of Object.entries(facts)) {
    const slot = slots.byFact.get(id)
    if (slot === undefined || !putValue(frame, slot, one)) throw new Error(id)
  }
  frame.openLows = openTerms.map(({ id, low }) => scaledOf(open[id] ?? low))
  frame.openHighs = openTerms.map(({ id, high }) => scaledOf(open[id] ?? high ?? ''))
  return frame
}

/** The bounds that the lists of amounts come to; null where they leave them to a function. */
function packedBounds({ amount }: Rule, world: Stated) {
  // between others, so that a mistaken place is seen
  const packed = packedAmounts([null, amount, null], slots)
  expect([0, 1, 2].map((rule) => hasAmount(packed, rule))).toEqual([false, amount !== null, false])
  const frame = frameWith(world)
  const least = leastOf(packed, 1, frame)
  if (Number.isNaN(least)) return null
  const low = textOfLeast(packed, 1, least)
  return { low, high: textOfMost(packed, 1, frame, low) }
}

const compiledConstructs = [
  ...['multiply', 'add', 'leastOf', 'greatestOf', 'atMost', 'atLeast', 'when', 'choose'],
  ...['unitPrice', 'convert'],
]

describe('compiled formulas come to the bounds of the amount, or leave them to it', () => {
  test.each(Object.entries(byConstruct))('%s', (name, formulas) => {
    let compiled = 0
    fc.assert(
      fc.property(formulas, stated, (format, world) => {
        const rule = linkedRule(format)
        const bounds = compiledBounds(rule, world)
        if (bounds === null) return
        compiled += 1
        const { low, high } = amountWith(rule, world)
        expect(bounds).toEqual({ low, high })
      }),
      runs(200),
    )
    expect(compiled > 20).toBe(compiledConstructs.includes(name))
  })
})

const fact = fc.constantFrom('thing.cost', 'thing.sales').map((one) => ({ fact: one }))
const rate = fc.constantFrom('0', '0.03', '0.5', '1').map((one) => ({ rate: one, words }))
const figure = fc.constantFrom('0', '3', '5.5').map((one) => ({ value: one, words }))
const product = fc
  .oneof(fc.tuple(fact, rate), fc.tuple(rate, fact))
  .map((multiply) => ({ multiply }))
const cap = { atMost: figure, words: fc.constant(words) }

/** What most clauses say. */
const shapes = {
  'a figure': figure,
  'a rate of a fact': product,
  'a fact up to a figure': fc.record({ ...cap, of: fact }),
  'a rate of a fact up to a figure': fc.record({ ...cap, of: product }),
  'a figure up to another': fc.record({ ...cap, of: figure }),
}

describe('amounts in lists come to the bounds of the amount, or leave them to a function', () => {
  test.each(Object.entries({ ...byConstruct, ...shapes }))('%s', (name, formulas) => {
    let packed = 0
    fc.assert(
      fc.property(formulas, stated, (format, world) => {
        const rule = linkedRule(format)
        const bounds = packedBounds(rule, world)
        if (bounds === null) return
        packed += 1
        const { low, high } = amountWith(rule, world)
        expect(bounds).toEqual({ low, high })
      }),
      runs(200),
    )
    if (name in shapes) expect(packed).toBeGreaterThan(100)
  })
})
