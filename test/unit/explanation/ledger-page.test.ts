import { describe, expect, it } from 'vitest'
import { html } from '../../../src/explanation/html'
import { ledgerPage } from '../../../src/explanation/ledger-page'
import { expectGoldenFile } from '../../golden'
import {
  accountsOf,
  type Change,
  documentFolder,
  ruleFolder,
  speechFor,
  workshops,
} from '../../workshops'

const attack = '<script>alert(1)</script>'
const breakout = `"'><img src=x onerror=alert(2)>`

// each stands in another place of the page: text, attribute, table of contents, card, note
const changes: readonly Change[] = [
  { file: `${ruleFolder}/building.yaml`, from: 'zh: 作坊建设奖励', to: `zh: '${attack}'` },
  {
    file: `${ruleFolder}/building.yaml`,
    from: 'zh: 最高300万元的奖励',
    to: `zh: "最高300万元${breakout.replaceAll('"', '\\"')}"`,
  },
  { file: `${ruleFolder}/bars.yaml`, from: 'zh: 违规不得享受', to: `zh: '${attack}'` },
  { file: `${ruleFolder}/bars.yaml`, from: 'zh: 不得享受本措施', to: `zh: '${attack}'` },
  {
    file: `${documentFolder}/document.yaml`,
    from: 'zh: 促进手工作坊发展的措施（虚构）',
    to: `zh: '促进${attack}'`,
  },
  { file: `${documentFolder}/document.yaml`, from: 'zh: 虚构的文本。', to: `zh: '${attack}'` },
  {
    file: `${documentFolder}/text.txt`,
    from: '二、监督',
    to: `二、监督\n作坊${attack}${breakout}应当规范。`,
  },
  { file: `${ruleFolder}/bars.yaml`, from: '二/¶1', to: '二/¶2' },
  {
    file: `${ruleFolder}/ledger.yaml`,
    from: '  - { at: 二/¶1, class: bar, bars: [unlawful] }',
    to: `  - { at: 二/¶1, class: direction, reason: { zh: '${attack}', en: '${attack}' } }
  - { at: 二/¶2, class: bar, bars: [unlawful] }`,
  },
]

const pageOf = (edits: readonly Change[] = [], locale: 'zh-CN' | 'en' = 'zh-CN'): string => {
  const built = workshops(edits)
  return ledgerPage(accountsOf(built), undefined, speechFor(built, locale))
}

const tag = /<\/?[a-z][a-z0-9]*(?:\s+[a-z-]+(?:="[^"<>]*")?)*>/g

describe('a ledger page', () => {
  it('stands as it is kept, apart from its style', () => {
    const page = pageOf()
    expectGoldenFile('ledger.html', page.slice(page.indexOf('<body>')).trimEnd())
  })

  it('has nothing of a hostile rulebook as markup', () => {
    const page = pageOf(changes)
    const body = page.replace(/^<!doctype html>/, '').replace(/<style>[^<]*<\/style>/, '')
    const left = body.replace(tag, '')
    expect(left).not.toMatch(/[<>]/)
    const names = new Set([...body.matchAll(/<([a-z0-9]+)/g)].map(([, name]) => name))
    expect([...names].filter((name) => name === 'script' || name === 'img')).toEqual([])
    expect(body.replace(/[^<]*(<[^>]*>)/g, '$1')).not.toMatch(/\son[a-z]+=/)
    expect(page.split('&lt;script&gt;').length).toBeGreaterThan(changes.length)
  })

  it('needs nothing from elsewhere and runs no script', () => {
    const page = pageOf()
    expect(page).not.toMatch(/<script|<link|src=|url\(|@import|https?:/)
    expect(page).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`)
  })

  it.each(['zh-CN', 'en'] as const)('in %s says its language and that of the text', (locale) => {
    const page = pageOf([], locale)
    expect(page).toContain(`<html lang="${locale}">`)
    expect(page).toContain('<div class="text" lang="zh-CN">')
  })

  it('has one of each landmark and headings without a gap', () => {
    const page = pageOf()
    for (const landmark of ['<main', '<aside', '<footer', '<h1']) {
      expect(page.split(landmark)).toHaveLength(2)
    }
    const depths = [...page.matchAll(/<h([1-6])/g)].map(([, depth]) => Number(depth))
    const gaps = depths.filter((depth, index) => index > 0 && depth > (depths[index - 1] ?? 0) + 1)
    expect(gaps).toEqual([])
  })

  it('has every link lead somewhere, and every name once', () => {
    const page = pageOf(changes)
    const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
    const targets = [...page.matchAll(/ href="#([^"]+)"/g)].map(([, id]) => id)
    expect(targets.length).toBeGreaterThan(3)
    expect(targets.filter((target) => !ids.includes(target))).toEqual([])
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('says the class of every sentence without colour', () => {
    const page = pageOf()
    const sentences = [
      ...page.matchAll(/<span class="s (?:benefit|bar)"[^>]*>(<abbr class="tag")?/g),
    ]
    expect(sentences.length).toBe(3)
    expect(sentences.filter(([, named]) => named === undefined)).toEqual([])
  })

  it('begins with the classes that are asked for', () => {
    const built = workshops()
    const page = ledgerPage(accountsOf(built), ['bar'], speechFor(built))
    expect(page).toContain('id="show-bar" checked')
    expect(page).toContain('id="show-benefit">')
  })
})

describe('markup', () => {
  it.each([
    ['<b>', '&lt;b&gt;'],
    [`"'`, '&quot;&#39;'],
    ['&amp;', '&amp;amp;'],
    ['a\u202eb\u0000c', 'a b c'],
  ])('escapes %j', (text, escaped) => {
    expect(html`<i title="${text}">${text}</i>`.markup).toBe(`<i title="${escaped}">${escaped}</i>`)
  })

  it('keeps markup within markup', () => {
    expect(html`<p>${[html`<b>${'<'}</b>`, html`${1}`]}</p>`.markup).toBe('<p><b>&lt;</b>1</p>')
  })
})
