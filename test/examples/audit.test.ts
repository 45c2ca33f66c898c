import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { ran } from '../cli/in-process'

const folder = 'examples/audit'

interface Ledger {
  readonly claims: string
  readonly flags: readonly string[]
}

const ledgers: readonly Ledger[] = [
  {
    claims: 'claims.csv',
    flags: [
      ...['--profiles', `${folder}/profiles.yaml`],
      ...['--term', 'sichuan-2017/expansion:rate=10%'],
      ...['--source', '《2020年度申报指南》（虚构）'],
    ],
  },
  {
    claims: 'joint-cap.csv',
    flags: [
      ...['--profiles', `${folder}/joint-cap-profiles.yaml`],
      ...['--rulebook', 'examples/clause-shapes/18-joint-cap-and-once'],
    ],
  },
]

/** The rows of the tables of the README: number and verdict in English. */
const told = readFileSync(`${folder}/README.md`, 'utf8')
  .split('\n')
  .flatMap((line) => {
    const [, id, verdict] = /^\| ([\w-]+) \| \p{Script=Han}+ ([a-z ]+) \|/u.exec(line) ?? []
    return id === undefined || verdict === undefined ? [] : [[id, verdict] as const]
  })

const cardOf =
  /<h4 id="(?:claim|row)-[^>]*><span class="number">([^<]+)<.*?<span class="badge [a-z]+">.*?<\/span>([^<]+)</g

async function verdictsOf({ claims, flags }: Ledger) {
  const given = [`${folder}/${claims}`, ...flags, '--format', 'html', '--locale', 'en']
  const { code, out } = await ran('audit', ...given)
  const cards = [...out.matchAll(cardOf)].map(([, id = '', verdict = '']) => [id, verdict] as const)
  return { code, cards, out }
}

describe('the example of an audit', () => {
  it('has the verdicts that its README tells', async () => {
    const all = await Promise.all(ledgers.map(verdictsOf))
    expect(all.map(({ code }) => code)).toEqual([1, 1])
    const found = new Map(all.flatMap(({ cards }) => cards))
    expect(found).toEqual(new Map(told))
    expect(told).toHaveLength(17)
  })

  it('has every verdict there is', () => {
    expect([...new Set(told.map(([, verdict]) => verdict))].sort()).toEqual([
      ...['consistent', 'duplicate', 'ineligible', 'outside the period', 'over', 'over a cap'],
      ...['premature', 'under', 'unknown rule', 'unprovable', 'unreadable'],
    ])
  })

  it('shows the words relied on in the text of the document', async () => {
    const [first] = ledgers
    const { out } = first === undefined ? { out: '' } : await verdictsOf(first)
    expect(out).toMatch(/<p class="own">\s*<mark>对来川投资入驻的[^<]+<\/mark>（负责单位/)
  })
})
