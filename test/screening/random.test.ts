import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { runs } from '../property/runs'
import { duckdb, postgres } from './databases'
import { formulaDifferences, randomFormula } from './formulas'
import { populationDifferences, randomPopulation } from './random'

describe.each([
  { dialect: 'duckdb', open: duckdb, count: 40 },
  { dialect: 'postgres', open: postgres, count: 6 },
] as const)('SQL on $dialect', ({ dialect, open, count }) => {
  test('answers random rules on random profiles as the reference does', async () => {
    const database = await open()
    await fc.assert(
      fc.asyncProperty(randomPopulation, async (population) => {
        expect(await populationDifferences(database, dialect, population)).toEqual([])
      }),
      { ...runs(count), seed: 6 },
    )
  }, 120_000)

  test('computes random amounts of every construct as the reference does', async () => {
    const database = await open()
    await fc.assert(
      fc.asyncProperty(randomFormula, async (drawn) => {
        expect(await formulaDifferences(database, dialect, drawn)).toEqual([])
      }),
      { ...runs(count * 4), seed: 6 },
    )
  }, 120_000)
})
