import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { evaluate } from '../../src/evaluation/evaluate'
import type { EvaluateOptions } from '../../src/evaluation/options'
import { rulebook } from '../../src/rulebook'
import type { Rulebook } from '../../src/rulebook/rulebook'
import type { DialectName } from '../../src/screening/sql/dialect'
import { toSql } from '../../src/screening/sql/to-sql'
import { textLiteral } from '../../src/screening/sql/words'
import { type Database, duckdb, pglite, type Row } from './databases'
import { differences, rowsOf } from './differences'
import { rulebookWith } from './formulas'

// tables of typed columns with cells that no profile could state

interface Cell {
  readonly table: string
  readonly column: string
  readonly cell: string
  /** The same as a profile has it. */
  readonly key: string
  readonly stated: unknown
  /** Where it can stand at all: in a column of DuckDB there is not room for every number. */
  readonly only?: DialectName
}

/** Rules, and cells of one row of each table that their queries read. */
interface World {
  readonly name: string
  readonly rulebook: Rulebook
  readonly options: EvaluateOptions
  readonly subject: string
  readonly list: string
  readonly award: string
  readonly cells: readonly Cell[]
}

const cell = (table: string, column: string, key: string, literal: string, stated: unknown) => ({
  ...{ table, column, key, cell: literal, stated },
})
const text = (table: string, column: string, stated: string): Cell =>
  cell(table, column, column, textLiteral(stated), stated)
const number = (table: string, column: string, stated: string): Cell =>
  cell(table, column, column, stated, stated)
const day = (table: string, column: string, key: string, stated: string): Cell =>
  cell(table, column, key, `DATE '${stated}'`, stated)
const inPostgres = (one: Cell): Cell => ({ ...one, only: 'postgres' })

const list = (table: string, column: string, items: readonly (string | null)[]): Cell => {
  const literals = items.map((item) => (item === null ? 'NULL' : textLiteral(item)))
  return cell(table, column, column, `CAST(ARRAY[${literals.join(', ')}] AS VARCHAR[])`, items)
}

const builtIn: World = {
  name: 'the built-in rules',
  rulebook,
  options: { asOf: '2020-06-01', documents: ['sichuan-2017'] },
  ...{ subject: 'project', list: 'projects', award: 'sichuan-2017/expansion' },
  cells: [
    ...['expansion', 'hudge', ''].map((one) => text('project', 'kind', one)),
    ...['513301', '993301', '5133011', ''].map((one) => text('project', 'place', one)),
    ...['', 'x'.repeat(200), 'x'.repeat(201)].map((one) => text('project', 'id', one)),
    // 𠮷 counts as two characters
    text('project', 'id', '𠮷'.repeat(100)),
    text('project', 'id', `${'𠮷'.repeat(60)}${'x'.repeat(81)}`),
    list('project', 'purposes', ['industrialisation']),
    list('project', 'purposes', []),
    list('project', 'purposes', ['industrialisation', 'hudge']),
    list('project', 'purposes', ['industrialisation', null]),
    list('enterprise', 'sectors', ['hudge']),
    number('project', 'investment', '35000000.5'),
    inPostgres(number('project', 'investment', '0.000001')),
    inPostgres(number('project', 'investment', '0.0000001')),
    inPostgres(number('project', 'investment', `1${'0'.repeat(60)}`)),
    inPostgres(cell('project', 'investment', 'investment', "'NaN'", 'NaN')),
    number('enterprise', 'employees', '9007199254740991'),
    number('enterprise', 'employees', '9007199254740992'),
    ...['1900-01-01', '1899-12-31', '2200-12-31', '2201-01-01', 'infinity', '-infinity'].map(
      (one) => day('project', 'completed_on', 'completedOn', one),
    ),
  ],
}

