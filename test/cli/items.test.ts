import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import Papa from 'papaparse'
import { afterAll, describe, expect, it } from 'vitest'
import * as z from 'zod'
import { itemsXlsx } from '../../src/cli/items-xlsx'
import { rulebook } from '../../src/rulebook'
import { ran } from './in-process'

const folder = mkdtempSync(join(tmpdir(), 'incentive-rules-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const criterion = z.object({ clear: z.boolean(), reasons: z.array(z.object({ text: z.string() })) })

const itemsJson = z.object({
  summary: z.object({ items: z.number(), ready: z.number(), near: z.number(), far: z.number() }),
  items: z.array(
    z.object({
      rule: z.string(),
      document: z.object({ id: z.string() }),
      readiness: z.object({ scope: criterion, standard: criterion, data: criterion }),
    }),
  ),
})

/** The texts of a workbook: its shared strings, and its one sheet as XML. */
function readXlsx(bytes: Uint8Array) {
  const files = unzipSync(bytes)
  const decoder = new TextDecoder()
  const part = (name: string): string => decoder.decode(files[name])
  const strings = [...part('xl/sharedStrings.xml').matchAll(/<t[^>]*>([^<]*)<\/t>/g)]
  return { strings: strings.map(([, text]) => text ?? ''), sheet: part('xl/worksheets/sheet1.xml') }
}

describe('items', () => {
  it('prints every item with how far it is from award without application', async () => {
    const { code, out, err } = await ran('items')
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toMatch(new RegExp(`^共${rulebook.rules.length}项：`))
    expect(out).toContain('来川投资中（藏）药健康产业制造项目奖励（奖补）')
    expect(out).toContain('范围是否清晰：否：')
  })

  it('prints them as one JSON document whose summary adds up', async () => {
    const { out } = await ran('items', '--json')
    const { summary, items } = itemsJson.parse(JSON.parse(out))
    expect(items.map(({ rule }) => rule)).toEqual(rulebook.rules.map(({ id }) => id))
    expect(summary.ready + summary.near + summary.far).toBe(summary.items)
    expect(summary.items).toBe(items.length)
  })

  it('keeps to one document where it is named', async () => {
    const { out } = await ran('items', 'sichuan-2017', '--json')
    const { items } = itemsJson.parse(JSON.parse(out))
    expect(new Set(items.map(({ document }) => document.id))).toEqual(new Set(['sichuan-2017']))
  })

  it('prints CSV that opens, with a row for each item', async () => {
    const { out } = await ran('items', '--format', 'csv', '--locale', 'en')
    const { data, errors } = Papa.parse<string[]>(out.slice(1), { skipEmptyLines: true })
    expect(errors).toEqual([])
    expect(data).toHaveLength(rulebook.rules.length + 1)
    expect(data[0]?.slice(0, 3)).toEqual(['Item', 'Class', 'Document'])
    expect(new Set(data.map((row) => row.length))).toEqual(new Set([19]))
  })

  it('writes an Excel workbook with the same texts', async () => {
    const file = join(folder, 'items.xlsx')
    const { code } = await ran('items', '--format', 'xlsx', '--out', file)
    expect(code).toBe(0)
    const { strings, sheet } = readXlsx(readFileSync(file))
    expect(strings[0]).toBe('事项')
    expect(strings).toContain('来川投资中（藏）药健康产业制造项目奖励')
    expect(sheet).toContain('<c r="A1"')
    expect(sheet).toContain(`<c r="S${rulebook.rules.length + 1}"`)
  })

  it.each([
    ['a workbook for a terminal', ['--format', 'xlsx'], '--out'],
    ['an unknown document', ['sichuan-2018'], 'sichuan-2017'],
    ['an unknown format', ['--format', 'xls'], 'xlsx'],
    ['JSON in another format', ['--json', '--format', 'csv'], '--json'],
  ])('refuses %s', async (_, args, words) => {
    const { code, out, err } = await ran('items', ...args, '--locale', 'en')
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain(words)
  })
})

describe('a workbook', () => {
  const table = { headers: ['a', 'b'], widths: [10, 10], rows: [['=1+1', '<b> & "c"']] }

  it('has no formulas and no unescaped text', async () => {
    const { strings, sheet } = readXlsx(await itemsXlsx(table, 'list'))
    expect(strings).toEqual(['a', 'b', '=1+1', '&lt;b&gt; &amp; "c"'])
    expect(sheet).not.toContain('<f>')
    expect([...sheet.matchAll(/<c [^>]*t="s"/g)]).toHaveLength(4)
  })

  it('has the same bytes for the same list', async () => {
    const [first, second] = [await itemsXlsx(table, 'list'), await itemsXlsx(table, 'list')]
    expect(first).toEqual(second)
    // the fields of time in the archive: midnight of the first of January 1980
    expect([...first.slice(10, 14)]).toEqual([0, 0, 0x21, 0])
  })
})
