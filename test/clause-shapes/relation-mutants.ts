import type { RelationFormat } from '../../src/rulebook/cumulation-format'
import { exact, plus, textOf } from '../property/exact'

/** One change of a relation as its file says it; null is the relation left out. */
export interface RelationMutant {
  readonly change: string
  readonly relation: object | null
}

const kinds = ['exclusive', 'highestOf', 'oncePer', 'cumulative', 'jointCap', 'deduct'] as const

/** Every mutant of a relation: without it, each other kind, period, cap, and each rule dropped. */
export function relationMutants(
  relation: RelationFormat,
  subjects: readonly string[],
): readonly RelationMutant[] {
  return [
    { change: 'left out', relation: null },
    ...kinds
      .filter((kind) => kind !== relation.kind)
      .map((kind) => ({ change: `kind ${kind}`, relation: asKind(relation, kind) })),
    ...(relation.kind === 'deduct' ? deductChanges(relation) : amongChanges(relation, subjects)),
  ]
}

type Deduction = Extract<RelationFormat, { kind: 'deduct' }>
type Among = Exclude<RelationFormat, Deduction>

/** The same relation of another kind, with the keys that the format of that kind has. */
function asKind(relation: RelationFormat, kind: (typeof kinds)[number]): object {
  const { id, title, words, citations } = relation
  const base = { id, title, words, citations, kind }
  const rules = relation.kind === 'deduct' ? [...relation.paid, relation.from] : relation.rules
  if (kind === 'deduct') return { ...base, paid: rules.slice(1), from: rules[0] }
  const per = relation.kind === 'deduct' ? 'enterprise' : relation.per
  return { ...base, rules, per, ...(kind === 'jointCap' ? { cap: '1' } : {}) }
}

function amongChanges(relation: Among, subjects: readonly string[]): readonly RelationMutant[] {
  const periods = ['year', 'lifetime', ...subjects].filter((per) => per !== relation.per)
  return [
    ...periods.map((per) => ({ change: `per ${per}`, relation: { ...relation, per } })),
    ...relation.rules.map((rule) => ({
      change: `without ${rule}`,
      relation: { ...relation, rules: relation.rules.filter((one) => one !== rule) },
    })),
    ...(relation.kind === 'jointCap' ? capsOf(relation.cap) : []).map((cap) => ({
      change: `cap ${cap}`,
      relation: { ...relation, cap },
    })),
  ]
}

function deductChanges(relation: Deduction): readonly RelationMutant[] {
  const { paid, from } = relation
  return [
    ...paid.map((rule) => ({
      change: `paid ${rule} and from exchanged`,
      relation: { ...relation, from: rule, paid: paid.map((one) => (one === rule ? from : one)) },
    })),
    ...paid.map((rule) => ({
      change: `without ${rule}`,
      relation: { ...relation, paid: paid.filter((one) => one !== rule) },
    })),
  ]
}

/** A cap of one yuan more, and of one yuan less. */
export function capsOf(cap: string): readonly string[] {
  const one = exact('1')
  return [one, { ...one, units: -one.units }].map((step) => textOf(plus(exact(cap), step)))
}
