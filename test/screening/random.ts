import fc from 'fast-check'
import type { Rulebook } from '../../src/rulebook/rulebook'
import { optionsOf, profileOf } from '../property/model'
import { type RandomCase, randomCase, rulebookFor } from '../property/random-question'
import type { Database } from './databases'
import { sqlDifferences } from './differences'

/** Random rules with profiles that state any part of the facts, and days and readings to ask on. */
export const randomPopulation = fc.boolean().chain((some) => randomCase(8, some ? 'some' : 'only'))

/** Where SQL and the reference differ about a random population, on each of its days. */
export async function populationDifferences(
  database: Database,
  dialect: 'duckdb' | 'postgres',
  { model, questions }: RandomCase,
): Promise<readonly string[]> {
  const rulebook: Rulebook = rulebookFor(model)
  const profiles = questions.map((question) => profileOf(model, question))
  const found: string[] = []
  for (const question of questions.slice(0, 3)) {
    const options = optionsOf(model, question)
    const different = await sqlDifferences(database, dialect, rulebook, profiles, options)
    found.push(...different.map((one) => `${JSON.stringify(options)}: ${one}`))
  }
  return found
}
