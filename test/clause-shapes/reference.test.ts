import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { explainRule } from '../../src/explanation/explain-rule'
import { clauseShapes } from '../../src/generate/clause-shapes'
import { constructWords } from '../../src/generate/construct-words'
import { relationWords } from '../../src/generate/relation-words'
import { nodesOf } from '../../src/rulebook/formula-parts'
import { rulebookOf } from '../held-files'
import { folder, pages } from './pages'

const all = await pages()
const rules = all.flatMap(({ files }) => {
  const rulebook = rulebookOf(files)
  return rulebook.rules.map((rule) => ({ id: rule.id, rule, rulebook }))
})

describe('the reference of the language', () => {
  it('is what the pages make of it', async () => {
    expect(readFileSync(`${folder}/README.md`, 'utf8')).toBe(await clauseShapes())
  })

  it('shows every construct on a page', () => {
    const shown = new Set(rules.flatMap(({ rule }) => nodesOf(rule.amount).map(({ kind }) => kind)))
    expect([...shown].sort()).toEqual(Object.keys(constructWords).sort())
  })

  it('shows every kind of relation on a page but the one that adds up', () => {
    const kinds = new Set(
      all.flatMap(({ files }) => rulebookOf(files).cumulations.map(({ kind }) => kind)),
    )
    expect([...kinds, 'cumulative'].sort()).toEqual(Object.keys(relationWords).sort())
  })
})

describe.each(['zh-CN', 'en'] as const)('in %s', (locale) => {
  it.each(rules)('$id has words for every part of its amount', ({ rule, rulebook }) => {
    const text = explainRule(rule, { locale, rulebook })
    expect(text).not.toMatch(/undefined|null|NaN|\{\w+\}|\[object/u)
    for (const number of nodesOf(rule.amount).flatMap(({ words }) => words)) {
      if (number !== null) expect(text).toContain(number.text)
    }
    expect(text).toMatch(locale === 'en' ? /amount/iu : /金额/u)
  })
})
