import { describe, expect, it } from 'vitest'
import type { AuditedClaim } from '../../../src/audit/audited-claim'
import type { Locale } from '../../../src/issue/describe'
import { type AuditPageInput, auditPage, longLedger } from '../../../src/report/page'
import { memorySpool, type PageSpool } from '../../../src/report/page-spool'
import { expectGoldenFile } from '../../golden'
import { speechFor, workshops } from '../../workshops'
import { headOf, hostile, hostileResults, resultsOf } from './page-results'

const built = workshops()
const results = await resultsOf(built)

async function chunksOf(
  given: AuditPageInput['results'],
  { locale = 'zh-CN', ...more }: Partial<AuditPageInput> & { readonly locale?: Locale } = {},
): Promise<readonly string[]> {
  const { texts } = built
  const speech = speechFor(built, locale)
  const input = { head: headOf, results: given, texts, speech, ...more }
  const chunks: string[] = []
  for await (const chunk of auditPage(input)) chunks.push(chunk)
  return chunks
}

const pageOf = async (...args: Parameters<typeof chunksOf>): Promise<string> =>
  (await chunksOf(...args)).join('')

const idsOf = (page: string) => [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
const targetsOf = (page: string) => [...page.matchAll(/ href="#([^"]+)"/g)].map(([, id]) => id)

const manyOf = (count: number): readonly AuditedClaim[] =>
  Array.from({ length: count }, (_, index) => {
    const result = results[index % 5]
    if (result?.kind !== 'judged') throw new Error('the first five are judged')
    return { ...result, index, claim: { ...result.claim, id: `C-${index}` }, reasons: [] }
  })

describe('the page of an audit', () => {
  it.each(['zh-CN', 'en'] as const)(
    'stands in %s as it is kept, apart from its style',
    async (locale) => {
      const page = await pageOf(results, { locale })
      expect(page).toContain(`<html lang="${locale}">`)
      expectGoldenFile(`audit-${locale}.html`, page.slice(page.indexOf('<body>')).trimEnd())
    },
  )

  it('needs nothing from elsewhere and runs no script', async () => {
    const page = await pageOf(results)
    expect(page).not.toMatch(/<script|<link|src=|url\(|@import|https?:/)
    expect(page).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`)
  })

  it('has every name once, and every link lead somewhere', async () => {
    for (const given of [results, manyOf(longLedger + 1)]) {
      const page = await pageOf(given)
      const ids = idsOf(page)
      expect(new Set(ids).size).toBe(ids.length)
      expect(targetsOf(page).filter((target) => !ids.includes(target))).toEqual([])
    }
  })

  it('has its landmarks once and headings without a gap', async () => {
    const page = await pageOf(results)
    for (const landmark of ['<main', '<nav', '<header', '<footer', '<h1']) {
      expect(page.split(landmark)).toHaveLength(2)
    }
    const depths = [...page.matchAll(/<h([1-6])/g)].map(([, depth]) => Number(depth))
    const gaps = depths.filter((depth, index) => index > 0 && depth > (depths[index - 1] ?? 0) + 1)
    expect(gaps).toEqual([])
  })

  it('has as many cards and rows as the ledger', async () => {
    const page = await pageOf(results)
    expect(page.split('<article class="card')).toHaveLength(results.length + 1)
    expect(page).toContain('台账共7行＝得出结论5笔＋没有结论1笔＋不能读取1行')
  })

  it('puts claims that are consistent last', async () => {
    const page = await pageOf([...results].reverse())
    const order = [...page.matchAll(/<section class="group" id="verdict-([a-z-]+)"/g)]
    expect(order.map(([, group]) => group)).toEqual([
      'unknown-rule',
      'ineligible',
      'over',
      'unprovable',
      'disputed',
      'rejected',
      'consistent',
    ])
  })

  it('marks the words relied on in the text of the document', async () => {
    const page = await pageOf(results)
    const [, passage = ''] = page.split('<section class="passage"')
    const [quote = ''] = results.flatMap((one) =>
      one.kind === 'judged' ? one.citations.map((citation) => citation.quote) : [],
    )
    expect(passage).toContain(`<mark>${quote}</mark>`)
    expect(passage).toContain('（一）建设奖励')
  })

  it('shows the words alone where no text, or another one, is handed in', async () => {
    const without = await pageOf(results, { texts: new Map() })
    expect(without).toContain('没有提供该文件的全文')
    const other = await pageOf(results, {
      texts: new Map([['workshops-2020', '一、别的\n别的。']]),
    })
    expect(other).toContain('提供的文本与引文不符')
    for (const page of [without, other]) expect(page).toContain('<mark>对在示范县建设作坊')
  })

  it('marks the one step where claim and computation part', async () => {
    const page = await pageOf(results)
    expect(page.split('<tr class="parts">')).toHaveLength(2)
  })

  it('says the verdict of every claim without colour', async () => {
    const page = await pageOf(results)
    const heads = [...page.matchAll(/<h4 id="(?:claim|row)-[^>]*>.*?<\/h4>/g)].map(([head]) => head)
    expect(heads).toHaveLength(results.length)
    const marked = /<span class="badge [a-z]+"><span aria-hidden="true">[✗?!✓] <\/span>[^<]+</
    expect(heads.filter((head) => !marked.test(head))).toEqual([])
  })

  it('says that an empty ledger has nothing', async () => {
    const page = await pageOf([])
    expect(page).toContain('台账共0行')
    expect(page).toContain('没有。')
  })
})

describe('a page of some verdicts only', () => {
  it('counts all rows, and says how many are not listed', async () => {
    const page = await pageOf(results, { only: ['over', 'ineligible'] })
    expect(page.split('<article class="card')).toHaveLength(3)
    expect(page).toContain('台账共7行＝得出结论5笔')
    expect(page).toContain('只列出：不符合条件、多出。其余5笔没有列出')
    const ids = idsOf(page)
    expect(targetsOf(page).filter((target) => !ids.includes(target))).toEqual([])
  })
})

describe('a long ledger', () => {
  const many = manyOf(longLedger + 5)
  const consistent = many.filter((one) => one.kind === 'judged' && one.verdict === 'consistent')

  it('has rows for what is consistent, and says so with the number', async () => {
    const page = await pageOf(many)
    const cards = page.split('<article class="card').length - 1
    expect(cards).toBe(many.length - consistent.length)
    expect(page.split('<tr id="claim-')).toHaveLength(consistent.length + 1)
    expect(page).toContain(`一致的${consistent.length}笔只列成下表`)
    expect(page).not.toContain('一览')
  })

  it('comes in many chunks, the same from the same results', async () => {
    async function* streamed() {
      yield* many
    }
    const chunks = await chunksOf(streamed())
    expect(chunks.length).toBeGreaterThan(many.length)
    expect(chunks).toEqual(await chunksOf(many))
  })

  it('keeps its parts in the spool that it is given', async () => {
    const memory = memorySpool()
    const parts = new Set<string>()
    const spool: PageSpool = {
      add: async (part, markup) => {
        parts.add(part)
        await memory.add(part, markup)
      },
      read: memory.read,
    }
    expect(await pageOf(many, { spool })).toBe(await pageOf(many))
    expect([...parts].filter((part) => !/^[a-z-]+$/.test(part))).toEqual([])
    expect(parts.size).toBeGreaterThan(5)
  })
})

const tag = /<\/?[a-z][a-z0-9]*(?:\s+[a-z-]+(?:="[^"<>]*")?)*\/?>/g

describe('a hostile ledger', () => {
  it('has nothing of it as markup', async () => {
    const page = await pageOf(hostileResults(results), { head: { ledger: hostile } })
    const body = page.replace(/^<!doctype html>/, '').replace(/<style>[^<]*<\/style>/, '')
    expect(body.replace(tag, '')).not.toMatch(/[<>]/)
    const names = new Set([...body.matchAll(/<([a-z0-9]+)/g)].map(([, name]) => name))
    expect([...names].filter((name) => name === 'script' || name === 'img')).toEqual([])
    expect(body.replace(/[^<]*(<[^>]*>)/g, '$1')).not.toMatch(/\son[a-z]+=/)
    expect(page.split('&lt;script&gt;').length).toBeGreaterThan(20)
  })

  it('has nothing of a hostile text as markup', async () => {
    const text = built.texts.get('workshops-2020')?.replace('小型作坊补助', '<script>') ?? ''
    const page = await pageOf(results, { texts: new Map([['workshops-2020', text]]) })
    expect(page).toContain('<p class="beside" title="上下文">（二）&lt;script&gt;')
    expect(page).not.toContain('<script')
  })

  it('has every link lead somewhere', async () => {
    const page = await pageOf(hostileResults(results))
    const ids = idsOf(page)
    expect(new Set(ids).size).toBe(ids.length)
    expect(targetsOf(page).filter((target) => !ids.includes(target))).toEqual([])
    expect(ids.filter((id) => /\s/.test(id ?? ''))).toEqual([])
  })
})
