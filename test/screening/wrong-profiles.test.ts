import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import { evaluate } from '../../src/evaluation/evaluate'
import { describeIssue } from '../../src/issue/describe'
import { rulebook } from '../../src/rulebook'
import type { SqlTable } from '../../src/screening/sql/tables'
import { toSql } from '../../src/screening/sql/to-sql'
import { textLiteral } from '../../src/screening/sql/words'
import { screenDatabase } from '../../src/screening-node/screen-database'
import { runs } from '../property/runs'
import { pglite, type Row } from './databases'
import { differences, rowsOf } from './differences'
import { rulebookWith } from './formulas'
import { anyProfile, otherForms, singleProfiles } from './wrong-profiles'

// profiles in a column of JSON, some of which are wrong: who is refused, and what all others are answered

const options = { asOf: '2020-06-01', documents: ['sichuan-2017'] }

const folder = mkdtempSync(join(tmpdir(), 'screening-wrong-'))
const database = await pglite()
afterAll(async () => {
  await database.close()
  rmSync(folder, { recursive: true, force: true })
})

/** What the library says of profiles by their numbers: who is refused and why, and the others' rows. */
async function byLibrary(profiles: readonly unknown[]) {
  const answers = await Promise.all(profiles.map((one) => evaluate(rulebook, one, options)))
  const refused = answers.flatMap(({ issues }, index) => {
    const [first] = issues
    if (first === undefined) return []
    const reason = issues.map((issue) => describeIssue(issue, 'zh-CN')).join('；')
    return [{ enterprise: String(index), fact: first.path, reason }]
  })
  const rows = answers.flatMap((answer, index) =>
    answer.issues.length > 0 ? [] : rowsOf(answer, String(index)),
  )
  return { refused: sorted(refused), rows }
}

const sorted = <T extends { readonly enterprise: string }>(rows: readonly T[]): readonly T[] =>
  [...rows].sort((a, b) => Number(a.enterprise) - Number(b.enterprise))

const sql = toSql(rulebook, { ...options, dialect: 'postgres', profiles: 'json' })
if (sql.kind === 'rejected') throw new Error(JSON.stringify(sql.issues))
const { rejected, queries } = sql.value

async function filled<T>(
  profiles: readonly unknown[],
  tables: readonly SqlTable[],
  ask: () => Promise<T>,
): Promise<T> {
  const values = profiles.map(
    (profile, index) => `('${index}', ${textLiteral(JSON.stringify(profile))})`,
  )
  try {
    await database.run(tables.map((table) => table.sql))
    await database.run([`INSERT INTO enterprise_profile VALUES ${values.join(', ')}`])
    return await ask()
  } finally {
    await database.run(['DROP TABLE IF EXISTS enterprise_profile CASCADE'])
  }
}

/** What the script says of profiles. */
const byScript = (profiles: readonly unknown[]) =>
  filled(profiles, sql.value.tables, async () => {
    await database.run([rejected.sql])
    const faults = await database.rejected()
    const rows: Row[] = []
    for (const query of queries) rows.push(...(await database.rows(query.sql)))
    return { faults, refused: new Set(faults.map(({ enterprise }) => enterprise)), rows }
  })

const linesIn = (file: string) =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))

/** What a run on the database says of profiles. */
const byRun = (profiles: readonly unknown[]) =>
  filled(profiles, sql.value.tables, async () => {
    const out = join(folder, 'run.ndjson')
    const run = await screenDatabase(database.client, rulebook, { ...options, out })
    if (run.kind === 'rejected') throw new Error(JSON.stringify(run.issues))
    const file = `${out}.rejected.ndjson`
    const refused = existsSync(file) ? linesIn(file) : []
    return { counts: run.value, refused: sorted(refused), rows: linesIn(out) }
  })

