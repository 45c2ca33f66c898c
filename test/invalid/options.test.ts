import { describe, expect, test } from 'vitest'
import { evaluate } from '../../src/evaluation/evaluate'
import { buildRulebook } from '../../src/rulebook/build'
import { base } from './base'
import { cyclic, huge, inObjects, notPlain, touchy } from './hostile'

const built = buildRulebook(base)
if (built.kind === 'rejected') throw new Error(JSON.stringify(built.issues))
const { rulebook } = built.value
const on = { asOf: '2021-01-01' }
const profile = { enterprise: { place: '511902' } }

/** What comes of options, which may be anything: JavaScript does not keep to our types. */
async function faultsOf(options: unknown, stated: unknown = profile): Promise<readonly string[]> {
  const before = Reflect.ownKeys(Object.prototype)
  const answer = await Reflect.apply(evaluate, undefined, [rulebook, stated, options])
  expect(Reflect.ownKeys(Object.prototype)).toEqual(before)
  expect(answer).toMatchObject({ status: 'rejected', findings: [], totals: null })
  expect(answer.asOf.length).toBeLessThanOrEqual(40)
  for (const { found, path } of answer.issues) {
    expect(found.length).toBeLessThanOrEqual(100)
    expect(path.length).toBeLessThanOrEqual(400)
  }
  return answer.issues.map(({ code, path }: { code: string; path: string }) => `${code} ${path}`)
}

const rate = { rule: 'workshops-2020/building', term: 'rate', value: '0.1', source: 'guide' }
const award = { rule: 'workshops-2020/subsidy', term: 'award', value: '1000', source: 'guide' }
const openTerm = (change: object) => ({ ...on, openTerms: [{ ...rate, ...change }] })

type Row = readonly [name: string, options: unknown, ...faults: string[]]

const shapes: readonly Row[] = [
  ['nothing', undefined, 'missing_key '],
  ['null', null, 'wrong_type '],
  ['a text', '2021-01-01', 'wrong_type '],
  ['a list', ['2021-01-01'], 'wrong_type '],
  ['an empty object', {}, 'missing_key asOf'],
  ['null for the date', { asOf: null }, 'wrong_type asOf'],
  ['a number for the date', { asOf: 20210101 }, 'wrong_type asOf'],
  ['an empty date', { asOf: '' }, 'malformed asOf'],
  ['a day that there is not', { asOf: '2018-02-30' }, 'impossible_date asOf'],
  ['a day before the calendar', { asOf: '1899-12-31' }, 'wrong_value asOf'],
  ['a time', { asOf: '2021-01-01T00:00:00Z' }, 'malformed asOf'],
  ['a long text for the date', { asOf: 'x'.repeat(1000) }, 'malformed asOf'],
  ['50 MB for the date', { asOf: huge }, 'too_large asOf'],
  ['a misspelt option', { ...on, reading: {} }, 'unknown_key reading'],
  ['a misspelt date', { asof: '2021-01-01' }, 'unknown_key asof'],
]

const readings: readonly Row[] = [
  ['null', { ...on, readings: null }, 'wrong_type readings'],
  ['a text', { ...on, readings: 'early-opening' }, 'wrong_type readings'],
  ['a list', { ...on, readings: ['counts'] }, 'wrong_type readings'],
  [
    'a number as an option',
    { ...on, readings: { 'early-opening': 1 } },
    'wrong_type readings.early-opening',
  ],
  [
    'an option that there is not',
    { ...on, readings: { 'early-opening': 'maybe' } },
    'wrong_value readings.early-opening',
  ],
  [
    'an interpretation that there is not',
    { ...on, readings: { late: 'counts' } },
    'unknown_interpretation readings.late',
  ],
  [
    'one that every object inherits',
    { ...on, readings: { toString: 'x' } },
    'unknown_interpretation readings.toString',
  ],
  [
    'one with the name of a fact',
    { ...on, readings: { 'interpretation.early-opening': 'x' } },
    'unknown_interpretation readings["interpretation.early-opening"]',
  ],
  [
    '__proto__',
    JSON.parse('{"asOf": "2021-01-01", "readings": {"__proto__": "x"}}'),
    'forbidden_key readings.__proto__',
  ],
  [
    '50 MB',
    { ...on, readings: { [huge]: 'x' } },
    `too_large readings["${'x'.repeat(60)}… (50000000 characters)"]`,
  ],
]

