import type { EvaluateOptions } from '../../evaluation/options'
import type { Vocabulary } from '../../profile/vocabulary'
import type { CaseFile, RuleCase } from './case-format'

type Plain = Readonly<Record<string, unknown>>

/** The profile of a case: the base with facts changed and taken out, or another altogether. */
export function profileOf(file: CaseFile, one: RuleCase, vocabulary: Vocabulary): Plain {
  if (one.profile !== undefined) return one.profile
  const changes = new Map<string, unknown>([
    ...Object.entries(one.with ?? {}),
    ...(one.without ?? []).map((fact): [string, unknown] => [fact, undefined]),
  ])
  return Object.fromEntries(
    Object.entries(file.profile).map(([key, value]) => {
      const type = vocabulary.find(({ subject, collection }) => key === (collection ?? subject))
      return [key, changedIn(value, type?.subject ?? key, changes)]
    }),
  )
}

/** The facts that a case changes or takes out and that there are not. */
export function unknownFactsOf(one: RuleCase, vocabulary: Vocabulary): readonly string[] {
  const known = new Set(factIdsOf(vocabulary))
  const named = [...Object.keys(one.with ?? {}), ...(one.without ?? [])]
  return named.filter((fact) => !known.has(fact))
}

export const factIdsOf = (vocabulary: Vocabulary): readonly string[] =>
  vocabulary.flatMap(({ facts }) => facts.map(({ id }) => id))

function changedIn(
  value: unknown,
  subject: string,
  changes: ReadonlyMap<string, unknown>,
): unknown {
  if (Array.isArray(value)) return value.map((one) => changedIn(one, subject, changes))
  const own = [...changes].filter(([fact]) => fact.startsWith(`${subject}.`))
  const entries = own.map(([fact, change]) => [fact.slice(subject.length + 1), change])
  const changed = { ...Object(value), ...Object.fromEntries(entries) }
  return Object.fromEntries(Object.entries(changed).filter(([, stated]) => stated !== undefined))
}

/** How a case is evaluated: its own rule alone. */
export function optionsOf(file: CaseFile, one: RuleCase): EvaluateOptions {
  const openTerms = Object.entries(one.openTerms ?? {}).map(([term, value]) => ({
    rule: file.rule,
    term,
    value,
    source: 'a case',
  }))
  const readings = one.readings ?? {}
  return { asOf: one.asOf ?? file.asOf, rules: [file.rule], readings, openTerms }
}
