import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { DuckDBInstance } from '@duckdb/node-api'
import { afterAll, describe, expect, test } from 'vitest'
import { ran } from '../cli/in-process'

const root = fileURLToPath(new URL('../../', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'province-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const script = (name: string, ...args: readonly string[]): string =>
  execFileSync(process.execPath, ['--import', 'tsx', `examples/screening/${name}`, ...args], {
    cwd: root,
    encoding: 'utf8',
    // the example names the package; here its sources stand for it, so that no build is needed
    env: {
      ...process.env,
      TSX_TSCONFIG_PATH: join(root, 'test/examples/own-rulebook.tsconfig.json'),
    },
  })

describe('the example of a province', () => {
  test('generates, screens as its README says, and answers its three questions', async () => {
    const [file, out] = [join(folder, 'enterprises.ndjson'), join(folder, 'results.parquet')]
    writeFileSync(file, script('generate.ts', '1500'))
    const readme = readFileSync(join(root, 'examples/screening/README.md'), 'utf8')
    const [, command = ''] =
      /^incentive-rules (screen enterprises[\s\S]*?)\n\n/mu.exec(readme) ?? []
    const args = command
      .replaceAll('\\\n', ' ')
      .split(/\s+/u)
      .filter(Boolean)
      .map((word) => word.replace(/^'(.*)'$/u, '$1'))
      .map((word) => ({ 'enterprises.ndjson': file, 'results.parquet': out })[word] ?? word)
    const { code, out: said } = await ran(...args)
    expect({ code, said }).toMatchObject({ code: 0 })
    expect(said).toContain('共1500行：已答复1500行，拒收0行')
    const answers = script('questions.ts', out)
    expect(answers).toMatch(/免申即享[^\n]*\n {2}sichuan-2017\//u)
    expect(answers).toMatch(/只差一步[^\n]*\n {2}虚构/u)
    expect(answers).toMatch(/资金要多少[^\n]*\n {2}省工业发展资金/u)
  })
  test('finds ids that come more than once as its README says', async () => {
    const file = join(folder, 'twice.ndjson')
    const lines = script('generate.ts', '5').split('\n').filter(Boolean)
    writeFileSync(file, [...lines, lines[1], lines[3], '{broken', lines[3]].join('\n'))
    const readme = readFileSync(join(root, 'examples/screening/README.md'), 'utf8')
    const [, sql = ''] = /^```sql\n([\s\S]*?)\n```$/mu.exec(readme) ?? []
    const connection = await (await DuckDBInstance.create()).connect()
    const rows = await connection.runAndReadAll(sql.replace('enterprises.ndjson', file))
    expect(rows.getRowsJson()).toEqual([
      ['虚构0000004', '3'],
      ['虚构0000002', '2'],
    ])
  })
})
