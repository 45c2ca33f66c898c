import fc from 'fast-check'
import { duckdb, postgres } from '../screening/databases'
import { formulaDifferences, randomFormula } from '../screening/formulas'
import { populationDifferences, randomPopulation } from '../screening/random'

// npm run fuzz -- <duckdb|postgres> <pairs> [seed]: random rules and profiles, SQL beside `evaluate`.

const [dialect = 'duckdb', pairs = '10000', seed = String(Date.now() % 2 ** 31)] =
  process.argv.slice(2)
if (dialect !== 'duckdb' && dialect !== 'postgres') throw new Error(`no database ${dialect}`)
// a run asks eight profiles on three days each, and twelve about an amount
const numRuns = Math.ceil(Number(pairs) / 36)
const database = await (dialect === 'duckdb' ? duckdb() : postgres())
const started = performance.now()
process.stderr.write(`${dialect}: ${numRuns * 36} pairs, seed ${seed}\n`)
const check = (name: string, property: fc.IAsyncProperty<[unknown]>, runs: number) =>
  fc
    .check(property, { numRuns: runs, seed: Number(seed), interruptAfterTimeLimit: 3_600_000 })
    .then((details) => ({ name, details }))
const differing =
  <T>(differences: (drawn: T) => Promise<readonly string[]>) =>
  async (drawn: T) => {
    const found = await differences(drawn)
    if (found.length > 0) throw new Error(found.join('\n'))
  }
const rules = fc.asyncProperty(
  randomPopulation,
  differing((drawn) => populationDifferences(database, dialect, drawn)),
)
const formulas = fc.asyncProperty(
  randomFormula,
  differing((drawn) => formulaDifferences(database, dialect, drawn)),
)
const results = [await check('rules', rules, numRuns), await check('amounts', formulas, numRuns)]
const seconds = ((performance.now() - started) / 1000).toFixed(0)
for (const { name, details } of results) {
  const said = details.failed ? fc.defaultReportMessage(details) : 'no difference'
  process.stdout.write(`${name}: ${said}\n`)
}
process.stdout.write(`${numRuns * 36} pairs in ${seconds} s, seed ${seed}\n`)
process.exit(results.some(({ details }) => details.failed) ? 1 : 0)
