import fc from 'fast-check'
import { type Verdict, verdicts } from '../../src/evaluation/finding'
import type { Rulebook } from '../../src/rulebook/rulebook'
import { optionsOf, profileOf } from '../property/model'
import { type RandomCase, randomCase, rulebookFor } from '../property/random-question'
import type { Database } from './databases'
import { executorDifferences } from './differences'

/** Random rules with so many profiles that state any part of the facts, and days to ask on. */
export const randomPopulation = (profiles: number): fc.Arbitrary<RandomCase> =>
  fc.boolean().chain((some) => randomCase(profiles, some ? 'some' : 'only'))

/** On how many of its days a population is asked. */
export const daysAsked = 3

/** Verdicts that are asked for by themselves. */
export const subsets: readonly (readonly Verdict[])[] = [
  ['eligible'],
  ['eligible', 'pending'],
  ['eligible', 'pending', 'undetermined'],
  ['pending'],
  ['undetermined', 'ineligible'],
]

/** Where an executor and the reference differ about a random population, on each of its days. */
export async function populationDifferences(
  database: Database,
  dialect: 'duckdb' | 'postgres',
  { model, questions }: RandomCase,
): Promise<readonly string[]> {
  const rulebook = rulebookFor(model)
  const profiles = questions.map((question) => profileOf(model, question))
  const found: string[] = []
  for (const question of questions.slice(0, daysAsked)) {
    const options = optionsOf(model, question)
    const different = await executorDifferences(database, dialect, { rulebook, profiles, options })
    found.push(...different.map((one) => `${JSON.stringify(options)}: ${one}`))
  }
  const { asOf } = optionsOf(model, questions[0] ?? { ...nothing, asOf: model.days[0] ?? '' })
  const only = subsets[JSON.stringify(model.conditions).length % subsets.length] ?? verdicts
  const twins = { rulebook: twinsOf(rulebook), profiles: profiles.slice(0, 8), only }
  const different = await executorDifferences(database, dialect, { ...twins, options: { asOf } })
  return [...found, ...different.map((one) => `twins on ${asOf}, ${only}: ${one}`)]
}

const nothing = { stated: new Map(), readings: {}, open: {} }

/** A second rule with the same conditions, so that there is something that rules test alike. */
export const twinsOf = (rulebook: Rulebook): Rulebook => ({
  ...rulebook,
  rules: rulebook.rules.flatMap((rule) => [rule, { ...rule, id: `${rule.id}-twin` }]),
})
