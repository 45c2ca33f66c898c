import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { toSql } from '../../src/screening/sql/to-sql'
import { screenDatabase } from '../../src/screening-node/screen-database'
import { duckdb, pglite, type RejectedRow } from './databases'
import { rulebookWith } from './formulas'

// tables of typed columns of which one says that there is none of what another one states

const rulebook = rulebookWith({
  atMostInTotal: '20',
  counting: { per: 'enterprise', within: 'lifetime' },
  of: { multiply: [{ fact: 'thing.cost' }, { fact: 'thing.ratio' }], words: '字' },
  words: '字',
})
const options = { asOf: '2024-06-30' }

const rows = [
  "INSERT INTO enterprise (enterprise) VALUES ('right'), ('value'), ('zero')",
  "INSERT INTO enterprise (enterprise, thing_absent) VALUES ('none', TRUE), ('listed', TRUE)",
  "INSERT INTO enterprise (enterprise, awards_absent) VALUES ('new', TRUE), ('awarded', TRUE)",
  "INSERT INTO thing (enterprise, id, cost, cost_absent, ratio) VALUES ('right', 'a', 100, FALSE, 0.05), ('right', 'b', NULL, TRUE, 0.05), ('value', 'c', 100, TRUE, 0.05), ('zero', 'd', 0, TRUE, 0.05), ('listed', 'e', 100, NULL, 0.05)",
  "INSERT INTO award (enterprise, rule, amount, date) VALUES ('awarded', 'made-up/rule', 5, DATE '2019-01-01'), ('right', 'made-up/rule', 5, DATE '2019-01-01')",
]
const beside = '应为 expected 有值的不填 TRUE not TRUE beside a value；实为 found'
const some = '应为 expected 有所列的不填 TRUE not TRUE where some are listed；实为 found true'
const expected = [
  { enterprise: 'awarded', fact: 'enterprise.awards_absent', reason: some },
  { enterprise: 'listed', fact: 'enterprise.thing_absent', reason: some },
  { enterprise: 'value', fact: 'things[c].cost_absent', reason: `${beside} 100` },
  { enterprise: 'zero', fact: 'things[d].cost_absent', reason: `${beside} 0` },
]

/** A number as both databases tell it. */
const plain = (row: RejectedRow): RejectedRow => ({
  ...row,
  reason: row.reason.replace(/\.0+$/u, ''),
})

const sqlOf = (dialect: 'duckdb' | 'postgres') => {
  const sql = toSql(rulebook, { ...options, dialect })
  if (sql.kind === 'rejected') throw new Error(JSON.stringify(sql.issues))
  return { ...sql.value, made: sql.value.tables.map((table) => table.sql.replace(/;\s*$/u, '')) }
}

describe('what is said not to exist beside its value', () => {
  test.each([
    { dialect: 'duckdb', open: duckdb },
    { dialect: 'postgres', open: pglite },
  ] as const)('is not answered by the queries for $dialect', async ({ dialect, open }) => {
    const database = await open()
    const { made, rejected, queries } = sqlOf(dialect)
    await database.run([...made, ...rows, rejected.sql])
    expect((await database.rejected()).map(plain)).toEqual(expected)
    const answers = await Promise.all(queries.map(({ sql }) => database.rows(sql)))
    const answered = new Set(answers.flat().map(({ enterprise }) => enterprise))
    expect([...answered].sort()).toEqual(['new', 'right'])
    await database.close()
  })

  const folder = mkdtempSync(join(tmpdir(), 'screening-contradictions-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  test('is rejected by a screening of the database', async () => {
    const database = await pglite()
    await database.run([...sqlOf('postgres').made, ...rows])
    const out = join(folder, 'rows.csv')
    expect(await screenDatabase(database.client, rulebook, { ...options, out })).toMatchObject({
      value: { lines: 7, answered: 3, rejected: 4 },
    })
    const told = readFileSync(`${out}.rejected.ndjson`, 'utf8').split('\n').filter(Boolean)
    expect(
      told.map((row) => JSON.parse(row)).map(({ enterprise, fact }) => ({ enterprise, fact })),
    ).toEqual(expected.map(({ enterprise, fact }) => ({ enterprise, fact })))
    await database.close()
  })
})
