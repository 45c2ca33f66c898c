import { describe, expect, test } from 'vitest'
import { rulebook } from '../../src/rulebook'
import { toSql } from '../../src/screening/sql/to-sql'
import { caseGroups } from './cases'
import { duckdb } from './databases'
import { databaseRows, differences, referenceRows } from './differences'

const groups = caseGroups(rulebook)
const database = await duckdb()

describe('the built-in rules in SQL', () => {
  test('answer the hand-written cases as the reference does', async () => {
    const found: string[] = []
    let t1 = 0,
      t2 = 0
    for (const { options, rules, profiles } of groups) {
      const sql = toSql(rulebook, { ...options, rules: [...new Set(rules)], dialect: 'duckdb' })
      if (sql.kind === 'rejected') throw new Error(JSON.stringify(sql.issues))
      const a = performance.now()
      const rows = await databaseRows(database, rulebook, profiles, sql.value)
      const b = performance.now()
      const asked = rows.filter((row) => rules[Number(row.enterprise)] === row.rule)
      const expected = await Promise.all(
        profiles.map(async (profile, index) => {
          const answer = await referenceRows(rulebook, [profile], {
            ...options,
            rules: [rules[index] ?? ''],
          })
          return answer.map((row) => ({
            ...row,
            enterprise: String(index),
            subject: row.subject === '0' && row.enterprise === '0' ? String(index) : row.subject,
          }))
        }),
      )
      t1 += b - a
      t2 += performance.now() - b
      found.push(...differences(expected.flat(), asked))
    }
    console.log(
      groups.length,
      groups.reduce((n, g) => n + g.profiles.length, 0),
      t1,
      t2,
    )
    expect(found.slice(0, 20)).toEqual([])
  }, 200000)
})
