import type { EvaluateOptions } from '../../src/evaluation/options'
import type { Vocabulary } from '../../src/profile/vocabulary'
import type { CaseFile, RuleCase } from './case-format'

type Plain = Readonly<Record<string, unknown>>

/** The profile of a case: the base with facts changed and taken out, or another altogether. */
export function profileOf(file: CaseFile, one: RuleCase, vocabulary: Vocabulary): Plain {
  if (one.profile !== undefined) return one.profile
  const changes = new Map<string, unknown>([
    ...Object.entries(one.with ?? {}),
    ...(one.without ?? []).map((fact): [string, unknown] => [fact, undefined]),
  ])
  const known = new Set(vocabulary.flatMap((type) => type.facts.map((fact) => fact.id)))
  const unknown = [...changes.keys()].filter((fact) => !known.has(fact))
  if (unknown.length > 0) throw new Error(`no such fact: ${unknown.join(', ')}`)
  return Object.fromEntries(
    Object.entries(file.profile).map(([key, value]) => {
      const type = vocabulary.find(({ subject, collection }) => key === (collection ?? subject))
      return [key, changedIn(value, type?.subject ?? key, changes)]
    }),
  )
}

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
    source: 'made up for a case',
  }))
  const readings = one.readings ?? {}
  return { asOf: one.asOf ?? file.asOf, rules: [file.rule], readings, openTerms }
}
