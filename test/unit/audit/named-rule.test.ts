import { describe, expect, it } from 'vitest'
import { namedRule } from '../../../src/audit/named-rule'
import { rulebook } from '../../../src/rulebook'

const incoming = 'sichuan-2017/incoming-investment'
const sichuan = 'sichuan-2017'

describe('the rule that a claim means', () => {
  it.each<readonly [string, string, string | null, string]>([
    ['its id', incoming, null, incoming],
    ['its name in a document', 'incoming-investment', sichuan, incoming],
    ['its name alone, where only one rule has it', 'incoming-investment', null, incoming],
    ['its title', '来川投资中（藏）药健康产业制造项目奖励', null, incoming],
    ['its title in other brackets', '来川投资中(藏)药健康产业制造项目奖励', null, incoming],
    ['the number of its clause', '四/（八）/¶5', sichuan, incoming],
    ['the number with other marks', '四、(八) 5', sichuan, incoming],
    ['the number in words', '四（八）第5段', sichuan, incoming],
    ['the row of the annex', '附件/5', sichuan, incoming],
    ['the row as it is spoken of', '附件第5项', sichuan, incoming],
    ['words of the clause', '投资3000万元以上的项目，且项目建成后2年内', null, incoming],
    ['words in full-width digits', '投资３０００万元以上的项目', null, incoming],
    [
      'the document by its title',
      '附件/5',
      '《四川省人民政府办公厅关于促进医药产业健康发展的实施意见》',
      incoming,
    ],
    ['the document by its number', '附件5', '川办发〔2017〕28号', incoming],
    ['the number of the document in other brackets', '附件5', '川办发[2017]28号', incoming],
  ])('is found by %s', (_, text, document, rule) => {
    expect(namedRule({ text, document }, rulebook)).toMatchObject({
      kind: 'known',
      rule: { id: rule },
    })
  })

  it.each<readonly [string, string, string | null, (candidates: readonly string[]) => boolean]>([
    [
      'a part with several clauses',
      '四/（八）',
      sichuan,
      (found) => found.length > 5 && found.includes(incoming),
    ],
    [
      'a number of several documents',
      '三',
      null,
      (found) => new Set(found.map((id) => id.split('/')[0])).size > 1,
    ],
    [
      'a misspelt id',
      'sichuan-2017/incoming-investmnet',
      null,
      (found) => found.join() === incoming,
    ],
    ['a few characters', '项目', null, (found) => found.length === 0],
    ['nothing of the kind', '给全体员工发放节日慰问品', null, (found) => found.length === 0],
    [
      'a clause of a document that is not held',
      '附件/5',
      '川办发〔1999〕1号',
      (found) => found.length === 0,
    ],
    ['a rule of another document', incoming, 'guizhou-2016', (found) => !found.includes(incoming)],
  ])('is not settled by %s', (_, text, document, fits) => {
    const named = namedRule({ text, document }, rulebook)
    expect(named.kind === 'unknown' && fits(named.candidates)).toBe(true)
  })

  it('is found for every rule by its id and, in its document, by every quote of its own', () => {
    const lost = rulebook.rules.filter(({ id }) => {
      const named = namedRule({ text: id, document: null }, rulebook)
      return named.kind !== 'known' || named.rule.id !== id
    })
    expect(lost).toEqual([])
    const strayed = rulebook.rules.filter(({ id, document, citations }) => {
      const named = namedRule({ text: citations[0]?.quote ?? '', document }, rulebook)
      return named.kind === 'known' ? named.rule.id !== id : !named.candidates.includes(id)
    })
    expect(strayed.map(({ id }) => id)).toEqual([])
  })
})
