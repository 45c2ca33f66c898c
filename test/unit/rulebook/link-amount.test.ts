import { describe, expect, it } from 'vitest'
import type { AmountFormat } from '../../../src/rulebook/amount-format'
import { linkedRule } from '../../property/formula-world'

const words = '字'
const cost: AmountFormat = { fact: 'thing.cost' }
const area: AmountFormat = { fact: 'thing.area' }
const dollars: AmountFormat = { fact: 'thing.dollars' }
const ratio: AmountFormat = { fact: 'thing.ratio' }
const source = { zh: '示例', en: 'made up' }
const yuan = (value: string): AmountFormat => ({ value, words })
const counting = { per: 'subject', within: 'year' } as const

interface Refused {
  readonly what: string
  readonly format: AmountFormat
  readonly fault: string
}

const units: readonly Refused[] = [
  { what: 'yuan by yuan', format: { multiply: [cost, cost] }, fault: 'amount: wrong_type' },
  { what: 'yuan by mu', format: { multiply: [cost, area] }, fault: 'amount: wrong_type' },
  { what: 'mu added to yuan', format: { add: [cost, area] }, fault: 'amount.add[1]: wrong_type' },
  {
    what: 'the lower of yuan and a rate',
    format: { leastOf: [cost, ratio], words },
    fault: 'amount.leastOf[1]: wrong_type',
  },
  { what: 'an area alone', format: area, fault: 'amount: wrong_type' },
  { what: 'dollars as yuan', format: dollars, fault: 'amount: wrong_type' },
  {
    what: 'dollars by a rate, which are dollars still',
    format: { multiply: [dollars, { rate: '0.1', words }] },
    fault: 'amount: wrong_type',
  },
  {
    what: 'yuan converted from yuan',
    format: { convert: cost, rate: '7', on: '2024-01-01', source },
    fault: 'amount.convert: wrong_type',
  },
  {
    what: 'a price for each mu by persons',
    format: { unitPrice: '1', per: 'person', of: area, words },
    fault: 'amount.of: wrong_type',
  },
  {
    what: 'a cap in mu on yuan',
    format: { atMost: area, of: cost, words },
    fault: 'amount.atMost: wrong_type',
  },
  {
    what: 'bands that give yuan and mu',
    format: {
      slabs: cost,
      bands: [
        { atLeast: '1', words, give: cost },
        { atLeast: '2', words, give: area },
      ],
    },
    fault: 'amount.bands[1].give: wrong_type',
  },
  {
    what: 'options of two units',
    format: { choose: 'thing.kind', from: { one: cost, two: area } },
    fault: 'amount.from.two: wrong_type',
  },
  {
    what: 'what was reached before in another unit',
    format: { ladder: cost, before: area, steps: [{ atLeast: '1', value: '1', words }] },
    fault: 'amount.before: wrong_type',
  },
  {
    what: 'a cap in total on an area',
    format: { atMostInTotal: '1', counting, of: area, words },
    fault: 'amount.of: wrong_type',
  },
]

const forms: readonly Refused[] = [
  {
    what: 'a gap between bands',
    format: {
      slabs: cost,
      bands: [
        { atLeast: '1', below: '2', words, give: cost },
        { above: '2', words, give: cost },
      ],
    },
    fault: 'amount.bands[0]: wrong_value',
  },
  {
    what: 'a number in two bands',
    format: {
      marginal: cost,
      bands: [
        { atMost: '2', rate: '0.1', words },
        { atLeast: '2', rate: '0.2', words },
      ],
    },
    fault: 'amount.bands[0]: wrong_value',
  },
  {
    what: 'a band that ends before it begins',
    format: { slabs: cost, bands: [{ atLeast: '3', below: '2', words, give: cost }] },
    fault: 'amount.bands[0]: wrong_value',
  },
  {
    what: 'a band of which nothing says where it begins',
    format: {
      marginal: cost,
      bands: [
        { above: '1', rate: '0.1', words },
        { rate: '0.2', words },
      ],
    },
    fault: 'amount.bands[1]: missing_key',
  },
  {
    what: 'a band with two beginnings',
    format: { marginal: cost, bands: [{ above: '1', atLeast: '1', rate: '0.1', words }] },
    fault: 'amount.bands[0]: wrong_value',
  },
  {
    what: 'a ladder that falls',
    format: {
      ladder: cost,
      steps: [
        { atLeast: '1', value: '2', words },
        { atLeast: '2', value: '1', words },
      ],
    },
    fault: 'amount.steps[1].value: wrong_value',
  },
  {
    what: 'increments of nothing',
    format: { increments: cost, further: { every: '0', value: '1', words } },
    fault: 'amount.further.every: wrong_value',
  },
  {
    what: 'rounding to nothing',
    format: { round: 'down', to: '0', of: cost, words },
    fault: 'amount.to: wrong_value',
  },
  {
    what: 'a rate of no day of the calendar',
    format: { convert: dollars, rate: '7', on: '2024-02-30', source },
    fault: 'amount.on: impossible_date',
  },
  {
    what: 'an option without its formula',
    format: { choose: 'thing.kind', from: { one: cost } },
    fault: 'amount.from: missing_key',
  },
  {
    what: 'an option that the fact does not have',
    format: { choose: 'thing.kind', from: { one: cost, two: cost, three: cost } },
    fault: 'amount.from.three: wrong_value',
  },
  {
    what: 'a choice by a fact that is no choice',
    format: { choose: 'thing.flag', from: { one: cost } },
    fault: 'amount.choose: wrong_type',
  },
  {
    what: 'a figure as a cap without words',
    format: { atMost: '1', of: cost },
    fault: 'amount.words: missing_key',
  },
  {
    what: 'awards under a rule that there is not',
    format: { lessAwarded: { ...counting, rules: ['made-up/other'] }, of: cost, words },
    fault: 'amount.lessAwarded.rules[0]: unknown_rule',
  },
]

describe('an amount', () => {
  it.each([...units, ...forms])('with $what does not load', ({ format, fault }) => {
    expect(() => linkedRule(format)).toThrow(fault)
  })

  it.each<{ what: string; format: AmountFormat }>([
    {
      what: 'dollars at a dated rate',
      format: { convert: dollars, rate: '7', on: '2024-01-01', source },
    },
    { what: 'a price for each mu', format: { unitPrice: '1', per: 'mu', of: area, words } },
    {
      what: 'slabs by an area that give yuan',
      format: { slabs: area, bands: [{ atLeast: '1', words, give: yuan('1') }] },
    },
    { what: 'a formula as a cap', format: { atMost: cost, of: yuan('1') } },
    {
      what: 'bands that share what they leave out',
      format: {
        marginal: cost,
        bands: [
          { atMost: '1', rate: '0.1', words },
          { rate: '0.2', words },
        ],
      },
    },
  ])('with $what loads', ({ format }) => {
    expect(linkedRule(format).amount).not.toBeNull()
  })
})
