import { isDeepStrictEqual } from 'node:util'
import { answerTo } from '../../src/cli/cases/case-answer'
import type { Expectation, RuleCase } from '../../src/cli/cases/case-format'
import { optionsOf, profileOf } from '../../src/cli/cases/case-profile'
import type { EvaluateOptions } from '../../src/evaluation/options'
import type { Profile } from '../../src/profile/profile'
import { readProfile } from '../../src/profile/read-profile'
import type { Vocabulary } from '../../src/profile/vocabulary'
import type { RuleFormat } from '../../src/rulebook/rule-format'
import type { Rulebook } from '../../src/rulebook/rulebook'
import {
  type Model,
  optionsOf as optionsOfQuestion,
  profileOf as profileOfQuestion,
  type Question,
} from '../property/model'
import { boundariesOf } from '../rules/boundaries'
import type { Examined } from '../rules/examined'
import { type Ground, linkedAlone } from '../rules/ground'
import { type Metadata, metadataOf } from '../rules/metadata'
import type { MutationKind } from './edit'
import { quickConclusions, quickFindings } from './judge'
import type { Mutant } from './mutants'

/** What noticed a mutant, the first of them in this order; nothing did where it survived. */
export const fates = ['build', 'case', 'boundary', 'table', 'survived'] as const

export type Fate = (typeof fates)[number]

interface Asked {
  readonly profile: Profile
  readonly options: EvaluateOptions
}

/** All that could notice a change of one rule, made ready once. */
export interface Killers {
  readonly cases: readonly (Asked & { readonly expected: readonly Expectation[] })[]
  readonly boundaries: readonly (Asked & { readonly answers: readonly unknown[] })[]
  readonly metadata: Metadata
}

export async function killersOf(one: Examined, ground: Ground): Promise<Killers> {
  const { rule, rulebook, format } = one
  const linked = { rule, rulebook }
  const { model, cases } = await boundariesOf(format, linked, one.cases, ground)
  return {
    cases: casesOf(one),
    boundaries: cases.map(({ question }) => {
      const asked = askedIn(model, question, rulebook)
      return { ...asked, answers: answersIn(rulebook, asked) ?? [] }
    }),
    metadata: metadataOf(rule, rulebook),
  }
}

function casesOf({ file, rulebook }: Examined): Killers['cases'] {
  const base: RuleCase = { name: 'the base profile', expect: { verdict: 'eligible' } }
  return [base, ...file.cases].map((one) => ({
    profile: profileIn(rulebook.vocabulary, profileOf(file, one, rulebook.vocabulary)),
    options: optionsOf(file, one),
    expected: [one.expect].flat(),
  }))
}

function profileIn(vocabulary: Vocabulary, input: unknown): Profile {
  const read = readProfile(vocabulary, input)
  if (read.kind === 'rejected') throw new Error(JSON.stringify(read.issues))
  return read.value
}

function askedIn(model: Model, question: Question, { vocabulary }: Rulebook): Asked {
  return {
    profile: profileIn(vocabulary, profileOfQuestion(model, question)),
    options: optionsOfQuestion(model, question),
  }
}

/** The answers to a generated case as far as the naive evaluator gives them. */
function answersIn(rulebook: Rulebook, { profile, options }: Asked): readonly unknown[] | null {
  const found = quickConclusions(rulebook, profile, options)
  return found?.map(({ verdict, amount }) => [verdict, amount?.low, amount?.high]) ?? null
}

/** What no case looks at; only the table of `metadata.yaml` can notice a change of it. */
const unseen: ReadonlySet<MutationKind> = new Set([
  'class',
  'entitlement',
  'once',
  'quota',
  'pilot',
  'fund',
  'departments',
  'schedule',
  'pointer',
  'waiver',
  'citation',
])

/** What happens to a mutant in one rule; the generated cases keep the answers of the rule as it is. */
export function fateIn(rule: RuleFormat, mutant: Mutant, killers: Killers, ground: Ground): Fate {
  const made = mutant.madeFor(rule)
  if (made === null) return 'build'
  const linked = linkedAlone(made.format, ground, made.library)
  if (linked.kind === 'refused') return 'build'
  const { rulebook } = linked
  if (!unseen.has(mutant.kind)) {
    if (!killers.cases.every((one) => answersAsExpected(rulebook, one))) return 'case'
    if (!killers.boundaries.every((one) => answersAsBefore(rulebook, one))) return 'boundary'
  }
  return isDeepStrictEqual(metadataOf(linked.rule, rulebook), killers.metadata)
    ? 'survived'
    : 'table'
}

const answersAsBefore = (rulebook: Rulebook, one: Killers['boundaries'][number]): boolean =>
  isDeepStrictEqual(answersIn(rulebook, one), one.answers)

function answersAsExpected(
  rulebook: Rulebook,
  { profile, options, expected }: Killers['cases'][number],
): boolean {
  const findings = quickFindings(rulebook, profile, options)
  if (findings?.length !== expected.length) return false
  return expected.every((one, index) => {
    const finding = findings[index]
    return finding !== undefined && isDeepStrictEqual(answerTo(one, finding), one)
  })
}
