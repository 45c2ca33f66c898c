import fc from 'fast-check'
import {
  enterprise,
  type Fact,
  type FactType,
  factTypes,
  type SubjectType,
} from '../../src/profile/vocabulary'
import { rulebook } from '../../src/rulebook'

// Profiles of JSON in which anything may be wrong, as portals hold them.

/** Values that are right, in the forms that SQL reads. */
const plain: Readonly<Record<Exclude<FactType, 'choice' | 'choices'>, readonly unknown[]>> = {
  boolean: [true, false],
  money: [0, 35_000_000, '35000000.50', '0.000001', '12.3000000000', '9'.repeat(60), 2 ** 53 - 1],
  decimal: [0, 5, '0.05', '1.00000000000000000001', '0.5000', '5.0'],
  count: [0, 12, '300', '300.00', '9007199254740991', 2 ** 53 - 1],
  date: ['1900-01-01', '2018-02-28', '2020-02-29', '2000-02-29', '2019-12-31', '2200-12-31'],
  place: ['510000', '513301', '510104', '110000', '820000'],
}

/** Values that are right, but in forms that only the library reads. */
export const otherForms: Readonly<Partial<Record<FactType, readonly unknown[]>>> = {
  money: ['3500万元', '0.35亿元', '35,000,000', '３５００', ' 5 ', '5\n', '5元', '-0'],
  decimal: ['5%', '３‰', '1,000', ' 0.5', '-0'],
  count: ['1,000', '３００', ' 7', '-0'],
  date: ['2018年3月14日', '2018/3/14', '２０１８-03-14', ' 2018-03-14 '],
}

/** Values that are wrong for facts of most types; never right in another form. */
const wrong: readonly unknown[] = [
  ...['hudge', '', 'NaN', 'null', 'true', '-5', '1e3', '05', '5.', '.5', '0x10', '1 000'],
  ...['2018-02-30', '2019-02-29', '1900-02-29', '2100-02-29', '2018-13-01', '2018-00-10'],
  ...['1899-12-31', '2201-01-01', '2018-1-1', '20180101', '2018-04-31', '2018-06-00'],
  ...['991234', '51010', '5101040', '160000', '51010a', 'x'.repeat(201), `1${'0'.repeat(60)}`],
  ...['0.0000001', '0.000000000000000000001', '2.5', '9007199254740993', '5人'],
  ...[-1, 1.5, 2 ** 53, 1e21, 1e300, 510104, -0.5, 0.1],
  ...[[], {}, [null], ['hudge'], [['small']], [1], [true], { value: 5 }, '[]', '{}'],
]

const choicesOf = ({ options = {} }: Fact): readonly string[] => Object.keys(options)

function rightValue(fact: Fact): fc.Arbitrary<unknown> {
  const { type } = fact
  const names = choicesOf(fact)
  if (type === 'choice') return fc.constantFrom(...names)
  if (type !== 'choices') return fc.constantFrom(...plain[type])
  const list = fc.subarray([...names], { maxLength: Math.min(3, names.length) })
  return list.map((some) => [...some, ...some.slice(0, 1)])
}

const misspelt = (name: string): fc.Arbitrary<string> =>
  fc.constantFrom(name.slice(0, -1), `${name}s`, name.toUpperCase(), '', 'Id', 'evidences', '备注')

/** How often things are wrong, and whether forms are there that only the library reads. */
export interface Drawing {
  readonly wrong: number
  readonly forms: 'plain' | 'any'
}

const often = 60

function drawnValue(fact: Fact, { wrong: share, forms }: Drawing): fc.Arbitrary<unknown> {
  const others = forms === 'any' ? (otherForms[fact.type] ?? []) : []
  return fc.oneof(
    { weight: often, arbitrary: rightValue(fact) },
    { weight: 10, arbitrary: fc.constant(null) },
    ...(others.length > 0 ? [{ weight: 5, arbitrary: fc.constantFrom(...others) }] : []),
    ...(share > 0 ? [{ weight: share, arbitrary: fc.constantFrom(...wrong) }] : []),
  )
}

