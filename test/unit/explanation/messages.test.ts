import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { speakerOf } from '../../../src/explanation/messages'
import { messagesEn } from '../../../src/explanation/messages-en'
import { messagesZh } from '../../../src/explanation/messages-zh'

const placeholdersOf = (text: string): readonly string[] =>
  [...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name).sort()

const pairs = Object.entries(messagesZh).map(([id, zh]) => ({
  id,
  zh,
  en: new Map<string, string>(Object.entries(messagesEn)).get(id) ?? '',
}))

type Pair = (typeof pairs)[number]

const differs = ({ zh, en }: Pair): boolean =>
  placeholdersOf(en).join() !== placeholdersOf(zh).join()
const isEmpty = ({ zh, en }: Pair): boolean => zh.trim() === '' || en.trim() === ''
const mixes = ({ en }: Pair): boolean => /\p{Script=Han}/u.test(en)

describe('the messages', () => {
  it('are the same in both languages', () => {
    expect(Object.keys(messagesEn)).toEqual(Object.keys(messagesZh))
  })

  it.each([
    ['have other placeholders', differs],
    ['are empty', isEmpty],
    ['have Chinese in their English', mixes],
  ])('never %s', (_, isFaulty) => {
    expect(pairs.filter(isFaulty)).toEqual([])
  })

  it('are all used', () => {
    const sources = readdirSync('src/explanation')
      .filter((file) => !file.startsWith('messages-'))
      .map((file) => readFileSync(`src/explanation/${file}`, 'utf8'))
      .join('\n')
    // levels, classes and kinds of gaps are said by the name that the data has
    const fromData = ['relief', 'award', 'right', 'qualification']
    const gaps = ['short', 'over', 'late', 'early']
    const levels = ['entitled', 'discretionary', 'competitive', 'supportive']
    const named = [...fromData, ...gaps, ...levels]
    const unused = Object.keys(messagesZh).filter(
      (id) => !named.includes(id) && !sources.includes(`'${id}'`),
    )
    expect(unused).toEqual([])
  })
})

describe('a speaker', () => {
  it('fills placeholders with what it is given, whatever that is', () => {
    expect(speakerOf('en')('labelled', { label: '{text}', text: '$&' })).toBe('{text}: $&')
  })
})
