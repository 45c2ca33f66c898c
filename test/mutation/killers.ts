import { isDeepStrictEqual } from 'node:util'
import type { Finding } from '../../src/evaluation/finding'
import type { EvaluateOptions } from '../../src/evaluation/options'
import type { Profile } from '../../src/profile/profile'
import { readProfile } from '../../src/profile/read-profile'
import { enterprise, type Vocabulary } from '../../src/profile/vocabulary'
import type { Rulebook } from '../../src/rulebook/rulebook'
import { type Model, optionsOf as optionsOfQuestion, type Question } from '../property/model'
import { boundariesOf } from '../rules/boundaries'
import { answerTo } from '../rules/case-answer'
import type { Expectation, RuleCase } from '../rules/case-format'
import { optionsOf, profileOf } from '../rules/case-profile'
import type { Examined } from '../rules/examined'
import { type Ground, linkedAlone } from '../rules/ground'
import { type Metadata, metadataOf } from '../rules/metadata'
import { quickFindings } from './judge'
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
      const asked = askedIn(model, question)
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

function askedIn(model: Model, question: Question): Asked {
  const own = (type: string) =>
    new Map([...question.stated].filter(([fact]) => fact.startsWith(`${type}.`)))
  const listed = { type: model.subject, id: 'one', name: null, facts: own(model.subject) }
  const collections = model.collection === null ? [] : [[model.subject, [listed]] as const]
  const profile = {
    enterprise: { type: enterprise, id: enterprise, name: null, facts: own(enterprise) },
    collections: new Map(collections),
    awards: null,
  }
  return { profile, options: optionsOfQuestion(model, question) }
}

/** The answers to a generated case as far as the naive evaluator gives them. */
function answersIn(rulebook: Rulebook, { profile, options }: Asked): readonly unknown[] | null {
  const findings = quickFindings(rulebook, profile, options)
  return (
    findings?.map(({ verdict, amount }: Finding) => [verdict, amount?.low, amount?.high]) ?? null
  )
}

/** What happens to a mutant; the generated cases keep the answers of the rule as it is. */
export function fateOf(mutant: Mutant, killers: Killers, ground: Ground): Fate {
  const made = mutant.made()
  if (made === null) return 'build'
  const linked = linkedAlone(made.format, ground, made.library)
  if (linked.kind === 'refused') return 'build'
  const { rule, rulebook } = linked
  if (!killers.cases.every((one) => answersAsExpected(rulebook, one))) return 'case'
  const same = killers.boundaries.every((one) =>
    isDeepStrictEqual(answersIn(rulebook, one), one.answers),
  )
  if (!same) return 'boundary'
  return isDeepStrictEqual(metadataOf(rule, rulebook), killers.metadata) ? 'survived' : 'table'
}

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
