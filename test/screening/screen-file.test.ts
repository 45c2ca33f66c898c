import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { evaluate } from '../../src/evaluation/evaluate'
import { rulebook } from '../../src/rulebook'
import { screenFile } from '../../src/screening-node/screen-file'
import type { ScreenOptions } from '../../src/screening-node/screen-options'
import { mixedProfiles } from './populations'

const folder = mkdtempSync(join(tmpdir(), 'screening-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const at = (name: string): string => join(folder, name)
const options = { asOf: '2020-06-01', documents: ['sichuan-2017'] }
const profiles = mixedProfiles(40)

async function screened(lines: readonly string[], out: string, more: Partial<ScreenOptions> = {}) {
  const file = at('profiles.ndjson')
  writeFileSync(file, lines.join('\n'))
  const result = await screenFile(file, rulebook, { ...options, out: at(out), ...more })
  if (result.kind === 'rejected') throw new Error(JSON.stringify(result.issues))
  return result.value
}

const rowsIn = (out: string): readonly Readonly<Record<string, unknown>>[] =>
  linesIn(out).map((line) => JSON.parse(line))

const linesIn = (out: string): readonly string[] =>
  readFileSync(at(out), 'utf8').split('\n').filter(Boolean)

async function expectedRows(inputs: readonly object[]) {
  const answers = await Promise.all(inputs.map((profile) => evaluate(rulebook, profile, options)))
  return answers.flatMap(({ findings }, index) =>
    findings.map(({ rule, subject, verdict, amount, pendingUntil }) => ({
      enterprise: `E${index}`,
      subject: subject.type === 'enterprise' ? `E${index}` : subject.id,
      rule,
      verdict,
      low: amount?.low ?? null,
      high: amount?.high ?? null,
      pending_until: pendingUntil,
    })),
  )
}

const sorted = (rows: readonly object[]): readonly string[] =>
  rows.map((row) => JSON.stringify(row)).sort()

describe('a file of profiles', () => {
  test('is answered as each profile by itself, whatever forms its values have', async () => {
    const { lines, answered, rejected, rejectedFile } = await screened(
      profiles.map((profile) => JSON.stringify(profile)),
      'all.ndjson',
    )
    expect({ lines, answered, rejected, rejectedFile }).toEqual({
      lines: profiles.length,
      answered: profiles.length,
      rejected: 0,
      rejectedFile: null,
    })
    expect(sorted(rowsIn('all.ndjson'))).toEqual(sorted(await expectedRows(profiles)))
  })

  test('gives the lines that cannot be answered, with number, fact and reason', async () => {
    const good = (id: string, more: object = {}) => JSON.stringify({ enterprise: { id, ...more } })
    const bad: readonly (readonly [string, string])[] = [
      ['{broken', ''],
      ['[1]', ''],
      ['{"enterprise":{"id":"a","industrial":"true"}}', 'enterprise.industrial'],
      ['{"enterprise":{"id":"a","industrial":1}}', 'enterprise.industrial'],
      ['{"enterprise":{"id":"a","noSuchFact":1}}', 'enterprise.noSuchFact'],
      ['{"enterprise":{"id":"a","revenue":"300块"}}', 'enterprise.revenue'],
      ['{"enterprise":{"id":"a","revenue":1.5}}', 'enterprise.revenue'],
      ['{"enterprise":{"id":"a","place":513301}}', 'enterprise.place'],
      ['{"enterprise":{"id":"a","aboveScaleOn":"2018-02-30"}}', 'enterprise.aboveScaleOn'],
      ['{"enterprise":{"id":"a","sectors":"other"}}', 'enterprise.sectors'],
      ['{"enterprise":{"id":"a","sectors":[null]}}', 'enterprise.sectors'],
      ['{"enterprise":{"id":"a"},"projects":null}', 'projects'],
      ['{"enterprise":{"id":"a"},"projects":[{"id":"p"},{"id":"p"}]}', 'projects[1].id'],
      ['{"enterprise":{"id":"a"},"projects":[{"id":"p","x":1}]}', 'projects[0].x'],
      ['{"enterprise":{"id":"a"},"projects":[{"investment":"1"}]}', 'projects[0].id'],
      [
        '{"enterprise":{"id":"a"},"awards":[{"rule":"no","amount":"1","date":"2019-01-01"}]}',
        'awards[0].rule',
      ],
      ['{"enterprise":{"place":"510000"}}', 'enterprise.id'],
      ['{"enterprise":null}', 'enterprise'],
      ['{"noSuchList":[]}', 'noSuchList'],
    ]
    const fine = [
      good('b', { revenue: '3500万元', aboveScaleOn: '2018年3月14日' }),
      good('c:null,', { aboveScaleOn: null, industrial: null }),
      good('d"e\\', { revenue: '99999999999999999999999.123456' }),
      `  ${good('f')}\r`,
    ]
    const lines = ['', ...bad.map(([line]) => line), ' ', ...fine]
    const result = await screened(lines, 'some.ndjson')
    expect(result).toMatchObject({ lines: bad.length + fine.length, rejected: bad.length })
    const refused = rowsIn('some.ndjson.rejected.ndjson')
    expect(refused.map(({ line }) => line)).toEqual(bad.map((_, index) => index + 2))
    expect(refused.map(({ fact }) => fact)).toEqual(bad.map(([, fact]) => fact))
    expect(refused.every(({ reason }) => String(reason).length > 5)).toBe(true)
    const enterprises = new Set(rowsIn('some.ndjson').map(({ enterprise }) => enterprise))
    expect([...enterprises].sort()).toEqual(['b', 'c:null,', 'd"e\\', 'f'])
  })

  test('ends with the same rows when it was broken off and resumed', async () => {
    const lines = profiles.slice(0, 12).map((profile) => JSON.stringify(profile))
    lines.splice(5, 0, '{broken', '')
    const whole = await screened(lines, 'whole.csv', { stretchBytes: 1000 })
    let stretches = 0
    const broken = screened(lines, 'parts.csv', {
      stretchBytes: 1000,
      progress: () => {
        stretches += 1
        if (stretches === 3) throw new Error('the power went off')
      },
    })
    await expect(broken).rejects.toThrow('interrupted')
    const resumed = await screenFile(at('profiles.ndjson'), rulebook, {
      ...options,
      out: at('parts.csv'),
      stretchBytes: 1000,
      resume: true,
      progress: () => {
        stretches += 1
      },
    })
    expect(resumed).toMatchObject({
      kind: 'accepted',
      value: { lines: whole.lines, rows: whole.rows },
    })
    expect([...linesIn('parts.csv')].sort()).toEqual([...linesIn('whole.csv')].sort())
    expect(linesIn('parts.csv')[0]).toBe('enterprise,subject,rule,verdict,low,high,pending_until')
    expect(linesIn('parts.csv.rejected.ndjson')).toEqual(linesIn('whole.csv.rejected.ndjson'))
    expect(stretches).toBeGreaterThan(4)
  })

  test('ends early where it is told to, and is then resumed', async () => {
    const lines = profiles.map((profile) => JSON.stringify(profile))
    const stopping = new AbortController()
    const stopped = screened(lines, 'stopped.csv', {
      stretchBytes: 1000,
      signal: stopping.signal,
      progress: () => stopping.abort(),
    })
    await expect(stopped).rejects.toThrow('interrupted')
    const more = { ...options, out: at('stopped.csv'), stretchBytes: 1000, resume: true }
    expect(await screenFile(at('profiles.ndjson'), rulebook, more)).toMatchObject({
      kind: 'accepted',
      value: { lines: lines.length },
    })
  })

  test('ends in the middle of its only stretch, too', async () => {
    const lines = Array.from({ length: 500 }, () => profiles).flat()
    const stopping = new AbortController()
    const stopped = screened(
      lines.map((profile) => JSON.stringify(profile)),
      'middle.csv',
      { signal: stopping.signal, threads: '1' },
    )
    const stop = setTimeout(() => stopping.abort(), 300)
    await expect(stopped).rejects.toThrow('interrupted')
    clearTimeout(stop)
  }, 60_000)

  test('is not overwritten by its results', async () => {
    const text = JSON.stringify(profiles[0])
    await expect(screened([text], 'profiles.ndjson')).rejects.toThrow('another file than that')
    expect(readFileSync(at('profiles.ndjson'), 'utf8')).toBe(text)
  })

  test('may be a table: columns are facts, an empty cell is unknown, null is none', async () => {
    const file = at('profiles.csv')
    writeFileSync(
      file,
      [
        'id,place,enterprise.revenue,industrial,sectors,aboveScaleOn,projects',
        'E0,513301,3500万元,true,tcm-health-manufacturing,null,"[{""id"":""p"",""investment"":""1""}]"',
        'E1,,,,,,[]',
        'E2,513301',
        '"E3",513301,1,yes,,,',
      ].join('\n'),
    )
    const result = await screenFile(file, rulebook, { ...options, out: at('table.ndjson') })
    expect(result).toMatchObject({
      kind: 'accepted',
      value: { lines: 4, answered: 2, rejected: 2 },
    })
    expect(rowsIn('table.ndjson.rejected.ndjson').map(({ line }) => line)).toEqual([4, 5])
    const stated = {
      enterprise: {
        place: '513301',
        revenue: '35000000',
        industrial: true,
        sectors: ['tcm-health-manufacturing'],
        aboveScaleOn: null,
      },
      projects: [{ id: 'p', investment: '1' }],
    }
    const expected = await expectedRows([stated, { projects: [] }])
    expect(sorted(rowsIn('table.ndjson'))).toEqual(sorted(expected))
  })

  test('can be Parquet, and so can the results', async () => {
    const first = await screened(
      profiles.map((profile) => JSON.stringify(profile)),
      'first.parquet',
      { only: ['eligible', 'pending'] },
    )
    const { DuckDBInstance } = await import('@duckdb/node-api')
    const connection = await (await DuckDBInstance.create()).connect()
    const read = await connection.runAndReadAll(
      `SELECT verdict, count(*)::INTEGER AS rows FROM '${at('first.parquet')}' GROUP BY ALL`,
    )
    const counts = read.getRowObjectsJson()
    expect(counts.map(({ verdict }) => verdict).sort()).toEqual(['eligible', 'pending'])
    expect(counts.reduce((sum, { rows }) => sum + Number(rows), 0)).toBe(first.rows)
    await connection.run(
      `COPY (SELECT 'E0' AS id, '513301' AS place, 35000000.5::DECIMAL(18,2) AS revenue, true AS "aboveScaleOn_absent", NULL::BOOLEAN AS industrial, ['other'] AS sectors) TO '${at('in.parquet')}'`,
    )
    const result = await screenFile(at('in.parquet'), rulebook, {
      ...options,
      out: at('from.ndjson'),
    })
    expect(result).toMatchObject({ kind: 'accepted', value: { lines: 1, answered: 1 } })
    const stated = {
      place: '513301',
      revenue: '35000000.5',
      aboveScaleOn: null,
      sectors: ['other'],
    }
    const expected = await expectedRows([{ enterprise: stated }])
    expect(sorted(rowsIn('from.ndjson'))).toEqual(sorted(expected))
  })

  test('that cannot be read, or results that cannot be written, are an issue', async () => {
    const none = await screenFile(at('no.ndjson'), rulebook, { ...options, out: at('x.csv') })
    expect(none).toMatchObject({ kind: 'rejected', issues: [{ code: 'unreadable' }] })
    const format = await screenFile(at('profiles.ndjson'), rulebook, {
      ...options,
      out: at('x.txt'),
    })
    expect(format).toMatchObject({ kind: 'rejected', issues: [{ path: '--out' }] })
    const nowhere = await screenFile(at('profiles.ndjson'), rulebook, {
      ...options,
      out: at('no/x.csv'),
    })
    expect(nowhere).toMatchObject({ kind: 'rejected', issues: [{ path: '--out' }] })
  })
})
