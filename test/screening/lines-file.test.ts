import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { rulebook } from '../../src/rulebook'
import { openDuckdb } from '../../src/screening-node/duckdb'
import { linesFile } from '../../src/screening-node/lines-file'

const folder = mkdtempSync(join(tmpdir(), 'screening-lines-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('rows of which the reading was ended are not kept as if they were all', async () => {
  const opened = await openDuckdb({ temporary: `${folder}/temporary` })
  if (opened.kind === 'rejected') throw new Error('no database')
  const database = opened.value
  const table = `${folder}/profiles.parquet`
  await database.run(`COPY (SELECT range AS id FROM range(10)) TO '${table}' (FORMAT parquet)`)
  const read = linesFile(table, folder, rulebook.vocabulary, {
    database,
    signal: AbortSignal.abort(),
  })
  await expect(read).rejects.toThrow()
  expect(existsSync(`${folder}/lines.ndjson`)).toBe(false)
  database.close()
})

test('a table of text is left in the middle where the run is ended', async () => {
  const opened = await openDuckdb({ temporary: `${folder}/temporary` })
  if (opened.kind === 'rejected') throw new Error('no database')
  const database = opened.value
  const rows = 300_000
  writeFileSync(`${folder}/profiles.csv`, `id\n${'e\n'.repeat(rows)}`)
  const stopping = new AbortController()
  const { signal } = stopping
  setTimeout(() => stopping.abort(), 20)
  const read = linesFile(`${folder}/profiles.csv`, folder, rulebook.vocabulary, {
    database,
    signal,
  })
  await expect(read).rejects.toThrow()
  expect(existsSync(`${folder}/lines.ndjson`)).toBe(false)
  expect(statSync(`${folder}/lines.ndjson.draft`).size).toBeLessThan(rows * 20)
  database.close()
})
