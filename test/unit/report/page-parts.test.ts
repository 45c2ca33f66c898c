import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { claimAnchor, passageAnchor } from '../../../src/report/page-anchors'
import { pageEn as en } from '../../../src/report/page-messages-en'
import { pageZh as zh } from '../../../src/report/page-messages-zh'
import { addressed, passageBook, surroundingsOf } from '../../../src/report/page-passages'

const text = '一、奖励\n对甲、乙给予奖励，最高10元。\n违者不给。\n'

const cite = (provision: string, quote: string) => {
  const start = text.indexOf(quote)
  return { document: 'test', provision, quote, start, end: start + quote.length }
}

function marked(...citations: readonly ReturnType<typeof cite>[]): string | null {
  const book = passageBook()
  for (const citation of citations) book.anchorOf(citation, 'test/rule')
  const [passage] = book.passages()
  const found = passage === undefined ? null : surroundingsOf(passage, addressed(text))
  if (found === null) return null
  const words = found.stretches.map((one) => (one.cited ? `[${one.text}]` : one.text)).join('')
  return [found.before, words, found.after].join('|')
}

describe('a passage', () => {
  it.each([
    ['in its neighbours', [cite('一/¶1', '最高10元')], '对甲、乙给予奖励，[最高10元]。'],
    [
      'with citations that overlap',
      [cite('一/¶1', '给予奖励'), cite('一/¶1', '奖励，最高')],
      '对甲、乙[给予奖励，最高]10元。',
    ],
    [
      'with one within another',
      [cite('一/¶1', '给予奖励，最高10元'), cite('一/¶1', '奖励')],
      '对甲、乙[给予奖励，最高10元]。',
    ],
    [
      'with citations apart',
      [cite('一/¶1', '甲'), cite('一/¶1', '10元')],
      '对[甲]、乙给予奖励，最高[10元]。',
    ],
    [
      'with the same twice',
      [cite('一/¶1', '甲'), cite('一/¶1', '甲')],
      '对[甲]、乙给予奖励，最高10元。',
    ],
  ])('is marked %s', (_, citations, words) => {
    expect(marked(...citations)).toBe(`一、奖励|${words}|违者不给。`)
  })

  it('is not shown in a text that has other words there', () => {
    expect(marked({ ...cite('一/¶1', '甲'), quote: '丙' })).toBeNull()
    expect(marked(cite('二/¶1', '甲'))).toBeNull()
  })

  it('stands once, in the order of the text, with the rules that rest on it', () => {
    const book = passageBook()
    book.anchorOf(cite('一/¶2', '违者不给'), 'test/b')
    book.anchorOf(cite('一/¶1', '甲'), 'test/b')
    book.anchorOf(cite('一/¶1', '乙'), 'test/a')
    book.anchorOf(cite('一/¶1', '乙'), null)
    const found = book.passages().map(({ provision, rules }) => [provision, rules])
    expect(found).toEqual([
      ['一/¶1', ['test/a', 'test/b']],
      ['一/¶2', ['test/b']],
    ])
  })
})

describe('an anchor', () => {
  const ids = ['A-1', 'A 1', 'A_1', 'A_20_1', 'A/1', 'a-1', '甲', '𠀀', '', '_', '__', 'A\u202e1']

  it('is another for every number, and has nothing but letters, digits, hyphens and _', () => {
    const anchors = ids.map(claimAnchor)
    expect(new Set(anchors).size).toBe(ids.length)
    expect(anchors.filter((anchor) => !/^[A-Za-z0-9_-]+$/.test(anchor))).toEqual([])
  })

  it('of a passage keeps document and provision apart', () => {
    const [one, other] = [cite('b-c', '甲'), cite('c', '甲')]
    expect(passageAnchor({ ...one, document: 'a' })).not.toBe(
      passageAnchor({ ...other, document: 'a-b' }),
    )
  })
})

describe('the messages of the page', () => {
  const placeholders = (words: string) => (words.match(/\{\w+\}/g) ?? []).sort().join()
  const english = new Map<string, string>(Object.entries(en))

  it('are the same in both languages', () => {
    expect(Object.keys(en)).toEqual(Object.keys(zh))
    const other = Object.entries(zh).filter(
      ([id, words]) => placeholders(words) !== placeholders(english.get(id) ?? ''),
    )
    expect(other).toEqual([])
    expect(Object.values(en).filter((words) => /\p{Script=Han}/u.test(words))).toEqual([])
  })

  it('are all used', () => {
    const sources = readdirSync('src/report')
      .filter((file) => !file.startsWith('page-messages-'))
      .map((file) => readFileSync(`src/report/${file}`, 'utf8'))
      .join('\n')
    expect(Object.keys(zh).filter((id) => !sources.includes(`'${id}'`))).toEqual([])
  })
})
