import { createHash } from 'node:crypto'
import { provisionsOf } from '../../../src/document/parse'
import type { AmountFormat } from '../../../src/rulebook/amount-format'
import type { ConditionFormat } from '../../../src/rulebook/condition-format'
import { amountWords, clauseOf, wordsOf } from './clauses'
import { factsOfWorkload } from './facts'
import type { RuleOfWorkload, Tree } from './rules'

const title = { zh: '测试', en: 'test' }

/**
 * The files of a whole rulebook with these rules: for each area a document with a clause for every
 * rule, its text held and cited word by word. JSON is YAML too.
 */
export function rulebookFiles(rules: readonly RuleOfWorkload[]): ReadonlyMap<string, string> {
  const contents = new Map<string, unknown>([
    ['rules/rulebook.yaml', { id: 'bench', version: '1.0.0', title }],
    ['rules/facts/enterprise.yaml', vocabulary()],
  ])
  for (const area of new Set(rules.map((rule) => rule.area))) {
    for (const [path, content] of documentFiles(area, rules)) contents.set(path, content)
  }
  const written = [...contents].map(([path, content]) => {
    const text = typeof content === 'string' ? content : `${JSON.stringify(content, null, 1)}\n`
    return [path, text] as const
  })
  return new Map(written)
}

/** The id of the rule at an index of the list. */
export const ruleId = (rules: readonly RuleOfWorkload[], index: number): string =>
  `${documentOf(rules[index]?.area ?? '')}/rule-${index}`

const documentOf = (area: string): string => `area-${area}`

function vocabulary() {
  const facts = factsOfWorkload.map(({ name, kind, zh, options = {} }) => {
    const called = { zh, en: name }
    const named = Object.entries(options).map(([id, text]) => [id, { zh: text, en: id }])
    const choices = kind === 'choice' ? { options: Object.fromEntries(named) } : {}
    return [name, { type: kind, title: called, question: called, ...choices }]
  })
  return { subject: 'enterprise', title, question: title, facts: Object.fromEntries(facts) }
}

function documentFiles(area: string, rules: readonly RuleOfWorkload[]): Map<string, unknown> {
  const id = documentOf(area)
  const own = rules.flatMap((rule, index) => (rule.area === area ? [{ rule, index }] : []))
  const clauses = own.map(({ rule }) => clauseOf(rule))
  const text = `关于支持企业发展的措施（虚构）\n\n${clauses.join('\n')}\n`
  const provisions = provisionsByText(text)
  const files = own.map(({ rule, index }, at): [string, unknown] => {
    const quote = clauses[at] ?? ''
    const name = `${id}/rule-${index}`
    return [`rules/${name}.yaml`, ruleFile(name, rule, quote, provisions.get(quote) ?? '')]
  })
  const folder = `seeds/documents/${id}`
  return new Map<string, unknown>([
    ...files,
    [`${folder}/text.txt`, text],
    [`${folder}/document.yaml`, documentFile(id, area, text)],
  ])
}

/** The provision of each clause; where two read the same, that of one of them. */
const provisionsByText = (text: string): ReadonlyMap<string, string> =>
  new Map(provisionsOf(text).map(({ id, start, end }) => [text.slice(start, end).trim(), id]))

function documentFile(id: string, area: string, text: string) {
  return {
    id,
    label: title,
    title: { value: { zh: '关于支持企业发展的措施（虚构）', en: 'invented' }, basis: 'source' },
    number: { value: 'unstated' },
    issuer: { value: 'unstated' },
    date: { value: 'unstated' },
    jurisdiction: area,
    sha256: createHash('sha256').update(text).digest('hex'),
    force: { from: '2010-01-01', until: 'unstated' },
    faults: [],
  }
}

function ruleFile(id: string, rule: RuleOfWorkload, quote: string, provision: string) {
  const words = amountWords(rule)
  return {
    id,
    title: { zh: '奖励', en: 'award' },
    subject: 'enterprise',
    class: 'award',
    entitlement: { level: 'entitled', words: words.cap },
    benefit: { zh: words.cap, en: 'award' },
    citations: [{ provision, quote }],
    conditions: conditionFormat(rule.conditions),
    amount: amountFormat(rule),
  }
}

function conditionFormat(tree: Tree): ConditionFormat {
  if ('all' in tree) return { all: tree.all.map(conditionFormat) }
  if ('any' in tree) return { any: tree.any.map(conditionFormat) }
  if ('not' in tree) return { not: conditionFormat(tree.not) }
  const { operator, value } = tree
  const written = typeof value === 'number' ? String(value) : value
  const listed = typeof written === 'object' ? [...written] : written
  return { fact: `enterprise.${tree.fact}`, operator, value: listed, words: wordsOf(tree) }
}

function amountFormat(rule: RuleOfWorkload): AmountFormat {
  const words = amountWords(rule)
  const base = { fact: `enterprise.${rule.base}`, words: words.rate }
  const rate = { rate: String(rule.percent / 100), words: words.rate }
  return { atMost: String(rule.cap), words: words.cap, of: { multiply: [base, rate] } }
}
