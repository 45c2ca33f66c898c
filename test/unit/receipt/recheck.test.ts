import { describe, expect, it } from 'vitest'
import { receiptText } from '../../../src/receipt/receipt'
import { recheck } from '../../../src/receipt/recheck'
import { digestOf } from '../../../src/rulebook/digest'
import { type Change, documentFolder, ruleFolder, workshops } from '../../workshops'
import { forged, little, made, options, profile } from './receipts'

const one = await made()
const text = receiptText(one)

/** What differs, and where, in order. */
async function differences(
  receipt: unknown,
  sources: Partial<Parameters<typeof recheck>[1]> = {},
): Promise<readonly string[]> {
  const found = await recheck(receipt, { rulebook: little.rulebook, ...sources })
  if (found.status !== 'differs') return [found.status]
  return found.differences.map(({ what, path }) => `${what} ${path}`)
}

const changes: readonly (readonly [string, Change, readonly string[]])[] = [
  [
    'nothing but a comment in its file',
    { file: `${ruleFolder}/building.yaml`, from: 'fund:', to: '# 资金\nfund:' },
    [],
  ],
  [
    'the title of a rule',
    { file: `${ruleFolder}/building.yaml`, from: '作坊建设奖励', to: '建设奖励' },
    ['rules/workshops-2020/building'],
  ],
  [
    'the title of a register',
    { file: 'seeds/registers/size-classes.yaml', from: 'zh: ', to: 'zh: 新' },
    ['registers/size-classes'],
  ],
  [
    'the question of a fact',
    { file: 'rules/facts/project.yaml', from: '投资多少元？', to: '投资多少？' },
    ['facts/project.investment'],
  ],
  [
    'the kind of subject',
    { file: 'rules/facts/project.yaml', from: '有建设项目吗？', to: '有项目吗？' },
    ['subjects/project'],
  ],
  [
    'the reason of a definition’s reading',
    {
      file: 'rules/definitions/two-years-after-completion.yaml',
      from: '文件未说顺延。',
      to: '未说顺延。',
    },
    ['interpretations/rest-day-shift'],
  ],
  [
    'the source of a definition',
    {
      file: 'rules/definitions/two-years-after-completion.yaml',
      from: '《民法典》第二百零一条至',
      to: '《民法典》',
    },
    ['definitions/project.twoYearsAfterCompletion'],
  ],
  [
    'the effect of a bar',
    { file: `${ruleFolder}/bars.yaml`, from: '不得享受本措施, en', to: '不享受本措施, en' },
    ['bars/workshops-2020/unlawful'],
  ],
  [
    'the force of a document',
    { file: `${documentFolder}/document.yaml`, from: 'until: unstated', to: "until: '2030-01-01'" },
    ['documents/workshops-2020'],
  ],
  [
    'the version of the rulebook',
    { file: 'rules/rulebook.yaml', from: '1.0.0', to: '1.0.1' },
    ['rulebook'],
  ],
]

