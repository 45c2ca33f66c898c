import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { openDuckdb } from '../../src/screening-node/duckdb'
import { joinParquet } from '../../src/screening-node/parquet-parts'
import { readThrift, type Thrift, thriftBytes } from '../../src/screening-node/thrift'
import { rowsOf } from './rows-of'

const folder = mkdtempSync(join(tmpdir(), 'screening-parquet-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const opened = await openDuckdb({ temporary: `${folder}/temporary` })
if (opened.kind === 'rejected') throw new Error('no database')
const database = opened.value

const at = (name: string): string => `${folder}/${name}.parquet`

const twin = { name: 'same', of: 'rule' }

const columns =
  "range AS number, 'r' || range % 7 AS rule, 'r' || range % 7 AS same, CAST(range AS DECIMAL(38, 6)) / 8 AS low, CASE WHEN range % 3 = 0 THEN DATE '2020-02-29' END AS day"

async function written(name: string, from: number, to: number, select = columns): Promise<string> {
  await database.run(
    `COPY (SELECT ${select} FROM range(${from}, ${to})) TO '${at(name)}' (FORMAT parquet, DICTIONARY_SIZE_LIMIT 1000)`,
  )
  return at(name)
}

const lengthOf = (value: Thrift | undefined): number =>
  value?.kind === 'list' ? value.items.length : -1

/** How many columns each place of a file's end speaks of; the database asks only some of them. */
function columnCounts(name: string): readonly number[] {
  const bytes = readFileSync(at(name))
  const end = bytes.length - 8
  const footer = readThrift(bytes.subarray(end - bytes.readUInt32LE(end), end))
  const [schema, groups, orders] = [2, 4, 7].map((id) => footer.fields.get(id))
  if (schema?.kind !== 'list' || groups?.kind !== 'list') throw new Error('no lists')
  const [row] = schema.items
  const children = row?.kind === 'struct' ? row.fields.get(5) : undefined
  return [
    schema.items.length - 1,
    children?.kind === 'number' ? children.value : -1,
    lengthOf(orders),
    ...groups.items.map((group) => lengthOf(group.kind === 'struct' ? group.fields.get(1) : group)),
  ]
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
    expect(await joinParquet(coming(parts), at('joined'), twin)).toBe(parts.length)
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
    const parts = [await written('one', 0, 5), await written('other', 0, 5, "'r' AS rule")]
    await expect(joinParquet(coming(parts), at('joined'), twin)).rejects.toThrow(
      'different columns',
    )
    writeFileSync(at('text'), 'no Parquet file at all')
    await expect(joinParquet(coming([at('text')]), at('joined'), twin)).rejects.toThrow(
      'no Parquet file',
    )
  })

  test('have a column that some of them lack, for it would say the same as another', async () => {
    // texts with a dictionary and its filter, texts without, nothing, and groups of each
    const text =
      "CASE WHEN range < 200000 THEN 'a' || range % 50 WHEN range % 5 > 0 THEN 'b' || range END"
    const lacking = `range AS number, ${text} AS rule, range % 2 = 0 AS even`
    const having = `range AS number, ${text} AS rule, ${text} AS same, range % 2 = 0 AS even`
    const parts = [
      await written('lacking', 0, 450_000, lacking),
      await written('empty', 0, 0, lacking),
      await written('having', 450_000, 450_100, having),
      await written('short', 450_100, 450_103, lacking),
    ]
    expect(await joinParquet(coming(parts), at('twins'), twin)).toBe(parts.length)
    const rows = `SELECT CAST(count(*) AS INTEGER) AS rows, CAST(sum(hash(part)) AS VARCHAR) AS hashes FROM`
    expect(await rowsOf(database, `${rows} '${at('twins')}' AS part`)).toEqual(
      await rowsOf(database, `${rows} (SELECT ${having} FROM range(450103)) AS part`),
    )
    const [found] = await rowsOf(
      database,
      `SELECT CAST(count(*) AS INTEGER) AS rows FROM '${at('twins')}' WHERE same = 'a7' AND rule = same`,
    )
    expect(found?.rows).toBe(4_000)
    const places = `SELECT row_group_id, path_in_schema, data_page_offset, total_compressed_size, bloom_filter_offset FROM parquet_metadata('${at('twins')}')`
    const [apart] = await rowsOf(
      database,
      `SELECT CAST(count(*) AS INTEGER) AS pairs, count(DISTINCT one.data_page_offset) = count(*) AS others, count(other.bloom_filter_offset) = 0 AS bare
FROM (${places}) AS one JOIN (${places}) AS other USING (row_group_id, total_compressed_size)
WHERE one.path_in_schema = 'rule' AND other.path_in_schema = 'same' AND one.data_page_offset <> other.data_page_offset AND row_group_id < 4`,
    )
    expect(apart).toEqual({ pairs: 4, others: true, bare: true })
    const [sizes] = await rowsOf(
      database,
      `SELECT bool_and(bytes = told) AS right FROM (SELECT row_group_id, sum(total_uncompressed_size) AS bytes, any_value(row_group_bytes) AS told FROM parquet_metadata('${at('twins')}') GROUP BY ALL)`,
    )
    expect(sizes?.right).toBe(true)
    // readers refuse a file that speaks of more columns in one place than in another
    expect(new Set(columnCounts('twins'))).toEqual(new Set([4]))
    const [lacks = '', empty = '', has = ''] = parts
    for (const files of [[empty], [empty, lacks], [has, lacks]]) {
      await joinParquet(coming(files), at('others'), twin)
      expect(new Set(columnCounts('others'))).toEqual(new Set([4]))
    }
  })

  test('have no column that is the same as one that is not there', async () => {
    const part = await written('without', 0, 5, 'range AS number')
    await expect(joinParquet(coming([part]), at('joined'), twin)).rejects.toThrow(
      'without the column rule',
    )
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
