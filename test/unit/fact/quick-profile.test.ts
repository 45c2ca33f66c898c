import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { quickProfile } from '../../../src/fact/quick-profile'
import { readProfile } from '../../../src/profile/read-profile'
import { factTypes } from '../../../src/profile/vocabulary'
import { vocabularyOf } from '../../../src/profile/vocabulary-of'
import { notPlain, touchy, withHole } from '../../invalid/hostile'
import { runs } from '../../property/runs'

const title = { zh: '事', en: 'thing' }
const options = { a: title, b: title, c: title }
const facts = Object.fromEntries(
  factTypes.map((type) => [
    type,
    { type, title, question: title, ...(type.startsWith('choice') ? { options } : {}) },
  ]),
)
const vocabulary = vocabularyOf([
  { subject: 'enterprise', title, question: title, facts },
  { subject: 'project', collection: 'projects', title, question: title, facts },
])

/** The quick reader may leave anything to the other; what it reads it reads as the other does. */
function expectSame(input: unknown): void {
  const quick = quickProfile(vocabulary, input)
  if (quick === null) return
  const read = readProfile(vocabulary, input)
  expect(read).toStrictEqual({ kind: 'accepted', value: quick })
  expect(read.kind === 'accepted' && order(read.value)).toEqual(order(quick))
}

const order = (profile: NonNullable<ReturnType<typeof quickProfile>>) => [
  [...profile.enterprise.facts.keys()],
  [...profile.collections.keys()],
]

const digits = fc.stringMatching(/^(?:0|[1-9]\d{0,17})(?:\.\d{0,7})?$/)
const odd = fc.constantFrom<unknown[]>(
  ...['', ' ', '-0', '-5', '007', '1e3', '+1', '1,000', '10,00', '5%', '3万元', '１２', '.5', '5.'],
  ...['2018-02-29', '2018-2-28', '2018年2月28日', '1899-12-31', '2201-01-01', '0000-00-00'],
  ...['510000', '990000', '51010', '5101040', '５１０１０４', 'a', 'd', '__proto__', 'constructor'],
  ...[0, -0, 1, -1, 1.5, Number.NaN, Infinity, 2 ** 53, 2 ** 53 - 1, true, false, null, undefined],
  ...[[], ['a'], ['b', 'a', 'a'], ['d'], [undefined], ['a', null], { a: 'a' }, withHole()],
)
const day = fc
  .tuple(fc.integer({ min: 1898, max: 2202 }), fc.nat(13), fc.nat(32))
  .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join('-'))
const value = fc.oneof(digits, odd, day, fc.stringMatching(/^\d{6}$/), fc.anything())

const label = fc.constantFrom('p', 'q', '', 'x'.repeat(200), 'x'.repeat(201), 5, undefined)
const subject = (names: fc.Arbitrary<string>, good: fc.Arbitrary<unknown>) =>
  fc
    .tuple(
      fc.dictionary(names, good, { maxKeys: 3 }),
      fc.record(
        { id: label, name: label },
        {
          requiredKeys: [],
        },
      ),
    )
    .map(([stated, named]) => ({ ...named, ...stated }))
const names = fc.oneof(
  { weight: 20, arbitrary: fc.constantFrom<string>(...factTypes) },
  { weight: 1, arbitrary: fc.constantFrom('colour', '__proto__', 'toString') },
)
const profile = fc.record(
  {
    enterprise: fc.oneof(subject(names, value), fc.anything()),
    projects: fc.oneof(fc.array(subject(names, value), { maxLength: 3 }), fc.anything()),
    awards: fc.oneof(
      fc.array(
        fc.record({
          rule: fc.string(),
          amount: digits,
          date: fc.oneof(day, fc.constant('2020-01-01')),
        }),
        { maxLength: 2 },
      ),
      fc.anything(),
    ),
    note: fc.oneof(fc.string(), fc.anything()),
    strange: fc.anything(),
  },
  { requiredKeys: [] },
)

