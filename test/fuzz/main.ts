import fc from 'fast-check'
import { databases } from '../screening/databases'
import { formulaDifferences, randomFormula } from '../screening/formulas'
import { daysAsked, populationDifferences, randomPopulation } from '../screening/random'
import { keepCase } from './kept-cases'

// npm run fuzz -- <duckdb|pglite|postgres> <pairs> [seed]: `evaluate`, `evaluateSync`, `decide` and
// SQL on random rules and profiles. A pair is one rule and one profile on one day, answered by all
// four. What differs is shrunk and kept in test/fuzz/cases, from where the tests ask it again.

const [name = 'duckdb', pairs = '10000', seed = String(Date.now() % 2 ** 31)] =
  process.argv.slice(2)
const known = databases.find((one) => one.name === name)
if (known === undefined) throw new Error(`no database ${name}`)
const { dialect } = known
const [profiles, things] = [40, 60]
const pairsOfRun = profiles * daysAsked + things
const numRuns = Math.ceil(Number(pairs) / pairsOfRun)
const database = await known.open()
const started = performance.now()
process.stderr.write(`${name}: ${numRuns * pairsOfRun} pairs, seed ${seed}\n`)

interface Result {
  readonly name: string
  readonly failed: boolean
  readonly said: string
}

/** Asks random questions until one is answered in two ways; that is shrunk and kept. */
async function check<T>(
  kind: 'rules' | 'amounts',
  drawn: fc.Arbitrary<T>,
  differences: (one: T) => Promise<readonly string[]>,
): Promise<Result> {
  let runs = 0
  const property = fc.asyncProperty(drawn, async (one) => {
    runs += 1
    if (runs % 500 === 0) process.stderr.write(`${kind}: ${runs} of ${numRuns} runs\n`)
    const found = await differences(one)
    if (found.length > 0) throw new Error(found.join('\n'))
  })
  const details = await fc.check(property, { numRuns, seed: Number(seed) })
  if (!details.failed) return { name: kind, failed: false, said: 'no difference' }
  const [least] = details.counterexample ?? []
  const file = keepCase(kind, { seed, database: name, least })
  process.stderr.write(`kept in ${file}\n`)
  return { name: kind, failed: true, said: fc.defaultReportMessage(details) ?? '' }
}

const results = [
  await check('rules', randomPopulation(profiles), (one) =>
    populationDifferences(database, dialect, one),
  ),
  await check('amounts', randomFormula(things), (one) =>
    formulaDifferences(database, dialect, one),
  ),
]
const seconds = ((performance.now() - started) / 1000).toFixed(0)
for (const one of results) process.stdout.write(`${one.name}: ${one.said}\n`)
process.stdout.write(`${numRuns * pairsOfRun} pairs in ${seconds} s, seed ${seed}\n`)
await database.close()
process.exit(results.some(({ failed }) => failed) ? 1 : 0)