/** The profiles of which SQL says otherwise than the library whether they are refused. */
function judgedOtherwise(
  profiles: readonly unknown[],
  expected: readonly { readonly enterprise: string }[],
  bySql: ReadonlySet<string>,
): readonly unknown[] {
  const refused = new Set(expected.map(({ enterprise }) => enterprise))
  return profiles.flatMap((profile, index) => {
    const isRefused = refused.has(String(index))
    return isRefused === bySql.has(String(index)) ? [] : [{ profile, isRefused }]
  })
}

// no smaller population is looked for where one fails: it is told which profile it is
const populations = (drawing: Parameters<typeof anyProfile>[0]) =>
  fc.array(anyProfile(drawing), { minLength: 40, maxLength: 40 })

interface WrongOne {
  readonly profile: unknown
  readonly fact: string
  readonly reason: string
}

const projectOf = (stated: object): unknown => ({ projects: [{ id: 'p', ...stated }] })
const awardOf = (stated: object): unknown => ({ awards: [stated] })
const award = { rule: 'sichuan-2017/expansion', amount: '5', date: '2020-01-01' }

const wrongOnes: readonly WrongOne[] = [
  { profile: projectOf({ investment: -1 }), fact: 'projects[0].investment', reason: 'found -1' },
  { profile: projectOf({ investment: '1e7' }), fact: 'projects[0].investment', reason: '1e7' },
  {
    profile: projectOf({ investmnt: '5' }),
    fact: 'projects[0].investmnt',
    reason: 'no such entry',
  },
  { profile: projectOf({ kind: 'hudge' }), fact: 'projects[0].kind', reason: '"expansion"' },
  { profile: projectOf({ place: '991234' }), fact: 'projects[0].place', reason: 'GB/T 2260' },
  { profile: projectOf({ incoming: 'true' }), fact: 'projects[0].incoming', reason: 'true' },
  {
    profile: projectOf({ completedOn: '2018-02-30' }),
    fact: 'projects[0].completedOn',
    reason: 'YYYY-MM-DD；实为 found 2018-02-30',
  },
  { profile: projectOf({ purposes: 'other' }), fact: 'projects[0].purposes', reason: 'other' },
  { profile: projectOf({ purposes: ['hudge'] }), fact: 'projects[0].purposes', reason: 'hudge' },
  { profile: { enterprise: { revenu: 5 } }, fact: 'enterprise.revenu', reason: 'no such entry' },
  { profile: { enterprise: [] }, fact: 'enterprise', reason: 'an object' },
  { profile: '{}', fact: '', reason: 'no such entry' },
  { profile: { project: [] }, fact: 'project', reason: 'no such entry' },
  { profile: { projects: [{ kind: 'new' }] }, fact: 'projects[0].id', reason: 'found null' },
  { profile: { projects: ['p'] }, fact: 'projects[0]', reason: 'no such entry' },
  { profile: { projects: {} }, fact: 'projects', reason: 'a list' },
  { profile: { projects: [{ id: 'p' }, { id: 'p' }] }, fact: 'projects', reason: 'every id' },
  { profile: awardOf({ ...award, rule: 'no/rule' }), fact: 'awards[0].rule', reason: 'no/rule' },
  { profile: awardOf({ ...award, amount: null }), fact: 'awards[0].amount', reason: 'in yuan' },
  { profile: awardOf({ ...award, date: undefined }), fact: 'awards[0].date', reason: 'YYYY' },
]

