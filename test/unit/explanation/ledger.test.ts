import { describe, expect, it } from 'vitest'
import { classNames, ledgerClasses } from '../../../src/explanation/ledger-classes'
import { ledgerLines, shownClasses } from '../../../src/explanation/ledger-lines'
import { ledgerCatalogues } from '../../../src/explanation/ledger-messages'
import { ledgerRecord } from '../../../src/explanation/ledger-record'
import { plainText } from '../../../src/explanation/page'
import { itemCatalogues } from '../../../src/items/item-messages'
import { ledgerOf, rulebook, textOf } from '../../../src/rulebook'
import type { BuiltRulebook } from '../../../src/rulebook/build'
import { expectGoldenFile } from '../../golden'
import { accountsOf, speechFor, workshops } from '../../workshops'

const little = workshops()
const held = await heldBuilt()

async function heldBuilt(): Promise<BuiltRulebook> {
  const texts = new Map<string, string>()
  const ledgers = new Map()
  for (const { id } of rulebook.documents) {
    texts.set(id, (await textOf(id)) ?? '')
    const ledger = await ledgerOf(id)
    if (ledger !== undefined) ledgers.set(id, ledger)
  }
  return { rulebook, texts, ledgers }
}

describe('a ledger in words', () => {
  it.each(['zh-CN', 'en'] as const)('in %s stands as it is kept', (locale) => {
    const pages = accountsOf(little).map((account) =>
      plainText(ledgerLines(account, shownClasses, speechFor(little, locale))),
    )
    expectGoldenFile(`ledger-${locale}.txt`, pages.join('\n'))
  })

  it('has the classes that are asked for only, and the counts of all', () => {
    const [account] = accountsOf(little)
    if (account === undefined) throw new Error('the little rulebook has a ledger')
    const text = plainText(ledgerLines(account, ['bar'], speechFor(little)))
    expect(text).toContain('惠企条款 2　限制条款 1')
    expect(text).toContain('〔限制条款〕违反规定的作坊，不得享受本措施。')
    expect(text).not.toContain('〔惠企条款〕')
  })

  it('says so where no sentence has the class', () => {
    const [account] = accountsOf(little)
    if (account === undefined) throw new Error('the little rulebook has a ledger')
    const text = plainText(ledgerLines(account, ['target'], speechFor(little, 'en')))
    expect(text).toContain('There is no sentence of these classes.')
  })
})

describe('a ledger as JSON', () => {
  const accounts = [...accountsOf(little), ...accountsOf(held)]

  it.each(accounts)('of $document.facts.id tiles the text', (account) => {
    const { id, entries } = ledgerRecord(account, ledgerClasses)
    expect(id).toBe(account.document.facts.id)
    expect(entries.map(({ text }) => text).join('')).toBe(account.document.text)
    expect(entries.map(({ start }) => start)).toEqual([
      0,
      ...entries.slice(0, -1).map(({ end }) => end),
    ])
    expect(entries.at(-1)?.end).toBe(account.document.text.length)
  })

  it('has a key for a reason only where there is one', () => {
    const records = accounts.map((account) => ledgerRecord(account, ledgerClasses))
    const entries = records.flatMap((record) => record.entries)
    expect(entries.filter((entry) => 'reason' in entry).length).toBeGreaterThan(0)
    expect(entries.filter((entry) => 'reason' in entry && entry.reason === undefined)).toEqual([])
  })
})

describe('the built-in ledgers', () => {
  it('are there for every document, and for no other', async () => {
    expect([...held.ledgers.keys()].sort()).toEqual(rulebook.documents.map(({ id }) => id).sort())
    expect(await ledgerOf('constructor')).toBeUndefined()
  })
})

describe('the classes', () => {
  it.each(['zh', 'en'] as const)('have a tag of their own in %s', (language) => {
    const tags = ledgerClasses.map((named) => classNames[named].tag[language])
    expect(new Set(tags).size).toBe(tags.length)
  })
})

describe('the messages of ledgers and items', () => {
  const placeholders = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([all]) => all).sort()

  it.each([
    ['ledgers', ledgerCatalogues],
    ['items', itemCatalogues],
  ] as const)('for %s are the same in both languages', (_, { zh, en }) => {
    const english = new Map<string, string>(Object.entries(en))
    expect(Object.keys(en).sort()).toEqual(Object.keys(zh).sort())
    for (const [id, text] of Object.entries(zh)) {
      const other = english.get(id) ?? ''
      expect(placeholders(other)).toEqual(placeholders(text))
      expect(other).not.toMatch(/\p{Script=Han}/u)
    }
  })
})
