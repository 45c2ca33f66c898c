import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { none, unknown } from '../../src/screening-node/columns'
import { openDuckdb } from '../../src/screening-node/duckdb'
import { parquetTable } from '../../src/screening-node/parquet-table'
import { newSheet } from '../../src/screening-node/sheet'
import {
  type StoredColumn,
  storedDecimals,
  storedIntegers,
  storedLongs,
  storedNumbers,
  storedTexts,
} from '../../src/screening-node/stored-column'
import { noTexts, putText } from '../../src/screening-node/texts'
import { rowsOf } from './rows-of'

const folder = mkdtempSync(join(tmpdir(), 'screening-table-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const opened = await openDuckdb({ temporary: `${folder}/temporary` })
if (opened.kind === 'rejected') throw new Error('no database')
const database = opened.value

/** What DuckDB finds in a file to which some groups of rows were added. */
async function readBack(columns: readonly StoredColumn[], groups: readonly (readonly number[])[]) {
  const file = join(folder, 'table.parquet')
  const table = parquetTable(file, columns)
  const sheet = newSheet()
  for (const rows of groups) await table.add([Int32Array.from(rows)], sheet)
  table.end(sheet)
  await sheet.stored
  return rowsOf(database, `SELECT CAST(COLUMNS(*) AS VARCHAR) FROM '${file}'`)
}

const places = (count: number): readonly number[] => Array.from({ length: count }, (_, row) => row)

const sourceOf = (
  name: string,
  values: readonly number[],
  fractions: Float64Array | null = null,
) => ({
  name,
  column: { values: Float64Array.from(values), fractions },
  noneAs: none,
  codes: null,
  seen: { isStated: false, hasNone: false },
})

function textsOf(texts: readonly string[]) {
  const all = noTexts(texts.length)
  for (const [row, text] of texts.entries()) {
    const bytes = Buffer.from(text)
    putText(all, row, bytes, 0, bytes.length)
  }
  return all
}

describe('rows written as a Parquet file', () => {
  test('hold whole numbers up to the bounds of their types, and nothing where nothing is stated', async () => {
    const integers = [unknown, 0, none, 2 ** 31 - 1, 7]
    const longs = [1, unknown, 2 ** 53 - 1, none, 2 ** 49 + 2 ** 51]
    const columns = [
      storedIntegers(sourceOf('integer', integers)),
      storedLongs(sourceOf('long', longs)),
      storedNumbers('twice', (row) => row * 2),
    ]
    const told = (value: number | undefined): string | null =>
      value === unknown ? null : String(value)
    expect(await readBack(columns, [places(5)])).toEqual(
      integers.map((integer, row) => ({
        integer: told(integer),
        long: told(longs[row]),
        twice: String(row * 2),
      })),
    )
  })

  test('hold decimals of 18 digits exactly', async () => {
    const wholes = [99_999_999_999_999, 900_719_925_474, 900_719_925_474, 0, unknown, 12]
    const fractions = Float64Array.from([9_999, 992, 993, 1, 0, 3_400])
    const room = { digits: 14, scale: 4 }
    const columns = [storedDecimals(sourceOf('money', wholes, fractions), room)]
    expect(await readBack(columns, [places(6)])).toEqual([
      { money: '99999999999999.9999' },
      { money: '900719925474.0992' },
      { money: '900719925474.0993' },
      { money: '0.0001' },
      { money: null },
      { money: '12.3400' },
    ])
  })

  test('hold texts of any length and script, in the order that is asked for', async () => {
    const texts = ['', '四川省，医药', 'x'.repeat(200), 'quote " and \u0000', '𠮷']
    const columns = [storedTexts('text', textsOf(texts))]
    expect(await readBack(columns, [[4, 0, 3], [], [1, 2]])).toEqual(
      [4, 0, 3, 1, 2].map((row) => ({ text: texts[row] })),
    )
  })

  test('tell what has been seen of a column, and may be none', async () => {
    const source = sourceOf('fact', [unknown, unknown, 3, none])
    const columns = [storedIntegers(source)]
    expect(await readBack(columns, [])).toEqual([])
    await readBack(columns, [[0, 1]])
    expect(source.seen).toEqual({ isStated: false, hasNone: false })
    await readBack(columns, [[2]])
    expect(source.seen).toEqual({ isStated: true, hasNone: false })
    await readBack(columns, [[0, 3]])
    expect(source.seen).toEqual({ isStated: true, hasNone: true })
  })

  test('may be more than DuckDB reads at once, in several groups', async () => {
    const count = 20_001
    const values = places(count).map((row) => (row % 3 === 0 ? unknown : row))
    const columns = [
      storedIntegers(sourceOf('fact', values)),
      storedTexts('text', textsOf(values.map((value) => `e${value}`))),
    ]
    const half = Math.floor(count / 2)
    const found = await readBack(columns, [places(half), places(count).slice(half)])
    expect(found).toEqual(
      values.map((value) => ({
        fact: value === unknown ? null : String(value),
        text: `e${value}`,
      })),
    )
  })
})