describe('recheck', () => {
  it('reproduces a receipt, and gives the evaluation', async () => {
    const found = await recheck(text, { ...little, profile, options })
    expect(found).toMatchObject({ status: 'reproduced', notes: [] })
    expect(found.status === 'reproduced' && found.evaluation).toEqual(one.result.content)
  })

  it.each(changes)('names the changed part: %s', async (_, change, parts) => {
    const { rulebook } = workshops([change])
    const found = await differences(text, { rulebook })
    expect(found.filter((each) => each.startsWith('rulebook '))).toEqual(
      parts.length === 0
        ? []
        : [...parts, 'digest', ...versionOf(change)].map((part) => `rulebook ${part}`),
    )
    expect(found[0]).toBe(parts.length === 0 ? 'reproduced' : `rulebook ${parts[0]}`)
  })

  it('names a changed text, with the words that are no longer there', async () => {
    const rulebook = workshops([
      { file: `${documentFolder}/text.txt`, from: '二、监督\n', to: '二、监督\n\n' },
    ]).rulebook
    expect(await differences(text, { rulebook })).toContain('rulebook texts/workshops-2020')
  })

  it('names what a part is now, and then what the result is', async () => {
    const edit = { file: `${ruleFolder}/building.yaml`, from: '作坊建设奖励', to: '建设奖励' }
    const found = await recheck(text, workshops([edit]))
    expect(found.status === 'differs' && found.differences.at(-1)).toEqual({
      what: 'result',
      path: 'findings[0].title.zh',
      rule: 'workshops-2020/building',
      receipt: '"作坊建设奖励"',
      found: '"建设奖励"',
    })
  })

  it('computes the digest of a rulebook anew, which as data could state any', async () => {
    const data = JSON.parse(JSON.stringify(little.rulebook))
    const higher = JSON.parse(JSON.stringify(data).replaceAll('"3000000"', '"9000000"'))
    expect(await differences(text, { rulebook: data })).toEqual(['reproduced'])
    expect(await differences(text, { rulebook: { ...data, digest: digestOf('other') } })).toEqual([
      'rulebook digest',
    ])
    // it states the digest of the true one
    const found = await differences(text, { rulebook: higher })
    expect(found.slice(0, 2)).toEqual(['rulebook rules/workshops-2020/building', 'rulebook digest'])
  })

  it('names the entry in which the profile that the auditor holds is another', async () => {
    const [project] = profile.projects
    const held = { ...profile, projects: [{ ...project, openedOn: '2020-06-02' }] }
    expect(await differences(text, { profile: held })).toEqual(['profile projects[0].openedOn'])
    expect(await differences(text, { profile: { ...profile, note: 'x' } })).toEqual([
      'profile note',
    ])
  })

  it('names the option that is another', async () => {
    expect(await differences(text, { options: { asOf: '2021-06-15' } })).toEqual([
      'options openTerms',
    ])
  })

  it('reproduces a receipt of another version of the package, and notes it', async () => {
    const other = forged(one, ['version'], '0.0.1')
    const found = await recheck(other, little)
    expect(found).toMatchObject({
      status: 'reproduced',
      notes: [{ what: 'package', receipt: '"0.0.1"' }],
    })
  })

  it.each([
    [
      'profile',
      ['profile', 'content', 'projects', 0, 'investment'],
      '36000000',
      'result findings[0].amount.high',
    ],
    [
      'options',
      ['options', 'content', 'openTerms', 0, 'value'],
      '6%',
      'result findings[0].amount.high',
    ],
    ['no options', ['options', 'content'], [], 'result asOf'],
    ['no profile', ['profile', 'content'], null, 'result findings[0]'],
    [
      'verdict',
      ['result', 'content', 'findings', 0, 'verdict'],
      'ineligible',
      'result findings[0].verdict',
    ],
    [
      'amount',
      ['result', 'content', 'findings', 0, 'amount', 'low'],
      '2',
      'result findings[0].amount.low',
    ],
    ['date', ['asOf'], '2021-06-16', 'result asOf'],
    [
      'rule',
      ['rulebook', 'parts', 'rules/workshops-2020/building'],
      'a'.repeat(64),
      'rulebook rules/workshops-2020/building',
    ],
    [
      'text',
      ['rulebook', 'texts', 'workshops-2020'],
      'a'.repeat(64),
      'rulebook texts/workshops-2020',
    ],
  ] as const)(
    'finds a forged %s, though every digest is made anew',
    async (_, path, value, place) => {
      const [first] = await differences(forged(one, path, value))
      expect(first).toBe(place)
    },
  )

  it('names the broken digest first, and then what was altered', async () => {
    const altered = text.replaceAll('"1750000"', '"1850000"')
    const found = await differences(altered)
    expect(found).toEqual([
      'digest result.digest',
      'digest digest',
      'result findings[0].amount.high',
    ])
  })

  it('rejects what is no receipt', async () => {
    expect(await differences('{}')).toEqual(['rejected'])
  })
})

/** The version of the rulebook is named besides. */
const versionOf = ({ to }: Change): readonly string[] => (to === '1.0.1' ? ['version'] : [])