type Entry = readonly [string, unknown]

function entryOf(fact: Fact, drawing: Drawing): fc.Arbitrary<Entry> {
  const right = drawnValue(fact, drawing).map((value): Entry => [fact.name, value])
  const unknown = fc
    .tuple(misspelt(fact.name), drawnValue(fact, drawing))
    .map(([name, value]): Entry => [name, value])
  return rarely(drawing, right, unknown)
}

const rarely = <T>(
  { wrong: share }: Drawing,
  right: fc.Arbitrary<T>,
  ...others: readonly fc.Arbitrary<T>[]
): fc.Arbitrary<T> =>
  fc.oneof(
    { weight: 2 * often, arbitrary: right },
    ...(share > 0 ? others.map((arbitrary) => ({ weight: share, arbitrary })) : []),
  )

// 𠮷 counts as two characters
const labels = ['名', 'x'.repeat(200), '𠮷'.repeat(100), `${'𠮷'.repeat(51)}${'x'.repeat(98)}`]
const noLabels: readonly unknown[] = [
  ...['', 'x'.repeat(201), '𠮷'.repeat(101), `${'𠮷'.repeat(60)}${'x'.repeat(81)}`],
  ...[null, 5, true, ['a'], {}],
]

const named = (drawing: Drawing): fc.Arbitrary<readonly Entry[]> => {
  const some = rarely<unknown>(
    drawing,
    fc.constantFrom<unknown>(undefined, ...labels),
    fc.constantFrom(...noLabels),
  )
  return some.map((name) => (name === undefined ? [] : [['name', name]]))
}

const proofs: readonly unknown[] = [
  { from: 'register' },
  { from: 'document', title: '证', number: '1', date: '2018-01-01' },
  { from: 'document', verifiedBy: '局', verifiedOn: '2019-05-31' },
]
const noProofs: readonly unknown[] = [
  ...[null, 'register', [], {}, { from: 'hearsay' }, { from: null }, { title: '证' }],
  ...[{ from: ['register'] }, { from: 'register', title: '' }, { from: 'register', number: 5 }],
  ...[
    { from: 'register', date: '2018-02-30' },
    { from: 'register', date: null },
  ],
  ...[
    { from: 'register', verifiedBy: '局' },
    { from: 'register', verifiedOn: '2019-05-31' },
  ],
  ...[{ from: 'register', by: '局' }],
]

function evidenceOf(names: readonly string[], drawing: Drawing): fc.Arbitrary<readonly Entry[]> {
  const proof = rarely(drawing, fc.constantFrom(...proofs), fc.constantFrom(...noProofs))
  const key = rarely(drawing, fc.constantFrom(...names), fc.constantFrom('id', 'nothing'))
  const one = fc.tuple(key, proof).map(([name, stated]): unknown => ({ [name]: stated }))
  const many = rarely<unknown>(drawing, one, fc.constantFrom<unknown>(null, [], 'x', {}))
  return fc.oneof(
    { weight: 8, arbitrary: fc.constant([]) },
    { weight: 1, arbitrary: many.map((value): readonly Entry[] => [['evidence', value]]) },
  )
}

function membersOf(type: SubjectType, drawing: Drawing): fc.Arbitrary<readonly Entry[]> {
  const some = fc
    .subarray([...type.facts], { maxLength: Math.min(5, type.facts.length) })
    .chain((facts) => fc.tuple(...facts.map((fact) => entryOf(fact, drawing))))
  const names = type.facts.map(({ name }) => name)
  return fc.tuple(some, named(drawing), evidenceOf(names, drawing)).map((parts) => parts.flat())
}

