import type { FactType } from '../../src/profile/vocabulary'
import type { AmountFormat } from '../../src/rulebook/amount-format'
import type { ConditionFormat, LeafFormat } from '../../src/rulebook/condition-format'
import type { DateFormat, DefinitionFormat } from '../../src/rulebook/definition-format'
import { innerFormats } from './formats'
import type { Table, Value } from './naive'

/** A fact that a rule rests on, with the few values at which its conditions can change. */
export interface FactModel {
  readonly id: string
  readonly type: FactType
  readonly domain: readonly Exclude<Value, null>[]
}

/** What a text leaves open: the bounds, and some values within them. */
export interface OpenModel {
  readonly id: string
  readonly low: string
  readonly high: string | null
  readonly samples: readonly string[]
}

/** One rule as its file says it, with all that the naive evaluator needs to judge it. */
export interface Model {
  readonly rule: string
  readonly subject: string
  readonly collection: string | null
  readonly conditions: ConditionFormat
  readonly amount: AmountFormat | null
  readonly open: readonly OpenModel[]
  readonly interpretations: ReadonlyMap<
    string,
    { readonly options: readonly string[]; readonly standard: string }
  >
  readonly definitions: ReadonlyMap<string, DefinitionFormat>
  readonly registers: ReadonlyMap<string, Table>
  readonly forceFrom: string
  /** Where the document does not state its first day: the earliest that it can be; `forceFrom` is the latest. */
  readonly forceNotBefore?: string
  /** The facts that the rule rests on. */
  readonly facts: readonly FactModel[]
  /** Days worth evaluating on. */
  readonly days: readonly string[]
}

/** The facts on which a date rests, for every reading of it. */
export function eventsOfDate(format: DateFormat): readonly string[] {
  if ('fact' in format) return [format.fact]
  if ('yearsAfter' in format) return eventsOfDate(format.yearsAfter)
  if ('monthsAfter' in format) return eventsOfDate(format.monthsAfter)
  if ('nextWorkingDay' in format) return eventsOfDate(format.nextWorkingDay)
  return Object.values(format.options).flatMap(eventsOfDate)
}

/** The leaves of a tree, with those of the derived conditions in it. */
export function leavesIn(
  condition: ConditionFormat,
  definitions: Model['definitions'],
): readonly LeafFormat[] {
  if ('all' in condition) return condition.all.flatMap((one) => leavesIn(one, definitions))
  if ('any' in condition) return condition.any.flatMap((one) => leavesIn(one, definitions))
  if ('not' in condition) return leavesIn(condition.not, definitions)
  const definition = definitions.get(condition.fact)
  return definition?.type === 'boolean' ? leavesIn(definition.conditions, definitions) : [condition]
}

/** The stated facts that a leaf reads, on both sides and through derived dates. */
export function factsOfLeaf(
  leaf: LeafFormat,
  definitions: Model['definitions'],
): readonly string[] {
  const { fact, value } = leaf
  const right = typeof value === 'object' && 'fact' in value ? [value.fact] : []
  const keys =
    typeof value === 'object' && 'lookup' in value
      ? Object.values(value.lookup.where).flatMap((key) =>
          typeof key === 'string' ? [] : key.fact,
        )
      : []
  return [fact, ...right, ...keys].flatMap((id) => {
    const definition = definitions.get(id)
    return definition?.type === 'date' ? eventsOfDate(definition.value) : [id]
  })
}

export function factsOfAmount(amount: AmountFormat | null): readonly string[] {
  if (amount === null) return []
  if ('fact' in amount) return [amount.fact]
  return innerFormats(amount).flatMap(({ format }) => factsOfAmount(format))
}

/** What is asked of a rule: what is stated, on which day, under which readings and open values. */
export interface Question {
  readonly stated: ReadonlyMap<string, Value>
  readonly asOf: string
  readonly readings: Readonly<Record<string, string>>
  readonly open: Readonly<Record<string, string>>
}

/** The profile of a question, as an enterprise would write it. */
export function profileOf({ subject, collection }: Model, { stated }: Question) {
  const own = (type: string) =>
    Object.fromEntries(
      [...stated]
        .filter(([fact]) => fact.startsWith(`${type}.`))
        .map(([fact, value]) => [fact.slice(type.length + 1), value]),
    )
  const enterprise = own('enterprise')
  return collection === null
    ? { enterprise }
    : { enterprise, [collection]: [{ id: 'one', ...own(subject) }] }
}

/** The options of a question. */
export function optionsOf({ rule }: Model, { asOf, readings, open }: Question) {
  const openTerms = Object.entries(open).map(([term, value]) => ({
    rule,
    term,
    value,
    source: 'made up',
  }))
  return { asOf, rules: [rule], readings, openTerms }
}
