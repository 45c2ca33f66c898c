import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { rulebook } from '../../src/rulebook'
import { screenFile } from '../../src/screening-node/screen-file'
import { ran } from '../cli/in-process'

const folder = mkdtempSync(join(tmpdir(), 'screening-text-table-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const at = (name: string): string => join(folder, name)

async function screened(content: string | Uint8Array) {
  writeFileSync(at('in.csv'), content)
  rmSync(at('out.csv.rejected.ndjson'), { force: true })
  const rules = ['sichuan-2017/expansion']
  const options = { asOf: '2020-06-01', out: at('out.csv'), rules, locale: 'en' } as const
  const result = await screenFile(at('in.csv'), rulebook, options)
  if (result.kind === 'rejected') return { issues: result.issues }
  const { lines, answered, notices } = result.value
  const refused = existsSync(at('out.csv.rejected.ndjson'))
    ? readFileSync(at('out.csv.rejected.ndjson'), 'utf8').trim().split('\n')
    : []
  const ids = readFileSync(at('out.csv'), 'utf8').trim().split('\n').slice(1)
  return {
    ...{ lines, answered, notices: notices.map(({ text }) => text.en) },
    rejected: refused.map((row) => JSON.parse(row)),
    ids: ids.map((row) => row.split(',')[0]).sort(),
  }
}

// 企业一 and 企业二 in GBK
const inGbk = (text: string): Uint8Array =>
  Buffer.from(
    text
      .replaceAll('一', '\xd2\xbb')
      .replaceAll('二', '\xb6\xfe')
      .replaceAll('企业', '\xc6\xf3\xd2\xb5'),
    'latin1',
  )

describe('a table of text', () => {
  test('is read in the encoding that it has, and it is said where that is not UTF-8', async () => {
    const table = 'id,place\n企业一,513301\n企业二,330000\n'
    expect(await screened(inGbk(table))).toEqual({
      ...{ lines: 2, answered: 2, notices: ['was read as GB18030 (GBK)'], rejected: [] },
      ids: ['企业一', '企业二'],
    })
    const marked = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(table, 'utf16le')])
    expect(await screened(marked)).toMatchObject({ notices: [], ids: ['企业一', '企业二'] })
    expect(await screened(`\uFEFF${table}`)).toMatchObject({ ids: ['企业一', '企业二'] })
  })

  test('that is no text is refused', async () => {
    const { issues } = await screened(Buffer.from([0x69, 0x64, 0x0a, 0x81, 0x0a, 0xff]))
    expect(issues).toMatchObject([{ code: 'unreadable', file: at('in.csv') }])
  })

  test.each([';', '\t'])('may have %j between its cells', async (sign) => {
    const table = ['id,place', 'a,513301'].map((row) => row.replace(',', sign)).join('\r\n')
    expect(await screened(table)).toMatchObject({ answered: 1, ids: ['a'] })
  })

  test('may name facts by their titles', async () => {
    expect(await screened('id,企业所在地\na,513301\n')).toMatchObject({ answered: 1 })
    expect(await screened('id,住所\na,513301\n')).toMatchObject({ issues: [{ path: '住所' }] })
  })

  test('with headings that say nothing, or the same twice, is refused with all of them', async () => {
    const { issues } = await screened('id,plase,phone,enterprise.id\na,513301,1,b\n')
    expect(issues).toMatchObject([
      { code: 'unknown_key', path: 'plase', expected: { en: expect.stringContaining('place') } },
      { code: 'unknown_key', path: 'phone' },
      { code: 'duplicate_key', path: 'enterprise.id' },
    ])
    expect(existsSync(`${at('out.csv')}.work`)).toBe(false)
  })

  test('has rows that are no records: each is told by its line', async () => {
    const table = [
      'id,place,name',
      '"a",513301,"two\nlines"',
      '',
      'b,513301',
      'c,513301,x',
      'd,"513301,x',
      '',
    ].join('\n')
    expect(await screened(table)).toMatchObject({
      ...{ answered: 2, lines: 4, ids: ['a', 'c'] },
      rejected: [
        { line: 5, reason: expect.stringContaining('3 cells, as the heading has, found 2 cells') },
        { line: 7, reason: expect.stringContaining('quotes in pairs') },
      ],
    })
  })

  test('of which nothing can be answered ends with another code', async () => {
    writeFileSync(at('lost.csv'), 'id,place\na,nowhere\n')
    const asked = ['--as-of', '2020-06-01', '--out', at('lost-out.csv'), '--locale', 'en']
    const { code, out } = await ran('screen', at('lost.csv'), ...asked)
    expect(out).toContain('1 lines: 0 answered, 1 rejected')
    expect(code).toBe(1)
  })
})
