import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { openDuckdb } from '../../src/screening-node/duckdb'
import { joinParquet } from '../../src/screening-node/parquet-parts'
import { readThrift, thriftBytes } from '../../src/screening-node/thrift'
import { rowsOf } from './rows-of'

const folder = mkdtempSync(join(tmpdir(), 'screening-parquet-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const opened = await openDuckdb({ temporary: `${folder}/temporary` })
if (opened.kind === 'rejected') throw new Error('no database')
const database = opened.value

const at = (name: string): string => `${folder}/${name}.parquet`

const columns =
  "range AS number, 'r' || range % 7 AS rule, CAST(range AS DECIMAL(38, 6)) / 8 AS low, CASE WHEN range % 3 = 0 THEN DATE '2020-02-29' END AS day"

async function written(name: string, from: number, to: number, select = columns): Promise<string> {
  await database.run(
    `COPY (SELECT ${select} FROM range(${from}, ${to})) TO '${at(name)}' (FORMAT parquet, DICTIONARY_SIZE_LIMIT 1000)`,
  )
  return at(name)
}

async function* coming(files: readonly string[]): AsyncGenerator<string> {
  yield* files
}

describe('Parquet files joined by their groups of rows', () => {
  test('have the rows of all of them in their order, some of none', async () => {
    const parts = [
      await written('few', 0, 5),
      await written('none', 5, 5),
      // more than a group of rows
      await written('many', 5, 300_000),
      await written('last', 300_000, 300_100),
    ]
    expect(await joinParquet(coming(parts), at('joined'))).toBe(parts.length)
    const list = parts.map((part) => `'${part}'`).join(', ')
    const rows = (from: string): string =>
      `SELECT CAST(count(*) AS INTEGER) AS rows, CAST(sum(hash(part)) AS VARCHAR) AS hashes FROM ${from} AS part`
    const joined = await rowsOf(database, rows(`'${at('joined')}'`))
    expect(joined).toEqual(await rowsOf(database, rows(`read_parquet([${list}])`)))
    expect(joined[0]?.rows).toBe(300_100)
    const [order] = await rowsOf(
      database,
      `SELECT bool_and(number = file_row_number) AS kept FROM read_parquet('${at('joined')}', file_row_number = true)`,
    )
    expect(order?.kept).toBe(true)
    const [found] = await rowsOf(
      database,
      `SELECT CAST(count(*) AS INTEGER) AS rows FROM '${at('joined')}' WHERE number BETWEEN 299990 AND 300009 AND rule = 'r1'`,
    )
    expect(found?.rows).toBe(3)
  })

  test('are of the same columns, and Parquet files', async () => {
    const parts = [await written('one', 0, 5), await written('other', 0, 5, 'range AS number')]
    await expect(joinParquet(coming(parts), at('joined'))).rejects.toThrow('different columns')
    writeFileSync(at('text'), 'no Parquet file at all')
    await expect(joinParquet(coming([at('text')]), at('joined'))).rejects.toThrow('no Parquet file')
  })

  test('say at their ends what the database said, byte by byte', () => {
    const bytes = Buffer.from([
      ...[0x15, 0x04, 0x19, 0x2c, 0x48, 0x01, 0x61, 0x00, 0x48, 0x02, 0x62, 0x63, 0x00],
      ...[0x16, 0xff, 0xff, 0xff, 0xff, 0xff, 0x3f, 0x11, 0x12, 0x05, 0x80, 0x02, 0x01, 0x00],
    ])
    expect(thriftBytes(readThrift(bytes))).toEqual(bytes)
    expect(() => readThrift(bytes.subarray(0, 9))).toThrow('cut off')
  })
})