const idEntry = (drawing: Drawing): fc.Arbitrary<readonly Entry[]> =>
  rarely<readonly Entry[]>(
    drawing,
    fc.constantFrom('a', 'b', 'c', 'd', '𠮷'.repeat(100)).map((id) => [['id', id]]),
    fc.constant([]),
    fc.constantFrom(...noLabels).map((id) => [['id', id]]),
  )

const objectOf = (entries: readonly Entry[]): unknown => Object.fromEntries(entries)

const noItems: readonly unknown[] = ['p', 5, null, [], [{ id: 'a' }]]
const noLists: readonly unknown[] = [null, {}, 'a', 5, { id: 'a' }, true]

const idOf = (item: unknown): unknown => Object(item).id

/** A list of subjects; ids are different ones unless something is to be wrong. */
function listOf(type: SubjectType, drawing: Drawing): fc.Arbitrary<unknown> {
  const item = fc
    .tuple(idEntry(drawing), membersOf(type, drawing))
    .map((parts) => objectOf(parts.flat()))
  const items = rarely<unknown>(drawing, item, fc.constantFrom(...noItems))
  const apart = fc.uniqueArray(items, { maxLength: 3, selector: idOf })
  const twice = fc.array(items, { minLength: 2, maxLength: 3 })
  return rarely<unknown>(drawing, apart, twice, fc.constantFrom(...noLists))
}

const someRules = rulebook.rules.map(({ id }) => id)

function awardsOf(drawing: Drawing): fc.Arbitrary<unknown> {
  const entry = (
    key: string,
    right: readonly unknown[],
    others: readonly unknown[],
  ): fc.Arbitrary<readonly Entry[]> =>
    rarely<readonly Entry[]>(
      drawing,
      fc.constantFrom(...right).map((value) => [[key, value]]),
      fc.constantFrom(...others).map((value) => [[key, value]]),
      fc.constant([]),
    )
  const award = fc
    .tuple(
      entry('rule', someRules, ['no/rule', '', null, 5]),
      entry('amount', plain.money, [null, -1, '1e3', 'NaN', 1.5]),
      entry('date', plain.date, [null, '2018-02-30', 20180101]),
      fc.oneof(fc.constant([]), entry('subject', ['a', 'b'], [null, '', 5])),
      rarely<readonly Entry[]>(drawing, fc.constant([]), fc.constant([['on', '2018-01-01']])),
    )
    .map((parts) => objectOf(parts.flat()))
  const awards = fc.array(rarely<unknown>(drawing, award, fc.constantFrom(...noItems)), {
    maxLength: 2,
  })
  return rarely<unknown>(drawing, awards, fc.constantFrom(...noLists))
}

const sometimes = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(arbitrary, { nil: undefined, freq: 2 })

/** A profile in which things are wrong as often as asked for. */
export function anyProfile(drawing: Drawing): fc.Arbitrary<unknown> {
  const { vocabulary } = rulebook
  const own = vocabulary.filter(({ subject }) => subject === enterprise)
  const lists = vocabulary.filter(({ subject }) => subject !== enterprise)
  const parts = [
    ...own.map((type) => {
      const stated = fc
        .tuple(membersOf(type, drawing), fc.oneof(fc.constant([]), idEntry(drawing)))
        .map((some) => objectOf(some.flat()))
      const one = rarely<unknown>(drawing, stated, fc.constantFrom(...noLists, []))
      return keyed(enterprise, rarely<unknown>(drawing, one, fc.constant(undefined)))
    }),
    ...lists.map((type) =>
      keyed(type.collection ?? type.subject, sometimes(listOf(type, drawing))),
    ),
    keyed('awards', sometimes(awardsOf(drawing))),
    keyed(
      'note',
      rarely<unknown>(
        drawing,
        fc.constantFrom<unknown>(undefined, '', 'x'.repeat(2000), '𠮷'.repeat(1000)),
        fc.constantFrom<unknown>(null, 5, 'x'.repeat(2001), '𠮷'.repeat(1001)),
      ),
    ),
    fc.oneof(
      { weight: 8, arbitrary: fc.constant([]) },
      { weight: 1, arbitrary: evidenceOf(['awards'], drawing) },
    ),
    rarely<readonly Entry[]>(
      drawing,
      fc.constant([]),
      fc.constantFrom('project', 'enterprises', 'x', '').map((key) => [[key, []]]),
    ),
  ]
  const whole = fc.tuple(...parts).map((some) => objectOf(some.flat()))
  return rarely<unknown>(drawing, whole, fc.constantFrom<unknown>([], 'text', '{}', 5, null, true))
}