describe('profiles of JSON that may be wrong', () => {
  test('are told by the script with the fact and what was expected and found', async () => {
    const profiles = wrongOnes.map(({ profile }) => profile)
    const { faults } = await byScript(profiles)
    for (const [index, { fact, reason }] of wrongOnes.entries()) {
      const own = faults.filter(({ enterprise }) => enterprise === String(index))
      expect(own).toEqual([
        { enterprise: String(index), fact, reason: expect.stringContaining(reason) },
      ])
    }
  })

  test('are rejected for decimals, which no built-in fact is, as the library refuses them', async () => {
    const small = rulebookWith({
      multiply: [{ fact: 'thing.cost' }, { fact: 'thing.ratio' }],
      words: '字',
    })
    const ratios = ['0.05', '5', 3, '0.050', '1e3', 'x', -1, 0.5, '-0.5', '', true, [], null]
    const profiles = ratios.map((ratio) => ({ things: [{ id: 'a', ratio }] }))
    const answers = await Promise.all(
      profiles.map((one) => evaluate(small, one, { asOf: '2020-06-01' })),
    )
    const refused = answers.flatMap(({ issues }, index) => (issues.length > 0 ? [`${index}`] : []))
    const of = toSql(small, { asOf: '2020-06-01', dialect: 'postgres', profiles: 'json' })
    if (of.kind === 'rejected') throw new Error(JSON.stringify(of.issues))
    const faults = await filled(profiles, of.value.tables, async () => {
      await database.run([of.value.rejected.sql])
      return database.rejected()
    })
    expect(new Set(faults.map(({ enterprise }) => enterprise))).toEqual(new Set(refused))
    expect(refused.length).toBe(8)
  })

  test('in forms that only the library reads are rejected by the script, and answered by a run', async () => {
    const facts = rulebook.vocabulary.flatMap((type) => type.facts.map((fact) => ({ type, fact })))
    const profiles = Object.entries(otherForms).flatMap(([kind, forms]) => {
      const found = facts.find(({ fact }) => fact.type === kind)
      if (found === undefined) return []
      const { type, fact } = found
      return forms.map((form): unknown => {
        const stated = { id: 'a', [fact.name]: form }
        return type.collection === null ? { enterprise: stated } : { [type.collection]: [stated] }
      })
    })
    expect(profiles.length).toBeGreaterThan(12)
    expect((await byScript(profiles)).refused.size).toBe(profiles.length)
    const [expected, found] = [await byLibrary(profiles), await byRun(profiles)]
    expect(expected.refused).toEqual([])
    expect(found.counts).toMatchObject({ answered: profiles.length, rejected: 0 })
    expect(differences(expected.rows, found.rows)).toEqual([])
  })

  test('are rejected by the script for each value that the library refuses by itself', async () => {
    const profiles = singleProfiles()
    const [expected, found] = [await byLibrary(profiles), await byScript(profiles)]
    expect(judgedOtherwise(profiles, expected.refused, found.refused)).toEqual([])
    expect(expected.refused.length).toBeGreaterThan(300)
    expect(profiles.length - expected.refused.length).toBeGreaterThan(60)
  }, 60_000)

  test('are rejected by the script where the library refuses them, and else answered alike', async () => {
    let [wrong, right] = [0, 0]
    await fc.assert(
      fc.asyncProperty(populations({ wrong: 2, forms: 'plain' }), async (profiles) => {
        const [expected, found] = [await byLibrary(profiles), await byScript(profiles)]
        expect(judgedOtherwise(profiles, expected.refused, found.refused)).toEqual([])
        expect(differences(expected.rows, found.rows)).toEqual([])
        wrong += found.refused.size
        right += profiles.length - found.refused.size
      }),
      { ...runs(12), seed: 6, endOnFailure: true },
    )
    expect(Math.min(wrong, right)).toBeGreaterThan(100)
  }, 120_000)

  test('are rejected by a run as the library refuses them, in any form, and else answered alike', async () => {
    await fc.assert(
      fc.asyncProperty(populations({ wrong: 1, forms: 'any' }), async (profiles) => {
        const [expected, found] = [await byLibrary(profiles), await byRun(profiles)]
        expect(found.refused).toEqual(expected.refused)
        expect(differences(expected.rows, found.rows)).toEqual([])
        expect(found.counts).toMatchObject({
          lines: profiles.length,
          answered: profiles.length - expected.refused.length,
          rejected: expected.refused.length,
          rows: expected.rows.length,
        })
      }),
      { ...runs(5), seed: 6, endOnFailure: true },
    )
  }, 120_000)
})
