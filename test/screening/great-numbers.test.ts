import { describe, expect, test } from 'vitest'
import { rulebook } from '../../src/rulebook'
import { rowsByLibrary, screenedLines, sorted } from './screened-lines'

// profiles with numbers that the database has no room for are answered by the library, beside others

const options = { asOf: '2018-06-01', documents: ['sichuan-2017'] }
const rule = 'sichuan-2017/research-cost-subsidy'

/** A profile whose subsidy is up to the cost. */
const costing = (cost: string, id = cost) => ({
  enterprise: { id, place: '510100' },
  trials: [{ id: 't', innovative: true, phase: 'phase-1', cost }],
})

const [nines, decimals] = ['9'.repeat(34), '1234567.123457']
const fitting = ['5', '1234567.1234', nines, `${nines}.9999`]
const unfit = [decimals, `9${nines}`, '9'.repeat(44), `${nines}.99999`]

/** The greatest subsidies that the rows tell, by enterprise. */
const told = (rows: readonly Readonly<Record<string, unknown>>[]) =>
  new Map(rows.flatMap((row) => (row.rule === rule ? [[row.enterprise, row.high] as const] : [])))

const inParquet = (cost: string): string => {
  const [whole, fraction = ''] = cost.split('.')
  return `${whole}.${fraction.padEnd(4, '0')}`
}

describe('a number that the database has no room for', () => {
  test('is answered in full where the results are text', async () => {
    const odd = ["a\u0000b'c", '\u2028"\\'].map((id) => costing(decimals, id))
    const profiles = [...[...fitting, ...unfit].map((cost) => costing(cost)), ...odd]
    const screened = await screenedLines(profiles, rulebook, { ...options, format: 'ndjson' })
    expect(screened).toMatchObject({ answered: profiles.length, rejected: 0 })
    expect(sorted(screened.rows)).toEqual(sorted(await rowsByLibrary(profiles, rulebook, options)))
    expect(told(screened.rows)).toEqual(
      new Map(profiles.map(({ enterprise: { id }, trials: [trial] }) => [id, trial?.cost])),
    )
  })

  test('is answered in Parquet exactly, or rejected with the rule, the amount and advice', async () => {
    const costs = [unfit, fitting, unfit].flat()
    const profiles = costs.map((cost, index) => costing(cost, `${index}`))
    const screened = await screenedLines(profiles, rulebook, { ...options, format: 'parquet' })
    const counts = { lines: costs.length, answered: fitting.length, rejected: 2 * unfit.length }
    expect(screened).toMatchObject({ ...counts, count: screened.rows.length })
    expect(told(screened.rows)).toEqual(
      new Map(fitting.map((cost, index) => [`${unfit.length + index}`, inParquet(cost)])),
    )
    const refused = costs.flatMap((cost, index) =>
      fitting.includes(cost) ? [] : [{ line: index + 1, fact: rule, cost }],
    )
    expect(screened.refused.map(({ line, fact }) => ({ line, fact }))).toEqual(
      refused.map(({ line, fact }) => ({ line, fact })),
    )
    for (const [index, { reason }] of screened.refused.entries()) {
      expect(reason).toContain(refused[index]?.cost)
      expect(reason).toMatch(/research-cost-subsidy.*CSV and NDJSON/u)
    }
  })

  test('stands among the rejected lines in the order of the file', async () => {
    const broken = { enterprise: { id: 'b', noSuchFact: 1 } }
    const profiles = [broken, costing(decimals), broken, costing(decimals), costing('5')]
    const screened = await screenedLines(profiles, rulebook, { ...options, format: 'parquet' })
    expect(screened).toMatchObject({ lines: 5, answered: 1, rejected: 4 })
    expect(screened.refused.map(({ line }) => line)).toEqual([1, 2, 3, 4])
  })

  test('has rows of the verdicts that were asked for alone', async () => {
    const profiles = [costing('9'.repeat(44)), costing('5')]
    const expected = await rowsByLibrary(profiles, rulebook, options)
    for (const verdict of ['eligible', 'undetermined'] as const) {
      const only = [verdict]
      const { rows, count } = await screenedLines(profiles, rulebook, {
        ...{ ...options, only },
        format: 'ndjson',
      })
      const wanted = expected.filter((row) => row.verdict === verdict)
      expect(wanted.length).toBeGreaterThan(0)
      expect(count).toBe(wanted.length)
      expect(sorted(rows)).toEqual(sorted(wanted))
    }
  })

  test('is no reason to reject a line where its amount was not asked for', async () => {
    const only = ['undetermined'] as const
    const screened = await screenedLines([costing(decimals)], rulebook, {
      ...{ ...options, only },
      format: 'parquet',
    })
    expect(screened).toMatchObject({ answered: 1, rejected: 0 })
  })
})
