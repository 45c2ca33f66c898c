import { DuckDBInstance } from '@duckdb/node-api'
import { describe, expect, test } from 'vitest'
import type { AmountFormat } from '../../src/rulebook/amount-format'
import { toSql } from '../../src/screening/sql/to-sql'
import { words } from '../property/random-formulas'
import { rulebookWith } from './formulas'

// who asks for SQL makes the tables, say of a file whose numbers DuckDB takes for floating point

const cost = { fact: 'thing.cost' }
const formats: readonly (readonly [string, AmountFormat, string])[] = [
  ['rounded down', { round: 'down', to: '0.01', of: cost, words }, '999999.0000'],
  [
    'limited and rounded',
    { round: 'down', to: '0.01', of: { atMost: '9999999', of: cost, words }, words },
    '999999.0000',
  ],
  [
    'counted in steps',
    { increments: cost, further: { every: '0.01', value: '1', words } },
    '99999900.0000',
  ],
]

async function lowOf(format: AmountFormat, type: string): Promise<unknown> {
  const told = toSql(rulebookWith(format), { dialect: 'duckdb', asOf: '2024-06-30' })
  if (told.kind === 'rejected') throw new Error(JSON.stringify(told.issues))
  const { tables, rejected, queries } = told.value
  const connection = await (await DuckDBInstance.create()).connect()
  for (const { name, sql } of tables) {
    await connection.run(name === 'thing' ? sql.replace('DECIMAL(18, 4)', type) : sql)
  }
  await connection.run("INSERT INTO enterprise (enterprise) VALUES ('a')")
  await connection.run(
    "INSERT INTO thing (id, enterprise, cost, flag) VALUES ('t', 'a', 999999, TRUE)",
  )
  await connection.run(rejected.sql)
  const read = await connection.runAndReadAll(queries[0]?.sql ?? '')
  return read.getRowObjectsJson()[0]?.low
}

describe.each(['DECIMAL(18, 4)', 'DOUBLE', 'DECIMAL(38, 4)', 'INTEGER'])(
  'a column of %s',
  (type) => {
    test.each(formats)('%s is exact', async (_, format, low) => {
      expect(await lowOf(format, type)).toBe(low)
    })
  },
)
