import { describe, expect, test } from 'vitest'
import { evaluate } from '../../src/evaluation/evaluate'
import { buildRulebook } from '../../src/rulebook/build'
import { base } from './base'
import {
  bushy,
  cyclic,
  huge,
  inLists,
  inObjects,
  notPlain,
  touchy,
  withGetters,
  withHole,
} from './hostile'

const built = buildRulebook(base)
if (built.kind === 'rejected') throw new Error(JSON.stringify(built.issues))
const { rulebook } = built.value
const options = { asOf: '2021-01-01' }

/** What comes of a profile: `code path` of every issue, after all that holds for any rejection. */
async function faultsOf(profile: unknown): Promise<readonly string[]> {
  const before = Reflect.ownKeys(Object.prototype)
  const answer = await evaluate(rulebook, profile, options)
  expect(Reflect.ownKeys(Object.prototype)).toEqual(before)
  expect(answer).toMatchObject({ status: 'rejected', findings: [], totals: null, ...options })
  const unclear = answer.issues.filter(
    ({ found, path, expected }) =>
      found.length > 100 ||
      path.length > 400 ||
      !/\p{Script=Han}|true|`/u.test(expected.zh) ||
      !/^[\u0020-\u007E‰\p{Script=Han}]+$/u.test(expected.en),
  )
  expect(unclear).toEqual([])
  return answer.issues.map(({ code, path }) => `${code} ${path}`)
}

const ofEnterprise = (fact: string, value: unknown) => ({ enterprise: { [fact]: value } })
const ofProject = (fact: string, value: unknown) => ({ projects: [{ id: 'p', [fact]: value }] })
const json = (text: string): unknown => JSON.parse(text)

type Row = readonly [name: string, profile: unknown, ...faults: string[]]

const shapes: readonly Row[] = [
  ['nothing', undefined, 'missing_key '],
  ['null', null, 'wrong_type '],
  ['a number', 5, 'wrong_type '],
  ['a text', 'enterprise', 'wrong_type '],
  ['a text that is cut JSON', '{"enterprise": {', 'wrong_type '],
  ['a list', [], 'wrong_type '],
  ['null for the enterprise', { enterprise: null }, 'wrong_type enterprise'],
  ['a list for the enterprise', { enterprise: [] }, 'wrong_type enterprise'],
  ['a text for the enterprise', { enterprise: 'x' }, 'wrong_type enterprise'],
  ['an object for the projects', { projects: { id: 'p' } }, 'wrong_type projects'],
  ['null for the projects', { projects: null }, 'wrong_type projects'],
  ['a text for the projects', { projects: 'p' }, 'wrong_type projects'],
  ['null for a project', { projects: [null] }, 'wrong_type projects[0]'],
  ['a list for a project', { projects: [{ id: 'p' }, []] }, 'wrong_type projects[1]'],
  ['a text for a project', { projects: ['p'] }, 'wrong_type projects[0]'],
  ['a list with a hole', { projects: withHole() }, 'missing_key projects[1]'],
  ['undefined in a list', { projects: [{ id: 'p' }, undefined] }, 'missing_key projects[1]'],
  ['an unknown list', { plants: [] }, 'unknown_key plants'],
  ['an unknown fact', ofEnterprise('colour', 'red'), 'unknown_key enterprise.colour'],
  ['a misspelt fact', ofProject('investmnet', 1), 'unknown_key projects[0].investmnet'],
  [
    'the long name of a fact',
    ofEnterprise('enterprise.place', 'x'),
    'unknown_key enterprise["enterprise.place"]',
  ],
  ['a fact of another subject', ofProject('workers', 3), 'unknown_key projects[0].workers'],
  ['a derived fact', ofEnterprise('smallWorkshop', true), 'unknown_key enterprise.smallWorkshop'],
  ['no id', { projects: [{ place: '510000' }] }, 'missing_key projects[0].id'],
  ['null for an id', { projects: [{ id: null }] }, 'wrong_type projects[0].id'],
  ['a number for an id', { projects: [{ id: 1 }] }, 'wrong_type projects[0].id'],
  ['an empty id', { projects: [{ id: '' }] }, 'wrong_value projects[0].id'],
  ['a long id', { projects: [{ id: 'x'.repeat(201) }] }, 'wrong_value projects[0].id'],
  [
    'an id twice',
    { projects: [{ id: 'p' }, { id: 'q' }, { id: 'p' }] },
    'duplicate_id projects[2].id',
  ],
  ['a number for a note', { note: 1 }, 'wrong_type note'],
]

const wrong: Readonly<Record<string, readonly (readonly [code: string, value: unknown])[]>> = {
  'enterprise.unlawful': [
    ['wrong_type', 'true'],
    ['wrong_type', 1],
    ['wrong_type', 0],
    ['wrong_type', ''],
    ['wrong_type', []],
    ['wrong_type', {}],
  ],
  'enterprise.revenue': [
    ['bad_money', -1],
    ['bad_money', '-1'],
    ['bad_money', 1.5],
    ['bad_money', Number.NaN],
    ['bad_money', Number.POSITIVE_INFINITY],
    ['bad_money', Number.MAX_SAFE_INTEGER + 1],
    ['bad_money', 1e21],
    ['bad_money', '1e9'],
    ['bad_money', '٣'],
    ['bad_money', '0x10'],
    ['bad_money', '010'],
    ['bad_money', '1,00'],
    ['bad_money', '3000万美元'],
    ['bad_money', 'NaN'],
    ['bad_money', ''],
    ['bad_money', ' '],
    ['bad_money', '0.0000001'],
    ['bad_money', '9'.repeat(61)],
    ['wrong_type', true],
    ['wrong_type', ['1']],
    ['wrong_type', { value: '1' }],
  ],
  'enterprise.workers': [
    ['malformed', 2.5],
    ['malformed', '2.5'],
    ['malformed', -1],
    ['malformed', '٣'],
    ['malformed', '1e3'],
    ['malformed', '20人'],
    ['malformed', '9007199254740992'],
    ['wrong_type', false],
  ],
  'enterprise.place': [
    ['wrong_value', 510000],
    ['wrong_value', '5100'],
    ['wrong_value', '990000'],
    ['wrong_value', '５１００００'],
    ['wrong_value', '510000 '],
    ['wrong_value', ['510000']],
  ],
  'enterprise.craft': [
    ['wrong_value', 'Pottery'],
    ['wrong_value', 'toString'],
    ['wrong_value', '__proto__'],
    ['wrong_value', ''],
    ['wrong_value', 0],
    ['wrong_value', ['pottery']],
  ],
  'project.crafts': [
    ['wrong_type', 'glazing'],
    ['wrong_type', { 0: 'glazing', length: 1 }],
    ['wrong_value', ['glazing', 'painting']],
    ['wrong_value', ['glazing', 5]],
    ['wrong_value', [['glazing']]],
    ['wrong_value', [null]],
    ['wrong_value', [undefined]],
    ['wrong_value', new Array(1)],
  ],
  'project.openedOn': [
    ['impossible_date', '2018-02-30'],
    ['impossible_date', '2018-13-01'],
    ['impossible_date', '2018年2月30日'],
    ['malformed', '2018-2-3'],
    ['malformed', '2018-02-03T00:00:00Z'],
    ['malformed', 'yesterday'],
    ['malformed', ''],
    ['wrong_value', '1899-12-31'],
    ['wrong_value', '9999-12-31'],
    ['wrong_type', 20180203],
    ['wrong_type', true],
  ],
}

const values: readonly Row[] = Object.entries(wrong).flatMap(([fact, rows]) => {
  const [subject, name = ''] = fact.split('.')
  const [place, profileOf] =
    subject === 'project'
      ? ([`projects[0].${name}`, ofProject] as const)
      : ([`enterprise.${name}`, ofEnterprise] as const)
  return rows.map(
    ([code, value]): Row => [
      `${fact}: ${String(JSON.stringify(value) ?? value)}`.slice(0, 80),
      profileOf(name, value),
      `${code} ${place}`,
    ],
  )
})

const hostile: readonly Row[] = [
  ['__proto__ at the top', json('{"__proto__": {"polluted": true}}'), 'forbidden_key __proto__'],
  [
    '__proto__ in the enterprise',
    json('{"enterprise": {"__proto__": {}}}'),
    'forbidden_key enterprise.__proto__',
  ],
  [
    '__proto__ in a project',
    json('{"projects": [{"id": "p", "__proto__": {}}]}'),
    'forbidden_key projects[0].__proto__',
  ],
  [
    '__proto__ in a fact',
    json('{"enterprise": {"place": {"__proto__": 1}}}'),
    'forbidden_key enterprise.place.__proto__',
  ],
  ['constructor', json('{"constructor": {"prototype": {}}}'), 'forbidden_key constructor'],
  ['prototype', json('{"projects": [{"prototype": 1}]}'), 'forbidden_key projects[0].prototype'],
  ['toString', { toString: 'x' }, 'unknown_key toString'],
  [
    '10 000 levels of JSON',
    json(`{"enterprise": ${'['.repeat(10_000)}${']'.repeat(10_000)}}`),
    `too_deep enterprise${'[0]'.repeat(23)}`,
  ],
  [
    '10 000 objects in a fact',
    ofEnterprise('place', inObjects(10_000)),
    `too_deep enterprise.place${'.inner'.repeat(22)}`,
  ],
  ['10 000 lists', inLists(10_000), `too_deep ${'[0]'.repeat(24)}`],
  ['50 MB as a fact', ofEnterprise('place', huge), 'too_large enterprise.place'],
  ['50 MB as an amount', ofEnterprise('revenue', huge), 'too_large enterprise.revenue'],
  ['50 MB as an id', { projects: [{ id: huge }] }, 'too_large projects[0].id'],
  ['50 MB as a note', { note: huge }, 'too_large note'],
  ['50 MB as a key', { [huge]: 1 }, `too_large ["${'x'.repeat(60)}… (50000000 characters)"]`],
  [
    '50 MB as a fact name',
    ofEnterprise(huge, 1),
    `too_large enterprise["${'x'.repeat(60)}… (50000000 characters)"]`,
  ],
  [
    'a million projects',
    { projects: new Array(1_000_000).fill({ id: 'p' }) },
    'too_large projects',
  ],
  ['a million holes', { projects: new Array(1_000_000) }, 'too_large projects'],
  ['four thousand million holes', { projects: new Array(4_294_967_295) }, 'too_large projects'],
  [
    'a million choices',
    ofProject('crafts', new Array(1_000_000).fill('glazing')),
    'too_large projects[0].crafts',
  ],
  ['an object of itself', cyclic(), `too_deep itself${'.itself'.repeat(23)}`],
  [
    'a getter that throws',
    {
      get enterprise() {
        throw new Error('refused')
      },
    },
    'wrong_type enterprise',
  ],
  [
    'a getter for a fact that says what no profile can',
    {
      enterprise: {
        get place() {
          return new Date(0)
        },
      },
    },
    'wrong_type enterprise.place',
  ],
  ...notPlain.map(([name, value]): Row => [`${name} for the profile`, value, 'wrong_type ']),
  ...notPlain.map(
    ([name, value]): Row => [
      `${name} for a fact`,
      ofEnterprise('place', value),
      'wrong_type enterprise.place',
    ],
  ),
  ...touchy.map(
    ([name, value]): Row => [
      `${name} for a fact`,
      ofEnterprise('place', value),
      // what cannot be read of it is told, or, of one that refuses nothing that is asked, that it is no place
      name.endsWith(' get')
        ? 'wrong_type enterprise.place.place'
        : `${name.endsWith(' has') ? 'wrong_value' : 'wrong_type'} enterprise.place`,
    ],
  ),
]

describe('a profile is rejected whole, with the place of every fault', () => {
  test.each([...shapes, ...values])('%s', async (_, profile, ...faults) => {
    expect(await faultsOf(profile)).toEqual(faults)
  })

  test.each(hostile)('%s', async (_, profile, ...faults) => {
    expect(await faultsOf(profile)).toEqual(faults)
  })

  test('a list that holds itself many times', async () => {
    const faults = await faultsOf({ projects: bushy() })
    expect(new Set(faults.map((fault) => fault.split(' ')[0]))).toEqual(
      new Set(['too_deep', 'too_large']),
    )
  })

  test('several faults at once, each at its place', async () => {
    const profile = {
      enterprise: { place: 5, workers: -1, colour: 'red' },
      plants: [],
      projects: [{ id: 'p', openedOn: '2018-02-30' }, { investment: 'much' }],
    }
    expect([...(await faultsOf(profile))].sort()).toEqual([
      'bad_money projects[1].investment',
      'impossible_date projects[0].openedOn',
      'malformed enterprise.workers',
      'missing_key projects[1].id',
      'unknown_key enterprise.colour',
      'unknown_key plants',
      'wrong_value enterprise.place',
    ])
  })
})

describe('a profile that looks odd and is plain data', () => {
  const plain = { enterprise: { place: '511902' }, projects: [{ id: 'p', investment: 1 }] }
  const same = [
    ['frozen', Object.freeze({ ...plain, enterprise: Object.freeze({ place: '511902' }) })],
    ['without prototypes', Object.assign(Object.create(null), plain)],
    ['with an undefined value', { ...plain, note: undefined }],
    ['with a symbol as a key', { ...plain, [Symbol('x')]: 1 }],
    ['with a property that JSON does not carry', Object.defineProperty({ ...plain }, 'x', {})],
    ['with getters', withGetters(plain)],
    ['as JSON', json(JSON.stringify(plain))],
    ['in a proxy that says the truth', new Proxy(plain, {})],
  ] as const

  test.each(same)('%s', async (_, profile) => {
    const expected = await evaluate(rulebook, plain, options)
    expect(expected).toMatchObject({ status: 'evaluated', issues: [] })
    expect(await evaluate(rulebook, profile, options)).toEqual(expected)
  })
})
