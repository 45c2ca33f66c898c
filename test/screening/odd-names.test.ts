import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { afterAll, expect, test } from 'vitest'
import { rulebook } from '../../src/rulebook'
import { screenFile } from '../../src/screening-node/screen-file'

const folder = mkdtempSync(join(tmpdir(), 'screening-names-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

// what the first means to a database as a pattern, the second is called
const names = [
  ['data[1]', 'data1'],
  ['data*', 'data-old'],
  ['data?', 'data2'],
  ["it's", 'its'],
] as const

async function enterprisesIn(file: string, out: string): Promise<readonly string[]> {
  const options = { asOf: '2020-06-01', rules: ['sichuan-2017/expansion'], out }
  expect(await screenFile(file, rulebook, options)).toMatchObject({ kind: 'accepted' })
  const rows = readFileSync(out, 'utf8').trim().split('\n').slice(1)
  return [...new Set(rows.map((row) => row.split(',')[0] ?? ''))].sort()
}

test.each(names)('of %s nothing else is read, though %s is beside it', async (name, other) => {
  const database = await (await DuckDBInstance.create()).connect()
  for (const [each, id] of [
    [name, 'this'],
    [other, 'other'],
  ]) {
    const file = `${folder}/${each}.parquet`.replaceAll("'", "''")
    await database.run(`COPY (SELECT '${id}' AS id) TO '${file}' (FORMAT parquet)`)
  }
  const [file, out] = [join(folder, `${name}.parquet`), join(folder, 'out.csv')]
  expect(await enterprisesIn(file, out)).toEqual(['this'])
})

test.each(names)(
  'in the folder %s nothing else is read, though %s is beside it',
  async (name, other) => {
    // the second line is for the library, whose answers come by a file, too
    const lines = (id: string): string =>
      `{"enterprise":{"id":"${id}"}}\n{"enterprise":{"id":"${id}-2","revenue":"99999999999999999999999.5"}}\n`
    const [own, beside] = [join(folder, `in-${name}`), join(folder, `in-${other}`)]
    mkdirSync(own)
    mkdirSync(`${beside}/out.csv.screening`, { recursive: true })
    writeFileSync(`${own}/in.ndjson`, lines('this'))
    // what a run in the other folder has left
    const left = `${beside}/out.csv.screening/answered-000000-000000.ndjson`
    writeFileSync(left, '{"enterprise":"other","rule":"r","verdict":"eligible"}\n')
    const found = await enterprisesIn(`${own}/in.ndjson`, `${own}/out.csv`)
    expect(found).toEqual(['this', 'this-2'])
  },
)
