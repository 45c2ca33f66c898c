import { describe, expect, test } from 'vitest'
import { rulebook } from '../../src/rulebook'
import { sqlScript } from '../../src/screening/sql/script'
import { toSql } from '../../src/screening/sql/to-sql'
import { type SmallRule, smallRulebook, words } from '../small-rulebook'
import { duckdb } from './databases'

const asOf = '2020-06-01'

const flagged: SmallRule = {
  conditions: { fact: 'enterprise.boolean', operator: 'is', value: true, words },
}

describe('SQL of rules', () => {
  test('is the same text for the same rules, with the words and clauses that it rests on', () => {
    const once = () => {
      const sql = toSql(rulebook, { asOf, dialect: 'postgres', rules: ['sichuan-2017/expansion'] })
      return sql.kind === 'accepted' ? sqlScript(sql.value, rulebook) : ''
    }
    expect(once()).toBe(once())
    expect(once()).toContain('-- sichuan-2017/expansion')
    expect(once()).toContain('-- 改扩建项目奖励 · Award for expansion projects')
    expect(once()).toContain('sichuan-2017 四/（八）/¶6')
    expect(once()).toContain('-- 投资额1000万元以上改扩建项目')
    expect(once()).toContain('"project.investment" >= 10000000')
  })

  test('asks for the tables and columns that the rules read, and for no others', () => {
    const sql = toSql(rulebook, { asOf, dialect: 'duckdb', rules: ['sichuan-2017/expansion'] })
    expect(sql.kind === 'accepted' && sql.value.facts).toEqual([
      'enterprise.aboveScaleOn',
      'enterprise.place',
      'enterprise.sectors',
      'project.completedOn',
      'project.investment',
      'project.kind',
      'project.place',
      'project.startedOn',
    ])
  })

  test('refuses bad options with every issue', () => {
    const sql = toSql(rulebook, { asOf: '2020-02-30', dialect: 'duckdb', rules: ['no/rule'] })
    expect(sql).toMatchObject({
      kind: 'rejected',
      issues: [{ path: 'asOf' }, { path: 'rules[0]', code: 'unknown_rule' }],
    })
  })

  test('refuses by name a rule whose amount could need more digits than the database has', () => {
    const product = { fact: 'enterprise.decimal' }
    const amount = { multiply: [{ fact: 'enterprise.money' }, product, product] }
    const book = smallRulebook({ ...flagged, amount })
    expect(toSql(book, { asOf, dialect: 'duckdb' })).toMatchObject({
      kind: 'rejected',
      issues: [{ code: 'not_in_sql', path: 'test/rule' }],
    })
    expect(toSql(book, { asOf, dialect: 'postgres' }).kind).toBe('accepted')
  })

  test('facts without accepted evidence are not told apart in tables: refused, not passed over', () => {
    expect(toSql(rulebook, { dialect: 'duckdb', asOf, evidence: 'verified' })).toMatchObject({
      kind: 'rejected',
      issues: [{ code: 'not_in_sql', path: 'evidence' }],
    })
  })

  test('keeps the very last digits of a product of the largest numbers that columns hold', async () => {
    const amount = { multiply: [{ fact: 'enterprise.money' }, { fact: 'enterprise.decimal' }] }
    const sql = toSql(smallRulebook({ ...flagged, amount }), { asOf, dialect: 'duckdb' })
    if (sql.kind === 'rejected') throw new Error(JSON.stringify(sql.issues))
    const database = await duckdb()
    await database.run([
      ...sql.value.tables.map((table) => table.sql.replace(/;\s*$/u, '')),
      "INSERT INTO enterprise (enterprise, boolean, money, decimal) VALUES ('a', TRUE, 99999999999999.9999, 999999999999.999999)",
      sql.value.rejected.sql,
    ])
    const [row] = await database.rows(sql.value.queries[0]?.sql ?? '')
    expect(row?.low).toBe('99999999999999999800000000.0000000001')
  })

  test('gives only the rows of the verdicts asked for', async () => {
    const sql = toSql(smallRulebook(flagged), {
      asOf,
      dialect: 'duckdb',
      verdicts: ['undetermined'],
    })
    if (sql.kind === 'rejected') throw new Error(JSON.stringify(sql.issues))
    const database = await duckdb()
    await database.run([
      ...sql.value.tables.map((table) => table.sql.replace(/;\s*$/u, '')),
      "INSERT INTO enterprise (enterprise, boolean, boolean_absent) VALUES ('yes', TRUE, NULL), ('unknown', NULL, NULL), ('none', NULL, TRUE)",
      sql.value.rejected.sql,
    ])
    const rows = await database.rows(sql.value.queries[0]?.sql ?? '')
    expect(rows.map(({ enterprise }) => enterprise)).toEqual(['unknown'])
  })
})
