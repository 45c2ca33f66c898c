import fc from 'fast-check'
import { verdicts } from '../../src/evaluation/finding'
import type { Condition, Leaf, Operand, Rule, Rulebook } from '../../src/rulebook/rulebook'
import type { Model } from '../property/model'
import { facts, places } from '../property/random-facts'
import { randomModel } from '../property/random-model'
import { rulebookFor } from '../property/random-question'
import type { Database } from './databases'
import { executorDifferences } from './differences'
import { subsets } from './random'

/** Many rules at once: some shapes, each for many places, and profiles that state any of the facts. */
export interface Many {
  readonly models: readonly Model[]
  /** How many rules each shape is made to. */
  readonly copies: number
  readonly profiles: readonly object[]
  readonly asOf: string
}

// a set of rules is kept by words of 32: with these there are always several of them in a section
const shapes = { minLength: 4, maxLength: 8 }

/** So many profiles about 40 to 130 rules, or so many times as many. */
export const randomMany = (profiles: number, times = 1): fc.Arbitrary<Many> =>
  fc.record({
    models: fc.array(randomModel('some'), shapes),
    copies: fc.integer({ min: 10 * times, max: 16 * times }),
    profiles: fc.array(profile, { minLength: profiles, maxLength: profiles }),
    asOf: fc.constantFrom('2020-02-28', '2020-03-01', '2021-03-01', '2021-06-15'),
  })

function stated(subject: string): fc.Arbitrary<object> {
  const entries = facts
    .filter(({ id }) => id.startsWith(`${subject}.`))
    .map(({ id, domain }): [string, fc.Arbitrary<unknown>] => [
      id.slice(subject.length + 1),
      fc.oneof(
        { weight: 8, arbitrary: fc.constantFrom(...domain) },
        { weight: 2, arbitrary: fc.constant(undefined) },
        { weight: 1, arbitrary: fc.constant(null) },
      ),
    ])
  return fc.record(Object.fromEntries(entries))
}

const projects = fc
  .array(stated('project'), { maxLength: 3 })
  .map((list) => list.map((one, index) => ({ id: `p${index}`, ...one })))

const profile = fc
  .record({ enterprise: stated('enterprise'), projects: fc.option(projects, { nil: undefined }) })
  // what is not stated is left out, as in JSON
  .map((one): object => JSON.parse(JSON.stringify(one)))

/** How many rules that makes. */
export const rulesOf = ({ models, copies }: Many): number => models.length * copies

/** The rulebook: of every shape one rule for each of many places, each shape in a document of its own. */
export function manyRulebook({ models, copies }: Many): Rulebook {
  const linked = models.map(rulebookFor)
  const [first] = linked
  if (first === undefined) throw new RangeError('no shape')
  const names = new Map(
    linked.flatMap(({ interpretations }) => interpretations.map((one) => [one.id, one])),
  )
  return {
    ...first,
    interpretations: [...names.values()],
    documents: linked.flatMap(({ documents }, shape) =>
      documents.map((one) => ({ ...one, id: documentOf(shape) })),
    ),
    rules: linked.flatMap(({ rules }, shape) =>
      rules.flatMap((rule) =>
        Array.from({ length: copies }, (_, copy) => copied(rule, documentOf(shape), copy)),
      ),
    ),
  }
}

const documentOf = (shape: number): string => `test-${shape}`

/** A rule once more, for other places: of the enterprise, and of the project too for every other. */
function copied(rule: Rule, document: string, copy: number): Rule {
  const subjects =
    rule.subject === 'project' && copy % 2 === 1 ? ['enterprise', 'project'] : ['enterprise']
  const asked = subjects.map((subject, index) => within(subject, copy + index * 3))
  const members = copy % 5 === 4 ? [] : asked
  return {
    ...rule,
    id: `${document}/rule-${copy}`,
    document,
    citations: rule.citations.map((one) => ({ ...one, document })),
    conditions: { kind: 'all', members: [...members, moved(rule.conditions, copy)] },
  }
}

const codes: readonly string[] = places
const placeAt = (index: number): string => codes[index % codes.length] ?? ''

const within = (subject: string, index: number): Leaf => ({
  kind: 'leaf',
  fact: `${subject}.place`,
  type: 'place',
  operator: 'within',
  operand: { kind: 'value', value: placeAt(index) },
  words: null,
  basis: 'jurisdiction',
})

/** The same conditions about other places. */
function moved(condition: Condition, by: number): Condition {
  switch (condition.kind) {
    case 'leaf':
      return { ...condition, operand: movedOperand(condition.operand, by) }
    case 'all':
    case 'any':
      return { ...condition, members: condition.members.map((member) => moved(member, by)) }
    default:
      return { ...condition, member: moved(condition.member, by) }
  }
}

function movedOperand(operand: Operand, by: number): Operand {
  if (operand.kind !== 'value' || typeof operand.value !== 'string') return operand
  const at = codes.indexOf(operand.value)
  return at === -1 ? operand : { ...operand, value: placeAt(at + by) }
}

/** Where an executor and the reference differ about many rules. */
export async function manyDifferences(
  database: Database,
  dialect: 'duckdb' | 'postgres',
  many: Many,
): Promise<readonly string[]> {
  const { profiles, asOf, copies } = many
  const rulebook = manyRulebook(many)
  const only = subsets[copies % (subsets.length + 1)] ?? verdicts
  const asked = { rulebook, profiles, options: { asOf }, only }
  const found = await executorDifferences(database, dialect, asked)
  return found.map((one) => `${rulebook.rules.length} rules on ${asOf}, ${only}: ${one}`)
}
