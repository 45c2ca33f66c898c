import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { claimVerdicts } from '../../../src/audit/audited-claim'
import { reportEn } from '../../../src/report/messages-en'
import { reportZh } from '../../../src/report/messages-zh'
import { verdictWords } from '../../../src/report/verdict-words'

const placeholdersOf = (text: string): readonly string[] =>
  [...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name).sort()

const pairs = Object.entries(reportZh).map(([id, zh]) => ({
  id,
  zh,
  en: new Map<string, string>(Object.entries(reportEn)).get(id) ?? '',
}))

type Pair = (typeof pairs)[number]

const differs = ({ zh, en }: Pair): boolean =>
  placeholdersOf(en).join() !== placeholdersOf(zh).join()
const isEmpty = ({ zh, en }: Pair): boolean => zh.trim() === '' || en.trim() === ''
const mixes = ({ en }: Pair): boolean => /\p{Script=Han}/u.test(en)

describe('the messages of an audit', () => {
  it('are the same in both languages', () => {
    expect(Object.keys(reportEn)).toEqual(Object.keys(reportZh))
  })

  it.each([
    ['have other placeholders', differs],
    ['are empty', isEmpty],
    ['have Chinese in their English', mixes],
  ])('never %s', (_, isFaulty) => {
    expect(pairs.filter(isFaulty)).toEqual([])
  })

  it('are all used', () => {
    const folders = ['src/report', 'src/cli/audit']
    const sources = folders
      .flatMap((folder) => readdirSync(folder).map((file) => `${folder}/${file}`))
      .filter((file) => !file.includes('/messages-'))
      .map((file) => readFileSync(file, 'utf8'))
      .join('\n')
    expect(Object.keys(reportZh).filter((id) => !sources.includes(`'${id}'`))).toEqual([])
  })

  it('have a title and a sentence for every verdict', () => {
    expect(Object.keys(verdictWords)).toEqual([...claimVerdicts])
  })
})
