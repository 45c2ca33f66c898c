import { describe, expect, test } from 'vitest'
import { rulebook } from '../../src/rulebook'
import { toSql } from '../../src/screening/sql/to-sql'
import { type CaseGroup, caseGroups } from './cases'
import { type Database, databases } from './databases'
import { databaseRows, differences, referenceRows } from './differences'
import { serverPrograms } from './server'

const groups = caseGroups(rulebook)

/** Every so many of the cases, each with its own rule, so that the sample goes through all rules. */
const sampled = ({ options, rules, profiles }: CaseGroup, every: number): CaseGroup => ({
  options,
  rules: rules.filter((_, index) => index % every === 0),
  profiles: profiles.filter((_, index) => index % every === 0),
})

async function groupDifferences(
  database: Database,
  dialect: 'duckdb' | 'postgres',
  { options, rules, profiles }: CaseGroup,
): Promise<readonly string[]> {
  const sql = toSql(rulebook, { ...options, rules: [...new Set(rules)], dialect })
  if (sql.kind === 'rejected') throw new Error(JSON.stringify(sql.issues))
  const rows = await databaseRows(database, rulebook, profiles, sql.value)
  const asked = rows.filter((row) => rules[Number(row.enterprise)] === row.rule)
  const expected = await Promise.all(
    profiles.map(async (profile, index) => {
      const own = { ...options, rules: [rules[index] ?? ''] }
      const key = String(index)
      return referenceRows(rulebook, [profile], own, key)
    }),
  )
  return differences(expected.flat(), asked)
}

describe.each(databases)('the built-in rules on $name', ({ name, dialect, open }) => {
  const isThere = name !== 'postgres' || serverPrograms() !== null
  const every = { duckdb: 2, pglite: 9, postgres: 9 }[name]

  test.skipIf(!isThere)(
    'answer the hand-written cases as the reference does',
    async () => {
      const database = await open()
      const found: string[] = []
      for (const group of groups) {
        found.push(...(await groupDifferences(database, dialect, sampled(group, every))))
      }
      await database.close()
      expect(groups.length).toBeGreaterThan(10)
      expect(found.slice(0, 20)).toEqual([])
    },
    120_000,
  )
})