const openTerms: readonly Row[] = [
  ['null', { ...on, openTerms: null }, 'wrong_type openTerms'],
  ['an object', { ...on, openTerms: rate }, 'wrong_type openTerms'],
  ['null in the list', { ...on, openTerms: [null] }, 'wrong_type openTerms[0]'],
  [
    'an empty object',
    { ...on, openTerms: [{}] },
    'missing_key openTerms[0].rule',
    'missing_key openTerms[0].term',
    'missing_key openTerms[0].source',
  ],
  ['a rule that there is not', openTerm({ rule: 'x' }), 'unknown_rule openTerms[0].rule'],
  ['a number for a rule', openTerm({ rule: 5 }), 'wrong_type openTerms[0].rule'],
  ['a term that there is not', openTerm({ term: 'share' }), 'unknown_open_term openTerms[0].term'],
  ['a term of another rule', openTerm({ term: 'award' }), 'unknown_open_term openTerms[0].term'],
  ['a value that is no number', openTerm({ value: 'much' }), 'malformed openTerms[0].value'],
  ['no value', openTerm({ value: undefined }), 'missing_key openTerms[0].value'],
  ['null for a value', openTerm({ value: null }), 'wrong_type openTerms[0].value'],
  ['NaN for a value', openTerm({ value: Number.NaN }), 'malformed openTerms[0].value'],
  ['a value with an exponent', openTerm({ value: '1e-1' }), 'malformed openTerms[0].value'],
  ['a value above its bound', openTerm({ value: '1.01' }), 'wrong_value openTerms[0].value'],
  ['a value below its bound', openTerm({ value: '-0.01' }), 'malformed openTerms[0].value'],
  [
    'an amount that is none',
    { ...on, openTerms: [{ ...award, value: '5%' }] },
    'bad_money openTerms[0].value',
  ],
  ['no source', openTerm({ source: undefined }), 'missing_key openTerms[0].source'],
  ['an empty source', openTerm({ source: '' }), 'wrong_value openTerms[0].source'],
  ['a key too much', openTerm({ note: 'x' }), 'unknown_key openTerms[0].note'],
  ['the same term twice', { ...on, openTerms: [rate, award, rate] }, 'duplicate_id openTerms[2]'],
]

const rules: readonly Row[] = [
  ['null', { ...on, rules: null }, 'wrong_type rules'],
  ['a text', { ...on, rules: 'workshops-2020/building' }, 'wrong_type rules'],
  ['an object', { ...on, rules: {} }, 'wrong_type rules'],
  ['a number in the list', { ...on, rules: [5] }, 'wrong_type rules[0]'],
  [
    'a rule that there is not',
    { ...on, rules: ['workshops-2020/subsidy', 'x'] },
    'unknown_rule rules[1]',
  ],
  ['a million rules', { ...on, rules: new Array(1_000_000).fill('x') }, 'too_large rules'],
]

const hostile: readonly Row[] = [
  [
    'an object of itself',
    { ...on, openTerms: cyclic() },
    `too_deep openTerms${'.itself'.repeat(23)}`,
  ],
  ['10 000 levels', { ...on, rules: inObjects(10_000) }, `too_deep rules${'.inner'.repeat(23)}`],
  [
    'a getter that throws',
    {
      get asOf() {
        throw new Error('refused')
      },
    },
    'wrong_type asOf',
  ],
  ...notPlain.map(([name, value]): Row => [name, value, 'wrong_type ']),
  ...notPlain.map(
    ([name, value]): Row => [`${name} for the date`, { asOf: value }, 'wrong_type asOf'],
  ),
  ...touchy.map(
    ([name, value]): Row => [
      `${name} for the date`,
      { asOf: value },
      name.endsWith(' get') ? 'wrong_type asOf.place' : 'wrong_type asOf',
    ],
  ),
]

describe.each([
  ['options', shapes],
  ['readings', readings],
  ['open terms', openTerms],
  ['rules', rules],
  ['hostile options', hostile],
])('%s are rejected with the place of every fault', (_, rows) => {
  test.each(rows)('%s', async (_, options, ...faults) => {
    expect(await faultsOf(options)).toEqual(faults)
  })
})

describe('options and profile', () => {
  test('are both read before either is answered', async () => {
    const stated = { enterprise: { place: 5 } }
    expect(await faultsOf({ asOf: '2018-02-30', rules: ['x'] }, stated)).toEqual([
      'impossible_date asOf',
      'unknown_rule rules[0]',
      'wrong_value enterprise.place',
    ])
  })

  test('that are right are answered', async () => {
    const options = { ...on, readings: { 'early-opening': 'counts' }, openTerms: [rate, award] }
    const answer = await evaluate(rulebook, profile, Object.freeze(options))
    expect(answer).toMatchObject({ status: 'evaluated', asOf: '2021-01-01', issues: [] })
    expect(answer.findings).toHaveLength(2)
  })

  test('are echoed as far as they can be', async () => {
    const asked = await evaluate(rulebook, [], on)
    expect(asked).toMatchObject({ status: 'rejected', asOf: '2021-01-01' })
    const { version, digest } = rulebook
    expect(asked.rulebook).toEqual({ version, digest })
  })
})
