import { beforeAll, describe, expect, it } from 'vitest'
import { type HeldDocument, holdDocument } from '../../../src/document/citation'
import type { Finding } from '../../../src/evaluation/finding'
import { explain } from '../../../src/explanation/explain'
import { explainEvaluation } from '../../../src/explanation/explain-evaluation'
import { explainRule } from '../../../src/explanation/explain-rule'
import { rulebook, textOf } from '../../../src/rulebook'
import { evaluateExample, exampleNames } from '../../examples/examples'
import { expectGoldenFile } from '../../golden'

const locales = ['zh-CN', 'en'] as const
const id = 'sichuan-2017/incoming-investment'

const documents: HeldDocument[] = []
let finding: Finding

beforeAll(async () => {
  for (const facts of rulebook.documents) {
    const held = holdDocument(facts, (await textOf(facts.id)) ?? '')
    if (held.kind === 'accepted') documents.push(held.value)
  }
  const options = { asOf: '2020-06-01', rules: [id] }
  const { findings } = await evaluateExample('incoming-manufacturer', options)
  const [first] = findings
  if (first === undefined) throw new Error('the example has a project')
  finding = { ...first, bars: [] }
})

const bodyOf = (page: string): string => page.slice(page.indexOf('<body>')).trimEnd()

describe.each(locales)('in %s', (locale) => {
  it('a finding as Markdown stands as it is kept', () => {
    const text = explain(finding, { locale, rulebook, format: 'markdown' })
    expectGoldenFile(`finding-${locale}.md`, text)
  })

  it('a finding as HTML stands as it is kept, apart from its style', () => {
    const page = explain(finding, { locale, rulebook, format: 'html', documents })
    expectGoldenFile(`finding-${locale}.html`, bodyOf(page))
  })

  it('an evaluation as Markdown and HTML stands as it is kept', async () => {
    const rules = ['expansion', 'herb-bases', 'pledge-loans'].map((one) => `sichuan-2017/${one}`)
    const evaluation = await evaluateExample('several-projects', { asOf: '2019-01-01', rules })
    const findings = evaluation.findings.map((one) => ({ ...one, bars: [] }))
    const options = { locale, rulebook, documents }
    const told = { ...evaluation, findings }
    const page = explainEvaluation(told, { ...options, format: 'html' })
    expectGoldenFile(`evaluation-${locale}.html`, bodyOf(page))
    const text = explainEvaluation(told, { ...options, format: 'markdown' })
    expectGoldenFile(`evaluation-${locale}.md`, text)
  })

  it('says the same in every format', async () => {
    const evaluation = await evaluateExample('half-filled', { asOf: '2020-06-01' })
    const options = { locale, rulebook, all: true }
    const [text, markdown, page] = (['text', 'markdown', 'html'] as const).map((format) =>
      lettersOf(explainEvaluation(evaluation, { ...options, format })),
    )
    const [inMarkdown, inPage] = [new Set(markdown), new Set(page)]
    const missing = (text ?? []).filter((one) => !inMarkdown.has(one) || !inPage.has(one))
    expect(text?.length).toBeGreaterThan(1000)
    expect(missing).toEqual([])
  })
})

