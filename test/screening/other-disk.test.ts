import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test, vi } from 'vitest'
import { rulebook } from '../../src/rulebook'
import { screenFile } from '../../src/screening-node/screen-file'

const folder = mkdtempSync(join(tmpdir(), 'screening-disk-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

// as where the work folder is a link to another disk
vi.mock('node:fs/promises', async (original) => {
  const actual = await original<typeof import('node:fs/promises')>()
  return {
    ...actual,
    rename: async (from: string, to: string) => {
      if (join(from, '..') !== join(to, '..')) {
        throw Object.assign(new Error('cross-device link not permitted'), { code: 'EXDEV' })
      }
      await actual.rename(from, to)
    },
  }
})

test('results are put in their place from a work folder on another disk', async () => {
  const file = join(folder, 'profiles.ndjson')
  writeFileSync(file, '{"enterprise":{"id":"a"}}\n')
  const out = join(folder, 'rows.ndjson')
  const screened = await screenFile(file, rulebook, { asOf: '2020-06-01', out, threads: '1' })
  expect(screened).toMatchObject({ kind: 'accepted', value: { lines: 1, answered: 1 } })
  expect(readFileSync(out, 'utf8')).toContain('"enterprise":"a"')
  expect(readdirSync(folder).sort()).toEqual(['profiles.ndjson', 'rows.ndjson'])
})
