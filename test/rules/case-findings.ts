import type { CaseFile, Expectation, RuleCase } from '../../src/cli/cases/case-format'
import { optionsOf, profileOf } from '../../src/cli/cases/case-profile'
import { evaluate } from '../../src/evaluation/evaluate'
import type { Finding } from '../../src/evaluation/finding'
import type { EvaluateOptions } from '../../src/evaluation/options'
import type { Profile } from '../../src/profile/profile'
import { readProfile } from '../../src/profile/read-profile'
import type { Stated } from '../../src/profile/value'
import type { Vocabulary } from '../../src/profile/vocabulary'
import type { Rulebook } from '../../src/rulebook/rulebook'

/** What a hand-written case asks of one subject, and what is found. */
export interface CaseFinding {
  readonly name: string
  /** Null for the base profile, of which a file says no more than that it is eligible. */
  readonly expected: Expectation | null
  readonly options: EvaluateOptions
  /** All that is stated of the enterprise and of the subject. */
  readonly facts: ReadonlyMap<string, Stated>
  readonly finding: Finding
}

/** The base profile of a file and every case of it, one by one for each subject that is stated. */
export async function caseFindingsOf(
  file: CaseFile,
  rulebook: Rulebook,
): Promise<readonly CaseFinding[]> {
  const base: RuleCase = { name: 'the base profile', expect: [] }
  const found = []
  for (const one of [base, ...file.cases]) found.push(...(await findingsOf(file, one, rulebook)))
  return found
}

async function findingsOf(
  file: CaseFile,
  one: RuleCase,
  rulebook: Rulebook,
): Promise<readonly CaseFinding[]> {
  const input = profileOf(file, one, rulebook.vocabulary)
  const profile = readProfile(rulebook.vocabulary, input)
  const options = optionsOf(file, one)
  const { findings, issues } = await evaluate(rulebook, input, options)
  if (profile.kind === 'rejected') throw new Error(`${file.rule}: ${JSON.stringify(issues)}`)
  const expected = [one.expect].flat()
  return findings.map((finding, index) => ({
    name: one.name,
    expected: expected[index] ?? null,
    options,
    facts: factsSeen(profile.value, finding),
    finding,
  }))
}

function factsSeen({ enterprise, collections }: Profile, { subject }: Finding) {
  const listed = collections.get(subject.type) ?? []
  const own = listed.find(({ id }) => id === subject.id)
  return new Map([...enterprise.facts, ...(own?.facts ?? [])])
}

/** Every fact that the profiles and the changes of a file name. */
export function factsNamedIn({ profile, cases }: CaseFile, vocabulary: Vocabulary) {
  const others = cases.flatMap((one) => (one.profile === undefined ? [] : [one.profile]))
  const changed = cases.flatMap((one) => [...Object.keys(one.with ?? {}), ...(one.without ?? [])])
  const stated = [profile, ...others].flatMap((one) =>
    vocabulary.flatMap(({ subject, collection }) =>
      [one[collection ?? subject] ?? {}]
        .flat()
        .flatMap((given) => Object.keys(Object(given)))
        .map((name) => `${subject}.${name}`),
    ),
  )
  return [...changed, ...stated]
}
