import fc from 'fast-check'
import { type Database, databases } from '../screening/databases'
import { formulaDifferences, randomFormula } from '../screening/formulas'
import { manyDifferences, randomMany, rulesOf } from '../screening/many'
import { daysAsked, populationDifferences, randomPopulation } from '../screening/random'
import { type KeptCase, keepCase } from './kept-cases'

// npm run fuzz -- <duckdb|pglite|postgres> <pairs> [seed]: `evaluate`, `evaluateSync`, `decide` and
// SQL on random rules and profiles: one rule at a time, amounts, and a hundred rules at once. A pair
// is one rule and one profile on one day, answered by all four. What differs is shrunk and kept in
// test/fuzz/cases, from where the tests ask it again.

const [name = 'duckdb', pairs = '10000', seed = String(Date.now() % 2 ** 31)] =
  process.argv.slice(2)
const known = databases.find((one) => one.name === name)
if (known === undefined) throw new Error(`no database ${name}`)
const { dialect } = known
const [profiles, things, few] = [40, 60, 8]
const numRuns = Math.ceil(Number(pairs) / (profiles * daysAsked + things))
const database = await known.open()
const started = performance.now()
process.stderr.write(`${name}: at least ${pairs} pairs, seed ${seed}\n`)

interface Result {
  readonly name: string
  readonly failed: boolean
  readonly said: string
  readonly pairs: number
}

/** What is drawn at random, how often, and what is found of it. */
interface Drawn<T> {
  readonly numRuns: number
  readonly drawn: fc.Arbitrary<T>
  readonly pairsOf: (one: T) => number
  readonly differences: (
    database: Database,
    dialect: 'duckdb' | 'postgres',
    one: T,
  ) => Promise<readonly string[]>
}

/** Asks random questions until one is answered in two ways; that is shrunk and kept. */
async function check<T>(
  kind: KeptCase['kind'],
  { numRuns, drawn, pairsOf, differences }: Drawn<T>,
): Promise<Result> {
  let runs = 0
  let asked = 0
  const property = fc.asyncProperty(drawn, async (one) => {
    runs += 1
    asked += pairsOf(one)
    if (runs % 500 === 0) process.stderr.write(`${kind}: ${runs} of ${numRuns} runs\n`)
    const found = await differences(database, dialect, one)
    if (found.length > 0) throw new Error(found.join('\n'))
  })
  const details = await fc.check(property, { numRuns, seed: Number(seed) })
  if (!details.failed) return { name: kind, failed: false, said: 'no difference', pairs: asked }
  const [least] = details.counterexample ?? []
  const file = keepCase(kind, { seed, database: name, least })
  process.stderr.write(`kept in ${file}\n`)
  return { name: kind, failed: true, said: fc.defaultReportMessage(details) ?? '', pairs: asked }
}

const results = [
  await check('rules', {
    numRuns,
    drawn: randomPopulation(profiles),
    pairsOf: () => profiles * daysAsked,
    differences: populationDifferences,
  }),
  await check('amounts', {
    numRuns,
    drawn: randomFormula(things),
    pairsOf: () => things,
    differences: formulaDifferences,
  }),
  // beside the pairs that were asked for
  await check('many', {
    numRuns: Math.ceil(numRuns / 20),
    drawn: randomMany(few),
    pairsOf: (many) => rulesOf(many) * few,
    differences: manyDifferences,
  }),
]
const seconds = ((performance.now() - started) / 1000).toFixed(0)
for (const one of results) process.stdout.write(`${one.name}: ${one.said}, ${one.pairs} pairs\n`)
const all = results.reduce((sum, one) => sum + one.pairs, 0)
process.stdout.write(`${all} pairs in ${seconds} s, seed ${seed}\n`)
await database.close()
process.exit(results.some(({ failed }) => failed) ? 1 : 0)
