import { describe, expect, test } from 'vitest'
import { evaluate } from '../../../src/evaluation/evaluate'
import type { OpenModel } from '../../property/model'
import { smallRulebook, words } from '../../small-rulebook'

const rate: OpenModel = { id: 'rate', low: '0', high: '1', samples: [] }
const award: OpenModel = { id: 'award', low: '2', high: null, samples: [] }
const rulebook = smallRulebook({
  conditions: {
    any: [
      { fact: 'enterprise.boolean', operator: 'is', value: true, words },
      { fact: 'interpretation.reading', operator: 'is', value: 'right' },
    ],
  },
  amount: { atMost: '100', of: { multiply: [{ open: 'rate' }, { open: 'award' }] }, words },
  open: [rate, award],
})

/** What is wrong with options, as from JSON, in a word and a place each. */
async function faultsIn(json: string): Promise<readonly string[]> {
  const { status, findings, totals, issues } = await evaluate(rulebook, {}, JSON.parse(json))
  if (issues.length === 0) return []
  expect([status, findings, totals]).toEqual(['rejected', [], null])
  return issues.map(({ code, path }) => `${code} ${path}`)
}

const withTerm = (term: object): string => {
  const whole = { rule: 'test/rule', term: 'rate', value: '0.5', source: 'a guide', ...term }
  return JSON.stringify({ asOf: '2020-01-01', openTerms: [whole] })
}
const day = '"asOf":"2020-01-01"'

const rows: readonly (readonly [string, string, readonly string[]])[] = [
  ['a date alone', `{${day}}`, []],
  ['a date in Chinese', '{"asOf":"2020年1月1日"}', []],
  ['no date', '{}', ['missing_key asOf']],
  ['a day that does not exist', '{"asOf":"2019-02-29"}', ['impossible_date asOf']],
  ['a date that is none', '{"asOf":"tomorrow"}', ['malformed asOf']],
  ['a number for a date', '{"asOf":20200101}', ['wrong_type asOf']],
  ['a day with a time', '{"asOf":"2020-01-01T00:00:00Z"}', ['malformed asOf']],
  ['a rule that is not there', `{${day},"rules":["test/other"]}`, ['unknown_rule rules[0]']],
  ['no rules at all', `{${day},"rules":[]}`, []],
  ['a reading', `{${day},"readings":{"reading":"right"}}`, []],
  [
    'a reading that is not there',
    `{${day},"readings":{"reading":"up"}}`,
    ['wrong_value readings.reading'],
  ],
  [
    'an interpretation that is not there',
    `{${day},"readings":{"other":"left"}}`,
    ['unknown_interpretation readings.other'],
  ],
  ['an option that is not there', `{${day},"readigns":{}}`, ['unknown_key readigns']],
  ['a rate', withTerm({}), []],
  ['a rate in percent', withTerm({ value: '50%' }), []],
  ['a rate at its upper bound', withTerm({ value: '1' }), []],
  ['a rate above it', withTerm({ value: '1.01' }), ['wrong_value openTerms[0].value']],
  ['a rate below nothing', withTerm({ value: '-0.01' }), ['malformed openTerms[0].value']],
  ['an award at its lower bound', withTerm({ term: 'award', value: '2元' }), []],
  [
    'an award below it',
    withTerm({ term: 'award', value: '1.99' }),
    ['wrong_value openTerms[0].value'],
  ],
  ['an award of any height', withTerm({ term: 'award', value: '999999亿元' }), []],
  ['a value that is no number', withTerm({ value: 'half' }), ['malformed openTerms[0].value']],
  [
    'a value that is no money',
    withTerm({ term: 'award', value: '3 dollars' }),
    ['bad_money openTerms[0].value'],
  ],
  ['a term that is not open', withTerm({ term: 'cap' }), ['unknown_open_term openTerms[0].term']],
  ['a term of no rule', withTerm({ rule: 'test/other' }), ['unknown_rule openTerms[0].rule']],
  ['a value without its source', withTerm({ source: '' }), ['wrong_value openTerms[0].source']],
  ['no source', withTerm({ source: undefined }), ['missing_key openTerms[0].source']],
]

describe('the options of an evaluation', () => {
  test.each(rows)('%s', async (_name, json, faults) => {
    expect(await faultsIn(json)).toEqual(faults)
  })

  test('are refused where a term has two values', async () => {
    const one = { rule: 'test/rule', term: 'rate', value: '0.5', source: 'a guide' }
    const json = JSON.stringify({ asOf: '2020-01-01', openTerms: [one, { ...one, value: '0.6' }] })
    expect(await faultsIn(json)).toEqual(['duplicate_id openTerms[1]'])
  })

  test('have all their faults named at once, and those of the profile with them', async () => {
    const options = { asOf: '2019-02-29', readings: { reading: 'up' }, rules: ['test/other'] }
    const { issues } = await evaluate(rulebook, { enterprise: { money: '-1' } }, options)
    expect(issues.map(({ code }) => code).sort()).toEqual(
      ['bad_money', 'impossible_date', 'unknown_rule', 'wrong_value'].sort(),
    )
  })

  test('choose the rules that are evaluated', async () => {
    const { findings } = await evaluate(rulebook, {}, { asOf: '2020-01-01', rules: [] })
    expect(findings).toEqual([])
    const all = await evaluate(rulebook, {}, { asOf: '2020-01-01' })
    expect(all.findings.map(({ rule }) => rule)).toEqual(['test/rule'])
  })
})
