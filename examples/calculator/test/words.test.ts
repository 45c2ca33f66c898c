import { rulebook } from 'incentive-rules/rulebook'
import { describe, expect, test } from 'vitest'
import { en } from '../src/words/en'
import { wordingOf } from '../src/words/question-words'
import { branchesOf } from '../src/words/tree'
import { zh } from '../src/words/zh'

const gapsOf = (text: string): readonly string[] =>
  [...new Set(text.match(/\{\w+\}/gu) ?? [])].sort()

// an English amount and an English day are put together in another way
const worded = ['money', 'dateWords']

describe('the catalogues', () => {
  test('have the same messages, none of them empty', () => {
    expect(Object.keys(en).sort()).toEqual(Object.keys(zh).sort())
    expect([...Object.values(zh), ...Object.values(en)].filter((text) => text === '')).toEqual([])
  })

  test.each(Object.entries(zh).filter(([id]) => !worded.includes(id)))(
    'leave the same gaps in %s',
    (id, text) => {
      const english = Object.entries(en).find(([own]) => own === id)?.[1] ?? ''
      expect(gapsOf(english)).toEqual(gapsOf(text))
    },
  )

  test('speak Chinese and English', () => {
    const wrong = Object.entries(en).filter(([, text]) => /\p{Script=Han}/u.test(text))
    expect(wrong).toEqual([])
  })
})

const questions = [
  ['项目何时建成？（未建成填 null）', 'zh-CN', '项目何时建成？', '未建成'],
  [
    '何时通过？（未通过填 null；视同通过的不在此填写）',
    'zh-CN',
    '何时通过？（视同通过的不在此填写）',
    '未通过',
  ],
  ['When was it completed? (null: not yet)', 'en', 'When was it completed?', 'Not yet'],
  [
    'When? (null: not yet; a deemed pass is not entered)',
    'en',
    'When? (a deemed pass is not entered)',
    'Not yet',
  ],
  ['项目投资额是多少元？', 'zh-CN', '项目投资额是多少？', null],
  ['Is it an industrial enterprise?', 'en', 'Is it an industrial enterprise?', null],
] as const

describe('a question on the page', () => {
  test.each(questions)('%s', (text, locale, question, none) => {
    expect(wordingOf({ zh: text, en: text }, locale)).toEqual({ question, none })
  })

  test('of the rulebook never speaks of null', () => {
    const all = rulebook.vocabulary.flatMap(({ facts }) => facts)
    const words = all.flatMap(({ question }) => [
      wordingOf(question, 'zh-CN').question,
      wordingOf(question, 'en').question,
    ])
    expect(words.filter((text) => text.includes('null'))).toEqual([])
  })
})

test('lines become nested lists by their depth', () => {
  const line = (level: number, text: string) => ({ level, mark: '', tone: 'plain', text }) as const
  const lines = [line(0, 'a'), line(1, 'b'), line(2, 'c'), line(1, ''), line(1, 'd'), line(0, 'e')]
  const shape = (branches: ReturnType<typeof branchesOf>): unknown =>
    branches.map(({ line: { text }, below }) => [text, shape(below)])
  expect(shape(branchesOf(lines))).toEqual([
    [
      'a',
      [
        ['b', [['c', []]]],
        ['d', []],
      ],
    ],
    ['e', []],
  ])
})