const keyed = (key: string, value: fc.Arbitrary<unknown>): fc.Arbitrary<readonly Entry[]> =>
  value.map((one) => (one === undefined ? [] : [[key, one]]))

type Values = readonly unknown[]

const inSubject = ({ subject, collection }: SubjectType, stated: object): unknown =>
  subject === enterprise
    ? { enterprise: stated }
    : { [collection ?? subject]: [{ id: 'a', ...stated }] }

/** Of every type of facts one fact with every value. */
const withValues = (): Values =>
  factTypes.flatMap((wanted) => {
    const type = rulebook.vocabulary.find(({ facts }) => facts.some((one) => one.type === wanted))
    const fact = type?.facts.find((one) => one.type === wanted)
    if (type === undefined || fact === undefined) return []
    const names = choicesOf(fact)
    const right = wanted === 'choice' || wanted === 'choices' ? [...names, names] : plain[wanted]
    return [...right, ...wrong, null].map((value) => inSubject(type, { [fact.name]: value }))
  })

const withLabels = (): Values =>
  [...labels, ...noLabels].flatMap(
    (label): Values => [
      ...[{ enterprise: { id: label } }, { enterprise: { name: label } }],
      ...[{ projects: [{ id: label }] }, { projects: [{ id: 'a', name: label }] }],
      { enterprise: { evidence: { place: { from: 'document', title: label } } } },
      { enterprise: { evidence: { place: { from: 'document', number: label } } } },
      { evidence: { awards: { from: 'document', verifiedBy: label, verifiedOn: '2019-05-31' } } },
      { awards: [{ rule: someRules[0], amount: 5, date: '2019-05-31', subject: label }] },
    ],
  )

const withProofs = (): Values => [
  ...[...proofs, ...noProofs].flatMap(
    (proof): Values => [
      ...[{ enterprise: { evidence: { place: proof } } }, { evidence: { awards: proof } }],
      { projects: [{ id: 'a', evidence: { kind: proof } }] },
      { projects: [{ id: 'a', evidence: { id: proof } }] },
    ],
  ),
  ...plain.date.map((on) => ({ evidence: { awards: { from: 'register', date: on } } })),
  ...[null, [], 'x', {}].flatMap(
    (one): Values => [
      ...[
        { evidence: one },
        { enterprise: { evidence: one } },
        { trials: [{ id: 'a', evidence: one }] },
      ],
    ],
  ),
]

/** Numbers for which there is no room in a column of their type. */
const withoutRoom = (): Values => {
  const digits = { count: 30, money: 140_000 } as const
  return rulebook.vocabulary.flatMap((type) =>
    type.facts.flatMap(({ name, type: kind }) =>
      kind === 'count' || kind === 'money'
        ? [inSubject(type, { [name]: '9'.repeat(digits[kind]) })]
        : [],
    ),
  )
}

/** Profiles in each of which one thing may be wrong. */
export const singleProfiles = (): Values => [
  ...withValues(),
  ...withLabels(),
  ...withProofs(),
  ...noLists.flatMap((one): Values => [{ enterprise: one }, { projects: one }, { awards: one }]),
  ...withoutRoom(),
  ...noItems.flatMap((one): Values => [{ projects: [one] }, { awards: [one] }]),
]