describe('the quick reader of profiles reads what readProfile reads', () => {
  test('of any value of any fact', () => {
    fc.assert(
      fc.property(fc.constantFrom(...factTypes), value, (type, one) => {
        expectSame({ enterprise: { [type]: one } })
        expectSame({ projects: [{ id: 'p', [type]: one }] })
      }),
      runs(5000),
    )
  })

  test('of any profile', () => {
    fc.assert(fc.property(profile, expectSame), runs(2000))
  })

  const strange: readonly (readonly [string, unknown])[] = [
    ...touchy,
    ...notPlain,
    ['an object without a prototype', Object.assign(Object.create(null), { money: '5' })],
    ['an object with another prototype', Object.create({ money: '5' })],
    ['what is inherited twice', Object.create(Object.create(null, inherited()))],
    ['a getter', Object.defineProperty({}, 'money', { get: () => '5', enumerable: true })],
    ['a setter', Object.defineProperty({}, 'money', { set: () => {}, enumerable: true })],
    ['what is not enumerable', Object.defineProperty({}, 'money', { value: '5' })],
    ['a symbol as a key', { [Symbol('money')]: '5' }],
    ['a quiet proxy', new Proxy({ money: '5' }, {})],
    ['a key that reaches the prototype', JSON.parse('{"__proto__": {"money": "5"}}')],
  ]

  test.each(strange)('of %s, wherever it stands', (_, one) => {
    for (const input of [
      one,
      { enterprise: one },
      { projects: one },
      { projects: [one] },
      { enterprise: { money: one } },
      { enterprise: { choices: one } },
      { enterprise: { choices: [one] } },
      { awards: one },
      { note: one },
    ]) {
      expectSame(input)
    }
  })

  test('of objects that inherit a key, which is not read', () => {
    const input = { enterprise: {}, projects: [{ id: 'p' }] }
    const isMoney = { value: '5', enumerable: true, configurable: true }
    Object.defineProperty(Object.prototype, 'money', isMoney)
    const read = readProfile(vocabulary, input)
    const quick = quickProfile(vocabulary, input)
    Reflect.deleteProperty(Object.prototype, 'money')
    expect(read.kind === 'accepted' && [...read.value.enterprise.facts]).toEqual([])
    expect(quick).toBeNull()
  })

  test('of lists longer than a profile may have', () => {
    expectSame({ enterprise: { choices: Array.from({ length: 200_001 }, () => 'a') } })
    expectSame({ projects: Array.from({ length: 200_001 }, () => ({ id: 'p' })) })
    const projects = Array.from({ length: 2000 }, (_, index) => ({
      id: String(index),
      choices: Array.from({ length: 100 }, () => 'b'),
    }))
    expectSame({ projects })
  })
})

describe('the quick reader takes', () => {
  const usual = {
    id: 'e',
    name: '甲',
    boolean: true,
    money: '35000000.55',
    count: 120,
    decimal: '0.0312',
    date: '2018-03-14',
    choice: 'b',
    choices: ['c', 'a'],
    place: '513301',
  }
  const unusual = { money: '3500万元', decimal: '5%', date: '2018年3月14日', count: '120 ' }

  test.each([
    ['a profile as it is mostly written', { enterprise: usual, projects: [usual, unusual] }],
    ['values in other forms', { enterprise: { ...usual, ...unusual } }],
    ['what is known not to exist', { enterprise: { money: null, date: null }, projects: [] }],
    ['a profile in which nothing is stated', {}],
  ])('%s', (_, input) => {
    const projects = 'projects' in input ? input.projects : undefined
    const named = projects?.map((one, index) => ({ ...one, id: `p${index}` }))
    const profile = named === undefined ? input : { ...input, projects: named }
    expect(quickProfile(vocabulary, profile)).not.toBeNull()
    expectSame(profile)
  })
})

function inherited(): PropertyDescriptorMap {
  return { money: { value: '5', enumerable: true } }
}
