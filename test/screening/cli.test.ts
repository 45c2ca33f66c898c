import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { progressText } from '../../src/cli/screening/screen-progress'
import { ran } from '../cli/in-process'

const folder = mkdtempSync(join(tmpdir(), 'screening-cli-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const at = (name: string): string => join(folder, name)

describe('the command line', () => {
  test('prints rules as SQL', async () => {
    const { code, out } = await ran(
      ...['sql', '--as-of', '2020-06-01', '--rule', 'sichuan-2017/expansion'],
      ...['--dialect', 'postgres'],
    )
    expect(code).toBe(0)
    expect(out).toContain('CREATE TABLE project (')
    expect(out).toContain('-- sichuan-2017/expansion')
  })

  test('takes rules one by one, as a list, or both', async () => {
    const [first, second] = ['sichuan-2017/expansion', 'sichuan-2017/incoming-investment']
    const both = await ran('sql', '--as-of', '2020-06-01', '--rules', `${first}, ${second}`)
    const mixed = await ran(
      ...['sql', '--as-of', '2020-06-01', '--rule', first, '--rules', `${first},${second}`],
    )
    expect(both.code).toBe(0)
    expect(both.out).toContain(`-- ${first}`)
    expect(both.out).toContain(`-- ${second}`)
    expect(both.out).not.toContain('-- sichuan-2017/herb-bases')
    expect(mixed.out).toBe(both.out)
  })

  test('says which option of SQL is wrong', async () => {
    const { code, err } = await ran('sql', '--rule', 'no/rule', '--locale', 'en')
    expect(code).toBe(2)
    expect(err).toContain('--as-of')
    expect(err).toContain('--rule')
  })

  test('screens a file and says what came of it', async () => {
    writeFileSync(
      at('in.ndjson'),
      '{"enterprise":{"id":"a","place":"513301"}}\n{"enterprise":{}}\n',
    )
    const { code, out, err } = await ran(
      ...['screen', at('in.ndjson'), '--as-of', '2020-06-01', '--out', at('out.csv')],
      ...['--only', 'undetermined', '--document', 'sichuan-2017', '--locale', 'en'],
      ...['--memory-limit', '1GB', '--threads', '1'],
    )
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toContain('2 lines: 1 answered, 1 rejected')
    expect(readFileSync(at('out.csv'), 'utf8')).toContain('a,a,sichuan-2017/')
    expect(readFileSync(at('out.csv.rejected.ndjson'), 'utf8')).toContain('"line":2')
  })

  test('asks for what it needs', async () => {
    const { code, err } = await ran('screen', at('in.ndjson'), '--as-of', '2020-06-01')
    expect(code).toBe(2)
    expect(err).toContain('--out')
    const limits = await ran(
      ...['screen', at('in.ndjson'), '--as-of', '2020-06-01', '--out', at('x.csv')],
      ...['--memory-limit', 'much'],
    )
    expect(limits.code).toBe(2)
    expect(limits.err).toContain('--memory-limit')
  })
})

test('progress says the share, the lines, the rate and the time left', () => {
  const half = { bytes: 50, ofBytes: 100, lines: 1000 }
  expect(progressText(half, 2_000_000_000n, 'en')).toBe('50 %, 1000 lines, 500 a second, 2 s left')
  expect(progressText(half, 2_000_000_000n, 'zh-CN')).toBe('50%，1000行，每秒500行，还需2秒')
})
