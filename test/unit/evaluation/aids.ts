import { createHash } from 'node:crypto'
import type { Issue } from '../../../src/issue/issue'
import { buildRulebook } from '../../../src/rulebook/build'
import type { Rulebook } from '../../../src/rulebook/rulebook'

const title = { zh: '测试', en: 'test' }

interface Aid {
  readonly subject: 'enterprise' | 'project'
  readonly words: string
  readonly cap: string
  /** What is given at least; the text leaves the rest to the authority. */
  readonly least: string
}

/** Awards of an invented measure, in the words of the field. */
const aids: Readonly<Record<string, Aid>> = {
  provincial: {
    subject: 'enterprise',
    words: '给予省级平台30万元奖励',
    cap: '300000',
    least: '300000',
  },
  national: {
    subject: 'enterprise',
    words: '给予国家级平台50万元奖励',
    cap: '500000',
    least: '500000',
  },
  retrofit: {
    subject: 'project',
    words: '给予改造项目最高200万元补助',
    cap: '2000000',
    least: '0',
  },
  smart: { subject: 'project', words: '给予智能化项目最高150万元补助', cap: '1500000', least: '0' },
  trial: { subject: 'project', words: '给予临床试验400万元奖励', cap: '4000000', least: '4000000' },
  approval: {
    subject: 'project',
    words: '给予获批品种500万元奖励',
    cap: '5000000',
    least: '5000000',
  },
}

/** What the invented measure says of having several; a test takes of these what it is about. */
export const sayings = {
  promotion: '由省级平台晋升国家级平台的，扣除已得奖励补足差额',
  highest: '同一项目符合多项补助的，按就高原则享受',
  yearly: '同一企业各项奖励每年合计不超过700万元',
  either: '改造补助与智能化补助不得同时享受',
  once: '临床试验奖励每年只享受一次',
  adding: '平台奖励与项目奖励可以叠加享受',
} as const

export type Saying = keyof typeof sayings

const text = [...Object.values(aids).map(({ words }) => words), ...Object.values(sayings)]
  .map((words) => `${words}。\n`)
  .join('')

/** Paragraphs are counted from 1: the aids first, then the sayings. */
const provisionOf = (words: string): string =>
  `正文/¶${text.slice(0, text.indexOf(words)).split('\n').length}`

const cited = (words: string) => ({
  words,
  citations: [{ provision: provisionOf(words), quote: words }],
})

/** A relation of the measure in the words of one of its sayings. */
export const relation = (saying: Saying, content: object): object => ({
  id: saying,
  title,
  ...cited(sayings[saying]),
  ...content,
})

function ruleFile(name: string, { subject, words, cap, least }: Aid) {
  return {
    id: `aids/${name}`,
    title,
    subject,
    class: 'award',
    entitlement: { level: 'entitled', words },
    benefit: title,
    citations: cited(words).citations,
    conditions: {
      fact: 'enterprise.place',
      operator: 'within',
      value: '510000',
      basis: 'jurisdiction',
    },
    amount: { atMost: cap, words, of: { open: 'award' } },
    open: {
      award: { kind: 'amount', title, words, atLeast: least, atMost: cap, reason: title },
    },
  }
}

const place = { type: 'place', title, question: title }

/** The files of a rulebook with these relations between its awards; JSON is YAML too. */
export function filesWith(cumulations: readonly object[]): ReadonlyMap<string, string> {
  const document = {
    id: 'aids',
    label: title,
    title: { value: 'unstated' },
    number: { value: 'unstated' },
    issuer: { value: 'unstated' },
    date: { value: 'unstated' },
    jurisdiction: '510000',
    sha256: createHash('sha256').update(text).digest('hex'),
    force: { from: '2020-01-01', until: 'unstated' },
    faults: [],
  }
  const contents: Readonly<Record<string, unknown>> = {
    'rules/rulebook.yaml': { id: 'aids', version: '1.0.0', title },
    'rules/facts/enterprise.yaml': {
      subject: 'enterprise',
      title,
      question: title,
      facts: { place },
    },
    'rules/facts/project.yaml': {
      subject: 'project',
      collection: 'projects',
      title,
      question: title,
      facts: { place },
    },
    'rules/aids/cumulation.yaml': { cumulations },
    'seeds/documents/aids/document.yaml': document,
    ...Object.fromEntries(
      Object.entries(aids).map(([name, aid]) => [`rules/aids/${name}.yaml`, ruleFile(name, aid)]),
    ),
  }
  const files = Object.entries(contents).map(([path, content]): [string, string] => [
    path,
    JSON.stringify(content),
  ])
  return new Map([...files, ['seeds/documents/aids/text.txt', text]])
}

/** The faults of a rulebook with these relations. */
export function issuesWith(cumulations: readonly object[]): readonly Issue[] {
  const built = buildRulebook(filesWith(cumulations))
  return built.kind === 'rejected' ? built.issues : []
}

/** The rulebook with these relations; a test that needs it cannot go on with faults in it. */
export function rulebookWith(cumulations: readonly object[]): Rulebook {
  const built = buildRulebook(filesWith(cumulations))
  if (built.kind === 'rejected') throw new Error(JSON.stringify(built.issues, null, 1))
  return built.value.rulebook
}
