import { expect, test } from 'vitest'
import { duckdb } from '../screening/databases'
import { formulaDifferences } from '../screening/formulas'
import { manyDifferences } from '../screening/many'
import { populationDifferences } from '../screening/random'
import { caseOf, caseText, keptCases } from './kept-cases'

// What random questions once found is asked again, on every run.

const kept = keptCases()
const differences = {
  rules: populationDifferences,
  amounts: formulaDifferences,
  many: manyDifferences,
}

test.each(kept)('$name is answered alike by all executors', async ({ kept: { kind, found } }) => {
  const database = await duckdb()
  const { least } = Object(found)
  const different = await differences[kind](database, 'duckdb', least)
  expect(different).toEqual([])
  await database.close()
})

test('cases are read as they were kept', () => {
  expect(kept.map(({ kept: { kind } }) => kind)).toContain('amounts')
  for (const { kept: one } of kept) expect(caseOf(caseText(one))).toEqual(one)
  const least = { stated: new Map([['enterprise.money', null]]), map: [1] }
  expect(caseOf(caseText({ kind: 'rules', found: { least } })).found).toEqual({ least })
})
