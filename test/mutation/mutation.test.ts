import { describe, expect, test } from 'vitest'
import { heldGround } from '../rules/examined'
import type { Mutant } from './mutants'
import { outcomeOf } from './run'
import { sampleOf } from './sample'
import { allMutants, fateOf, isExcused, lineOf, unmatched } from './trial'

const count = 40
const seed = process.env.MUTATION_SEED ?? '2017-03-31'
const silent = (): void => undefined

const rules = sampleOf([...heldGround.rules.keys()], count, seed)
const files = new Set(rules.map((rule) => `rules/${rule}.yaml`))
const sample = allMutants.filter(
  (one) => !isExcused(one) && (files.has(one.file) || one.rules.length > 1),
)

test('a rule that is not changed is refused by nothing and answers its cases as before', async () => {
  const same = rules.map(
    (rule): Mutant => ({
      kind: 'group',
      file: `rules/${rule}.yaml`,
      line: undefined,
      mutation: 'none',
      rules: [rule],
      madeFor: (format) => ({ format, library: heldGround.library }),
    }),
  )
  const { survivors } = await outcomeOf(same, silent)
  expect(survivors).toHaveLength(count)
}, 120_000)

// `npm run mutate` tries all of them
describe(`${sample.length} small changes of ${count} rules and of the definitions (seed ${seed})`, () => {
  test('are refused by the build or answer a case otherwise', async () => {
    const { survivors } = await outcomeOf(sample, silent)
    expect(survivors).toEqual([])
  }, 120_000)

  test('are told apart by file and mutation', () => {
    const names = allMutants.map(lineOf)
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([])
  })
})

describe('the list of equivalent mutants', () => {
  test('names only mutations that there are', () => {
    expect(unmatched()).toEqual([])
  })

  test('has none that a case notices', async () => {
    const noticed = []
    for (const mutant of allMutants.filter(isExcused)) {
      if ((await fateOf(mutant)) !== 'survived') noticed.push(lineOf(mutant))
    }
    expect(noticed).toEqual([])
  }, 120_000)
})
