import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { rulebook } from '../../../src/rulebook'

interface Said {
  readonly at: string
  readonly language: string
  readonly text: string
}

/** The texts in either language that stand in a source as literals. */
function saidIn(at: string): readonly Said[] {
  const literals = /\b(zh|en):\s*(['"`])((?:\\.|(?!\2).)*)\2/gsu
  const source = readFileSync(`src/${at}`, 'utf8')
  return [...source.matchAll(literals)].map(([, language = '', , text = '']) => ({
    at,
    language,
    text,
  }))
}

/** The texts in either language anywhere in plain data. */
function saidBy(part: unknown, at: string): readonly Said[] {
  if (typeof part !== 'object' || part === null) return []
  return Object.entries(part).flatMap(([key, value]: [string, unknown]) =>
    (key === 'zh' || key === 'en') && typeof value === 'string'
      ? [{ at, language: key, text: value }]
      : saidBy(value, `${at}.${key}`),
  )
}

// ids, keys and quotes are the same in both languages
const bare = (text: string): string => text.replace(/\$?\{[^}]*\}|`[^`]*`|“[^”]*”|"[^"]*"/gu, '')

const isEnglish = (text: string): boolean => /[a-z]{2,}[ ,]+[a-z]{2,}/iu.test(bare(text))
// dates and amounts are written so in a profile, whoever reads it
const isChinese = (text: string): boolean =>
  /\p{Script=Han}/u.test(bare(text).replace(/[年月日元万亿]/gu, ''))

const sources = readdirSync('src', { recursive: true })
  .map(String)
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.generated.ts'))
  .flatMap(saidIn)
const stated = saidBy([rulebook.vocabulary, rulebook.interpretations], 'rulebook')

describe('what is said in both languages', () => {
  test('is there', () => {
    expect(sources.length).toBeGreaterThan(300)
    expect(stated.length).toBeGreaterThan(300)
  })

  test('has no English in its Chinese', () => {
    const all = [...sources, ...stated].filter(({ language }) => language === 'zh')
    expect(all.filter(({ text }) => isEnglish(text))).toEqual([])
    expect(
      stated.filter(({ language, text }) => language === 'zh' && !/\p{Script=Han}/u.test(text)),
    ).toEqual([])
  })

  test('has no Chinese in its English', () => {
    const all = sources.filter(({ language }) => language === 'en')
    expect(all.filter(({ text }) => isChinese(text))).toEqual([])
  })
})
