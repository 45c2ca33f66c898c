import { createHash } from 'node:crypto'
import type { Model } from './model'
import type { Table } from './naive'
import { choices, facts } from './random-facts'
import { quote } from './random-model'

const title = { zh: '测试', en: 'test' }
const text = `关于测试的意见\n\n${quote}\n`
const digest = (content: string): string => createHash('sha256').update(content).digest('hex')
const csvOf = ({ columns, rows }: Table): string =>
  [columns, ...rows].map((row) => `${row.join(',')}\n`).join('')

/** The content of each file of the rulebook with this one rule; JSON is YAML too. */
export function contentsOf(model: Model): ReadonlyMap<string, unknown> {
  return new Map<string, unknown>([
    ['rules/rulebook.yaml', { id: 'test', version: '1.0.0', title }],
    ['rules/facts/enterprise.yaml', subjectFile('enterprise', undefined)],
    ['rules/facts/project.yaml', subjectFile('project', 'projects')],
    ...[...model.definitions].map(([id, one]): [string, unknown] => [
      `rules/definitions/${id.replace('.', '-')}.yaml`,
      { ...one, interpretations: id === 'project.deadline' ? declared(model, 'period') : [] },
    ]),
    ['rules/test/rule.yaml', ruleFile(model)],
    ['seeds/documents/test/document.yaml', documentFile(model)],
    ['seeds/documents/test/text.txt', text],
    ...[...model.registers].flatMap(([id, table]): [string, unknown][] => [
      [`seeds/registers/${id}.yaml`, registerFile(id, table)],
      [`seeds/registers/${id}.csv`, csvOf(table)],
    ]),
  ])
}

/** The files of the rulebook, their content written as JSON. */
export function filesOf(contents: ReadonlyMap<string, unknown>): ReadonlyMap<string, string> {
  return new Map(
    [...contents].map(([path, content]) => [
      path,
      typeof content === 'string' ? content : JSON.stringify(content),
    ]),
  )
}

function subjectFile(subject: string, collection: string | undefined) {
  const options = Object.fromEntries(choices.map((name) => [name, title]))
  const own = facts.filter(({ id }) => id.startsWith(`${subject}.`))
  const entries = own.map(({ id, type }) => [
    id.slice(subject.length + 1),
    { type, title, question: title, ...(type.startsWith('choice') ? { options } : {}) },
  ])
  const listed = collection === undefined ? {} : { collection }
  return { subject, ...listed, title, question: title, facts: Object.fromEntries(entries) }
}

const declared = ({ interpretations }: Model, id: string) =>
  [...interpretations].flatMap(([name, { options, standard }]) => {
    const titles = Object.fromEntries(options.map((option) => [option, title]))
    const one = { id, title, words: quote, options: titles, default: standard, reason: title }
    return name === id ? [one] : []
  })

function ruleFile(model: Model) {
  const { rule, subject, conditions, amount, open } = model
  const terms = open.map(({ id, low, high }) => [
    id,
    {
      kind: id === 'rate' ? 'rate' : 'amount',
      title,
      words: quote,
      atLeast: low,
      ...(high === null ? {} : { atMost: high }),
      reason: title,
    },
  ])
  return {
    id: rule,
    title,
    subject,
    class: 'award',
    entitlement: { level: 'entitled', words: quote },
    benefit: title,
    citations: [{ provision: '正文/¶2', quote }],
    conditions,
    ...(amount === null ? {} : { amount, open: Object.fromEntries(terms) }),
    waived: [{ words: quote, reason: title }],
    interpretations: declared(model, 'reading'),
  }
}

function documentFile({ forceFrom, forceNotBefore: notBefore }: Model) {
  const from =
    notBefore === undefined ? forceFrom : { notBefore, notAfter: forceFrom, reason: title }
  return {
    id: 'test',
    label: title,
    title: { value: { zh: '关于测试的意见' }, basis: 'text' },
    number: { value: 'unstated' },
    issuer: { value: 'unstated' },
    date: { value: 'unstated' },
    jurisdiction: '510000',
    sha256: digest(text),
    force: { from, until: 'unstated' },
    faults: [],
  }
}

function registerFile(id: string, table: Table) {
  return {
    id,
    title,
    source: title,
    asOf: '2020',
    sha256: digest(csvOf(table)),
    columns: table.columns.map((name) => ({ name, title, type: 'text' })),
    aliases: table.aliases,
  }
}
