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
  const given = awards === null ? {} : { awards }
  return JSON.stringify({ enterprise: stated(enterprise), ...Object.fromEntries(lists), ...given })
}

async function rowsOf(
  of: Rulebook,
  profiles: readonly string[],
  options: EvaluateOptions,
): Promise<readonly Row[]> {
  const { tables, queries } = sqlFor(of, options)
  const values = profiles.map((json, index) => `('${index}', ${textLiteral(json)})`)
  const rows: Row[] = []
  try {
    await database.run([
      ...tables.map(({ sql }) => sql.replace(/;\s*$/u, '')),
      `INSERT INTO enterprise_profile VALUES ${values.join(', ')}`,
    ])
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

  test.each([
    ['{"investment":"3500万元"}', 'investment: 3500万元'],
    ['{"investment":-1}', 'investment: -1'],
    ['{"investment":"NaN"}', 'investment: NaN'],
    ['{"completedOn":"2017年6月30日"}', 'completedOn: 2017年6月30日'],
    ['{"incoming":"true"}', 'boolean'],
  ])('%s in another form ends the query with an error that shows it', async (stated, said) => {
    const options = { asOf: '2020-06-01', rules: ['sichuan-2017/incoming-investment'] }
    const profile = `{"enterprise":{},"projects":[{"id":"p",${stated.slice(1)}]}`
    await expect(rowsOf(rulebook, [profile], options)).rejects.toThrow(said)
  })

  test.each([
    ['text that holds JSON', '"{}"', 'check constraint'],
    ['an enterprise that is a list', '{"enterprise":[]}', 'check constraint'],
    ['a project without an id', '{"projects":[{"name":"p"}]}', 'id: {"name": "p"}'],
    ['a project that is none', '{"projects":["p"]}', 'id: "p"'],
  ])('%s is not taken for a profile that says nothing', async (_, profile, said) => {
    const options = { asOf: '2020-06-01', rules: ['sichuan-2017/incoming-investment'] }
    await expect(rowsOf(rulebook, [profile], options)).rejects.toThrow(said)
  })

  test.each([
    '{"amount":"5","date":"2020-01-01"}',
    '{"rule":"x/y","date":"2020-01-01"}',
    '{"rule":"x/y","amount":null,"date":"2020-01-01"}',
    '{"rule":"x/y","amount":"5"}',
  ])('an earlier award that is not whole is not left out: %s', async (award) => {
    const { tables } = sqlFor(rulebook, { asOf: '2020-06-01' })
    try {
      await database.run([
        ...tables.map(({ sql }) => sql.replace(/;\s*$/u, '')),
        `INSERT INTO enterprise_profile VALUES ('1', ${textLiteral(`{"awards":[${award}]}`)})`,
      ])
      await expect(database.run(['SELECT * FROM award'])).rejects.toThrow(/(rule|amount|date): \{/u)
    } finally {
      await database.run(['DROP TABLE IF EXISTS enterprise_profile CASCADE'])
    }
  })

  test('are not for DuckDB, which is told', () => {
    const options = { asOf: '2020-06-01', dialect: 'duckdb', profiles: 'json' } as const
    expect(toSql(rulebook, options)).toMatchObject({ issues: [{ path: 'profiles' }] })
  })
})