const withAwards: World = {
  name: 'a rule that reads awards',
  rulebook: rulebookWith({
    atMostInTotal: '20',
    counting: { per: 'enterprise', within: 'lifetime' },
    of: { multiply: [{ fact: 'thing.cost' }, { fact: 'thing.ratio' }], words: '字' },
    words: '字',
  }),
  options: { asOf: '2024-06-30' },
  ...{ subject: 'thing', list: 'things', award: 'made-up/rule' },
  cells: [
    ...['made-up/rule', 'made-up/ruel', ''].map((one) => text('award', 'rule', one)),
    ...['p', '', 'x'.repeat(201)].map((one) => text('award', 'subject', one)),
    ...['2019-01-01', '1899-12-31', 'infinity'].map((one) => day('award', 'date', 'date', one)),
    number('award', 'amount', '7.5'),
    inPostgres(number('award', 'amount', '0.0000001')),
    inPostgres(cell('award', 'amount', 'amount', "'NaN'", 'NaN')),
    number('thing', 'ratio', '0.05'),
    inPostgres(number('thing', 'ratio', '0.00000000000000000001')),
    inPostgres(number('thing', 'ratio', '0.000000000000000000001')),
    inPostgres(cell('thing', 'ratio', 'ratio', "'Infinity'", 'Infinity')),
  ],
}

const earlier = { amount: '5', date: '2019-01-01' }

/** The profile that a cell makes. */
function profileOf({ table, key, stated }: Cell, { subject, list: name, award }: World): unknown {
  const own = (other: string) => (table === other ? { [key]: stated } : {})
  return {
    enterprise: own('enterprise'),
    [name]: [{ id: 'p', ...own(subject) }],
    awards: [{ rule: award, ...earlier, ...own('award') }],
  }
}

/** The statements that put the same into tables. */
function insertsOf(one: Cell, index: number, { subject, award }: World): readonly string[] {
  const enterprise = `'${index}'`
  const given = { rule: `'${award}'`, amount: earlier.amount, date: `DATE '${earlier.date}'` }
  const rows: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    enterprise: { enterprise },
    [subject]: { enterprise, id: "'p'" },
    award: { enterprise, ...given },
  }
  return Object.entries(rows).map(([table, row]) => {
    const all = { ...row, ...(one.table === table ? { [one.column]: one.cell } : {}) }
    return `INSERT INTO ${table} (${Object.keys(all).join(', ')}) VALUES (${Object.values(all).join(', ')})`
  })
}

async function byTables(
  database: Database,
  dialect: DialectName,
  some: readonly Cell[],
  of: World,
) {
  const sql = toSql(of.rulebook, { ...of.options, dialect })
  if (sql.kind === 'rejected') throw new Error(JSON.stringify(sql.issues))
  const { tables, rejected, queries } = sql.value
  await database.run(tables.map((table) => table.sql.replace(/;\s*$/u, '')))
  await database.run(some.flatMap((one, index) => insertsOf(one, index, of)))
  await database.run([rejected.sql])
  const rows: Row[] = []
  for (const query of queries) rows.push(...(await database.rows(query.sql)))
  const faults = await database.rejected()
  await database.run([...tables, rejected].map(({ name }) => `DROP TABLE ${name}`))
  return { rows, faults }
}

describe.each([
  { dialect: 'duckdb', open: duckdb },
  { dialect: 'postgres', open: pglite },
] as const)('cells of tables in $dialect', ({ dialect, open }) => {
  let database: Database
  beforeAll(async () => {
    database = await open()
  })
  afterAll(() => database.close())

  test.each([builtIn, withAwards])(
    'that the library would refuse are rejected, for $name',
    async (of) => {
      const some = of.cells.filter(({ only = dialect }) => only === dialect)
      const answers = await Promise.all(
        some.map((one) => evaluate(of.rulebook, profileOf(one, of), of.options)),
      )
      const refused = answers.flatMap(({ issues }, index) => (issues.length > 0 ? [index] : []))
      const expected = answers.flatMap((answer, index) =>
        refused.includes(index) ? [] : rowsOf(answer, String(index)),
      )
      const { rows, faults } = await byTables(database, dialect, some, of)
      const found = faults.map(({ enterprise }) => Number(enterprise))
      expect(found.sort((a, b) => a - b)).toEqual(refused)
      expect(Math.min(refused.length, some.length - refused.length)).toBeGreaterThan(3)
      for (const { enterprise, fact, reason } of faults) {
        const { key = '', cell: literal = '' } = some[Number(enterprise)] ?? {}
        expect(fact.endsWith(`.${key}`)).toBe(true)
        expect(reason).toContain(
          /[0-9a-z]{4,60}/iu.exec(literal.replace(/CAST|ARRAY|DATE/gu, ''))?.[0] ?? '',
        )
      }
      expect(differences(expected, rows)).toEqual([])
    },
  )
})