/** Each line's letters and digits, without what a format adds. */
const lettersOf = (text: string): readonly string[] =>
  text
    .replace(/<a class="number"[^>]*>\d+<\/a>|<style>[^<]*<\/style>|<[^>]*>|\[\^\d+\]/g, '')
    .replace(/&[a-z]+;|&#39;/g, '')
    .split('\n')
    .map((one) => one.replace(/[^\p{L}\p{N}]/gu, ''))
    .filter((one) => one !== '')

describe('a page of an evaluation', () => {
  const everything = { locale: 'zh-CN', rulebook, format: 'html', all: true } as const

  it.each(exampleNames())(
    'of %s has every link lead somewhere, and every name once',
    async (name) => {
      const evaluation = await evaluateExample(name, { asOf: '2020-06-01' })
      for (const held of [[], documents]) {
        const page = explainEvaluation(evaluation, { ...everything, documents: held })
        const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, one]) => one)
        const targets = [...page.matchAll(/ href="#([^"]+)"/g)].map(([, one]) => one)
        expect(targets.length).toBeGreaterThan(3)
        expect(targets.filter((target) => !ids.includes(target))).toEqual([])
        expect(new Set(ids).size).toBe(ids.length)
      }
    },
  )

  it('needs nothing from elsewhere and runs no script', () => {
    const page = explain(finding, everything)
    expect(page).not.toMatch(/<script|<link|src=|url\(|@import|https?:/)
    expect(page).toContain(`content="default-src 'none'; style-src 'unsafe-inline';`)
  })

  it('marks the cited words in their own passage, character by character', () => {
    const page = explain(finding, { ...everything, documents })
    const passages = page.slice(page.indexOf('class="clauses"'))
    const marked = [...passages.matchAll(/<mark>([^<]*)<\/mark>/g)].map(([, words]) => words)
    expect(marked.join('')).toContain(finding.citations[0]?.quote)
    expect(passages.replace(/<span class="number"[^>]*>\d+<\/span>/g, '')).toContain(
      '所需资金在省工业发展资金中安排。</mark>（负责单位：省经济和信息化委）',
    )
  })

  it('has the quotes by themselves where no text is given', () => {
    const page = explain(finding, everything)
    expect(page).not.toContain('<mark>')
    expect(page).toContain(`<blockquote lang="zh-CN"><p>${finding.citations[0]?.quote}</p>`)
  })
})

const script = '<script>alert(1)</script>'
const hostile = `${script} "'><img src=x onerror=alert(2)> [a](javascript:alert(3)) ![b](//c) **d** \`e\` | f | https://g www.h i@j &lt; ~~k~~ $l$`
const starts = [
  '# a',
  '- a',
  '+ a',
  '1. a',
  '12) a',
  '> a',
  '===',
  '---',
  '    a',
  '[^1]: a',
  '```',
]

describe('a hostile name', () => {
  const named = (name: string): Finding => ({
    ...finding,
    title: { zh: name, en: name },
    subject: { type: 'project', id: 'p', name },
  })

  it('is text in HTML, in its title too', () => {
    const page = explain(named(hostile), { locale: 'en', rulebook, format: 'html', documents })
    const body = page.replace(/^<!doctype html>/, '').replace(/<style>[^<]*<\/style>/, '')
    expect(body.replace(/<\/?[a-z][a-z0-9]*(?:\s+[a-z-]+(?:="[^"<>]*")?)*>/g, '')).not.toMatch(
      /[<>]/,
    )
    expect(body).not.toMatch(/<script|<img/)
    expect(body.split('&lt;script&gt;').length).toBeGreaterThan(2)
  })

  it('is text in Markdown', () => {
    const text = explain(named(hostile), { locale: 'en', rulebook, format: 'markdown' })
    for (const live of ['<script', '<img', '[a](', '![b]', '**d', '`e', ' | f', '~~k']) {
      expect(text.replaceAll(/\\./g, '')).not.toContain(live)
    }
    expect(text).not.toMatch(/https:\/\/|www\.|[^\\]@|[^\\]\$/)
  })

  it.each(starts)('that begins with %j begins nothing in Markdown', (name) => {
    const rule = rulebook.rules.find((one) => one.id === id)
    if (rule === undefined) throw new Error(`there is no rule ${id}`)
    const benefit = { zh: name, en: name }
    const title = { zh: name, en: name }
    const options = { locale: 'zh-CN', rulebook, format: 'markdown' } as const
    const [heading = ''] = explainRule({ ...rule, title, benefit }, options).split('\n')
    expect(heading).toMatch(/^# (?:\\[^\w]|\d+\\[.)]|a)/)
    const written = explain(
      { ...finding, notes: [{ kind: 'remark', zh: name, en: name }] },
      options,
    )
    const lines = written.split('\n')
    const item = lines[lines.indexOf('- **说明**') + 1]
    expect(item).toMatch(/^ {2}- (?:\\[^\w]|\d+\\[.)]|a)/)
  })
})
