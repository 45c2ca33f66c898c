import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { rulebook } from '../../src/rulebook'
import { lengthFault } from '../../src/screening-node/library-line'
import { screenFile } from '../../src/screening-node/screen-file'

const folder = mkdtempSync(join(tmpdir(), 'screening-ids-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('ids with half a character, which would be written alike, are refused', async () => {
  const lines = [
    '{"enterprise":{"id":"\\ud83d\\ude00"}}',
    '{"enterprise":{"id":"\\ud83d"}}',
    '{"enterprise":{"id":"a"},"projects":[{"id":"p"},{"id":"\\ude00"}]}',
  ]
  const [file, out] = [join(folder, 'in.ndjson'), join(folder, 'out.ndjson')]
  writeFileSync(file, lines.join('\n'))
  const asked = { asOf: '2020-06-01', rules: ['sichuan-2017/expansion'], out }
  expect(await screenFile(file, rulebook, asked)).toMatchObject({
    value: { lines: 3, answered: 1, rejected: 2 },
  })
  const refused = readFileSync(`${out}.rejected.ndjson`, 'utf8').trim().split('\n')
  expect(refused.map((row) => JSON.parse(row))).toMatchObject([
    { line: 2, fact: 'enterprise.id' },
    { line: 3, fact: 'projects[1].id' },
  ])
  expect(readFileSync(out, 'utf8')).toContain('"enterprise":"😀"')
})

test('a line that no text has room for is refused by its length', () => {
  const reader = { rulebook, options: { asOf: '2020-06-01' }, locale: 'en' } as const
  const all = { ...reader, verdicts: new Set<never>(), room: null }
  expect(lengthFault(1000, 7, all)).toBeNull()
  expect(lengthFault(600_000_000, 7, all)).toMatchObject({
    rejected: { line: 7, reason: expect.stringContaining('67108864') },
  })
})
