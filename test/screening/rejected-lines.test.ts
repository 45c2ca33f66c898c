import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { rulebook } from '../../src/rulebook'
import { jsonLines } from '../../src/screening-node/json-lines'
import { screenFile } from '../../src/screening-node/screen-file'

const folder = mkdtempSync(join(tmpdir(), 'screening-rejected-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('lines are written in pieces, since all of them may be longer than a text may be', () => {
  const items = Array.from({ length: 2500 }, (_, index) => ({ index }))
  const pieces = [...jsonLines(items)]
  expect(pieces.length).toBeGreaterThan(2)
  expect(pieces.join('')).toBe(items.map((item) => `${JSON.stringify(item)}\n`).join(''))
  expect([...jsonLines([])].join('')).toBe('')
})

test('rejected lines of several stretches are counted through the file, whatever stands in them', async () => {
  const [file, out] = [join(folder, 'in.ndjson'), join(folder, 'out.csv')]
  const odd = JSON.stringify({ enterprise: { id: 'a', place: '\u2028\u2029\u0085\r' } })
  const lines = Array.from({ length: 3000 }, (_, index) => (index % 3 === 0 ? '' : odd))
  writeFileSync(file, lines.join('\n'))
  const rules = ['sichuan-2017/expansion']
  const options = { asOf: '2020-06-01', rules, out, stretchBytes: 20_000 }
  expect(await screenFile(file, rulebook, options)).toMatchObject({
    kind: 'accepted',
    value: { lines: 2000, answered: 0, rejected: 2000 },
  })
  const rows: { line: number }[] = readFileSync(`${out}.rejected.ndjson`, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((row) => JSON.parse(row))
  expect(rows.map(({ line }) => line)).toEqual(
    lines.flatMap((line, index) => (line === '' ? [] : [index + 1])),
  )
})
