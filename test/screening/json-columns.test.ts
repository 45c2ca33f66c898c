import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import type { EvaluateOptions } from '../../src/evaluation/options'
import type { Subject } from '../../src/profile/profile'
import { readProfile } from '../../src/profile/read-profile'
import { rulebook } from '../../src/rulebook'
import type { Rulebook } from '../../src/rulebook/rulebook'
import { toSql } from '../../src/screening/sql/to-sql'
import { textLiteral } from '../../src/screening/sql/words'
import { optionsOf, profileOf } from '../property/model'
import { rulebookFor } from '../property/random-question'
import { runs } from '../property/runs'
import { pglite, type Row } from './databases'
import { differences, referenceRows } from './differences'
import { randomFormula, rulebookWith } from './formulas'
import { mixedProfiles } from './populations'
import { randomPopulation } from './random'

// the answers of PostgreSQL from one column of JSON, beside those of the reference

const database = await pglite()
afterAll(() => database.close())

function sqlFor(of: Rulebook, options: EvaluateOptions) {
  const sql = toSql(of, { ...options, dialect: 'postgres', profiles: 'json' })
  if (sql.kind === 'rejected') throw new Error(JSON.stringify(sql.issues))
  return sql.value
}

/** A profile in the forms that the views read. */
function jsonOf(input: unknown, { vocabulary }: Rulebook): string {
  const profile = readProfile(vocabulary, input)
  if (profile.kind === 'rejected') throw new Error(JSON.stringify(profile.issues))
  const { enterprise, collections, awards } = profile.value
  const stated = ({ id, facts }: Subject) => ({
    id,
    ...Object.fromEntries([...facts].map(([fact, value]) => [fact.split('.')[1], value])),
  })
  const lists = vocabulary.flatMap(({ subject, collection }) => {
    const listed = collections.get(subject)
    return listed === undefined ? [] : [[collection ?? subject, listed.map(stated)]]
  })
  const listed = awards?.map(({ subject, ...award }) =>
    subject === null ? award : { ...award, subject },
  )
  const given = listed === undefined ? {} : { awards: listed }
  return JSON.stringify({ enterprise: stated(enterprise), ...Object.fromEntries(lists), ...given })
}

async function rowsOf(
  of: Rulebook,
  profiles: readonly string[],
  options: EvaluateOptions,
): Promise<readonly Row[]> {
  const { tables, rejected, queries } = sqlFor(of, options)
  const values = profiles.map((json, index) => `('${index}', ${textLiteral(json)})`)
  const rows: Row[] = []
  try {
    await database.run([
      ...tables.map(({ sql }) => sql.replace(/;\s*$/u, '')),
      `INSERT INTO enterprise_profile VALUES ${values.join(', ')}`,
      rejected.sql,
    ])
    expect(await database.rejected()).toEqual([])
    for (const { sql } of queries) rows.push(...(await database.rows(sql)))
  } finally {
    await database.run(['DROP TABLE IF EXISTS enterprise_profile CASCADE'])
  }
  return rows
}

async function differencesOf(
  of: Rulebook,
  profiles: readonly unknown[],
  options: EvaluateOptions,
): Promise<readonly string[]> {
  const lines = profiles.map((profile) => jsonOf(profile, of))
  const expected = await referenceRows(of, profiles, options)
  return differences(expected, await rowsOf(of, lines, options))
}

describe('profiles in a column of JSON', () => {
  test('are answered as the reference answers them, by the built-in rules', async () => {
    const options = { asOf: '2020-06-01', documents: ['sichuan-2017'] }
    expect(await differencesOf(rulebook, mixedProfiles(20), options)).toEqual([])
  }, 120_000)

  test('by random rules', async () => {
    await fc.assert(
      fc.asyncProperty(randomPopulation(8), async ({ model, questions }) => {
        const profiles = questions.map((question) => profileOf(model, question))
        const [first] = questions
        const options = first === undefined ? { asOf: '2020-06-01' } : optionsOf(model, first)
        expect(await differencesOf(rulebookFor(model), profiles, options)).toEqual([])
      }),
      { ...runs(12), seed: 6 },
    )
  }, 120_000)

  test('with random amounts and earlier awards', async () => {
    await fc.assert(
      fc.asyncProperty(randomFormula(12), async ({ format, profiles }) => {
        const plain = JSON.parse(JSON.stringify(profiles))
        const found = differencesOf(rulebookWith(format), plain, { asOf: '2024-06-30' })
        expect(await found).toEqual([])
      }),
      { ...runs(24), seed: 6 },
    )
  }, 120_000)

  test('are not for DuckDB, which is told', () => {
    const options = { asOf: '2020-06-01', dialect: 'duckdb', profiles: 'json' } as const
    expect(toSql(rulebook, options)).toMatchObject({ issues: [{ path: 'profiles' }] })
  })
})
