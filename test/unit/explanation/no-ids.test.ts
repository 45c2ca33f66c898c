import { describe, expect, it } from 'vitest'
import { explain } from '../../../src/explanation/explain'
import { explainEvaluation } from '../../../src/explanation/explain-evaluation'
import { explainRule } from '../../../src/explanation/explain-rule'
import { rulebook } from '../../../src/rulebook'
import { evaluateExample, exampleNames } from '../../examples/examples'

const locales = ['zh-CN', 'en'] as const

const subjects = [
  ...rulebook.vocabulary.map(({ subject }) => subject),
  'interpretation',
  'document',
]
const idOfFact = new RegExp(`\\b(?:${subjects.join('|')})\\.[a-z]`)
const unfilled = /\{\w+\}|undefined|\[object/

describe.each(locales)('an explanation in %s', (locale) => {
  const options = { locale, rulebook }

  it.each(exampleNames())('of %s names no fact by its id and leaves no gap', async (name) => {
    const dates = ['2017-03-30', '2019-01-01', '2020-06-01']
    for (const asOf of dates) {
      const evaluation = await evaluateExample(name, { asOf })
      const texts = [
        ...evaluation.findings.map((finding) => explain(finding, options)),
        explainEvaluation(evaluation, options),
        explainEvaluation(evaluation, { ...options, all: true }),
      ]
      for (const text of texts) {
        expect(text).not.toMatch(idOfFact)
        expect(text).not.toMatch(unfilled)
      }
    }
  })

  it.each(rulebook.rules)('of the rule $id names no fact by its id and leaves no gap', (rule) => {
    const text = explainRule(rule, options)
    expect(text).not.toMatch(idOfFact)
    expect(text).not.toMatch(unfilled)
    expect(text).toContain(rule.citations[0]?.quote)
  })
})

describe('an explanation', () => {
  it.each([
    ['zh-CN', '一次性，每一企业一次'],
    ['en', 'one-off, once for each enterprise'],
  ] as const)('in %s says of what an enterprise gets once: %s', (locale, words) => {
    const rule = rulebook.rules.find(({ once }) => once !== null)
    if (rule === undefined || rule.once === null) throw new Error('some award is given once')
    const own = { ...rule, once: { ...rule.once, per: 'enterprise' } }
    expect(explainRule(own, { locale, rulebook })).toContain(words)
  })

  it('lets nothing in a profile repaint the terminal or turn the direction of text', async () => {
    const { findings } = await evaluateExample('incoming-manufacturer', { asOf: '2020-06-01' })
    const [finding] = findings.filter(({ subject }) => subject.type === 'project')
    if (finding === undefined) throw new Error('the example has a project')
    const hostile = {
      ...finding,
      subject: { type: 'project', id: 'a\u001b[2J\n\u202eb', name: null },
    }
    const text = explain(hostile, { locale: 'en', rulebook })
    expect(text).toContain('project “a [2J  b”')
  })
})
