import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { receiptCatalogues } from '../../../src/receipt/receipt-messages'

const { zh, en } = receiptCatalogues
const pairs = Object.entries(zh).map(([id, text]) => ({
  id,
  zh: text,
  en: new Map<string, string>(Object.entries(en)).get(id) ?? '',
}))

const placeholdersOf = (text: string): string =>
  [...text.matchAll(/\{(\w+)\}/g)]
    .map(([, name = '']) => name)
    .sort()
    .join()

describe('the messages of receipts', () => {
  it('are the same in both languages, with the same placeholders', () => {
    expect(Object.keys(en)).toEqual(Object.keys(zh))
    expect(pairs.filter((one) => placeholdersOf(one.zh) !== placeholdersOf(one.en))).toEqual([])
    expect(pairs.filter((one) => /\p{Script=Han}/u.test(one.en))).toEqual([])
  })

  it('are all used', () => {
    const sources = ['src/receipt', 'src/cli'].flatMap((folder) =>
      readdirSync(folder)
        .filter((file) => file.endsWith('.ts') && file !== 'receipt-messages.ts')
        .map((file) => readFileSync(`${folder}/${file}`, 'utf8')),
    )
    const unused = Object.keys(zh).filter((id) => !sources.some((text) => text.includes(`'${id}'`)))
    expect(unused).toEqual([])
  })
})
