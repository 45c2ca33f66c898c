import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { runs } from '../property/runs'
import { databases } from './databases'
import { formulaDifferences, randomFormula } from './formulas'
import { manyDifferences, randomMany } from './many'
import { populationDifferences, randomPopulation } from './random'
import { serverPrograms } from './server'

// reference, compiled and decided answers beside those of a database
describe.each(databases)('SQL on $name', ({ name, dialect, open }) => {
  const count = { duckdb: 40, pglite: 6, postgres: 6 }[name]
  const isThere = name !== 'postgres' || serverPrograms() !== null
  const asked = test.skipIf(!isThere)

  asked(
    'answers random rules on random profiles as the reference does',
    async () => {
      const database = await open()
      await fc.assert(
        fc.asyncProperty(randomPopulation(8), async (population) => {
          expect(await populationDifferences(database, dialect, population)).toEqual([])
        }),
        { ...runs(count), seed: 6 },
      )
      await database.close()
    },
    120_000,
  )

  asked(
    'answers a hundred random rules at once as the reference does',
    async () => {
      const database = await open()
      await fc.assert(
        fc.asyncProperty(randomMany(4), async (many) => {
          expect(await manyDifferences(database, dialect, many)).toEqual([])
        }),
        { ...runs(count / 3), seed: 6 },
      )
      await database.close()
    },
    120_000,
  )

  asked(
    'computes random amounts of every construct as the reference does',
    async () => {
      const database = await open()
      await fc.assert(
        fc.asyncProperty(randomFormula(12), async (drawn) => {
          expect(await formulaDifferences(database, dialect, drawn)).toEqual([])
        }),
        { ...runs(count * 4), seed: 6 },
      )
      await database.close()
    },
    120_000,
  )
})
