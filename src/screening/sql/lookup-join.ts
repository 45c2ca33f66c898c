import { known } from '../../fact/fact-state'
import { lookUp } from '../../fact/lookup'
import type { FactType } from '../../profile/vocabulary'
import { indexOf, partOf } from '../../rulebook/index-of'
import type { Operand, Register } from '../../rulebook/rulebook'
import { isNumberType } from './dialect'
import { optionLiteral } from './marks'
import { type Ground, neededFact, type Relation } from './needs'
import { cellLiteral } from './number-text'
import { dateLiteral, quoted } from './words'

type Lookup = Extract<Operand, { kind: 'lookup' }>

/** What stands for a number that a table does not have, and for a date. */
export const noNumber = '-1'
export const noDate = "DATE '-infinity'"

/**
 * The column with the cell of a table that the facts lead to. Its relation has a row for every
 * combination of options by which the library itself finds a cell.
 */
export function lookupColumn(lookup: Lookup, type: FactType, ground: Ground): string {
  const { needs } = ground
  const facts = keysOf(lookup)
  for (const fact of facts) neededFact(fact, ground)
  const relation = relationOf(lookup, type, facts, ground)
  needs.relations.set(relation.name, relation)
  const isKnown = facts.map((fact) => `${quoted(fact)} IS NOT NULL`).join(' AND ')
  const none = type === 'date' ? noDate : noNumber
  needs.joins.set(relation.name, {
    relation: relation.name,
    on: facts.map((fact, index) => ({ column: `key_${index + 1}`, fact })),
    sql:
      facts.length === 0
        ? `COALESCE(found.value, ${none})`
        : `CASE WHEN ${isKnown} THEN COALESCE(found.value, ${none}) END`,
  })
  return quoted(relation.name)
}

const keysOf = ({ where }: Lookup): readonly string[] => [
  ...new Set(where.flatMap(({ value }) => (typeof value === 'string' ? [] : [value.fact]))),
]

function relationOf(
  lookup: Lookup,
  type: FactType,
  facts: readonly string[],
  { rulebook, dialect }: Ground,
): Relation {
  const { facts: vocabulary, registers } = indexOf(rulebook)
  const register = partOf(registers, lookup.register)
  const options = facts.map((fact) => Object.keys(vocabulary.get(fact)?.options ?? {}).sort())
  const keyLiteral = (name: string, index: number): string =>
    optionLiteral(name, partOf(vocabulary, facts[index] ?? ''), dialect)
  const rows = combinations(options).flatMap((names): readonly (readonly string[])[] => {
    const view = (fact: string) => known(names[facts.indexOf(fact)] ?? '')
    const cell = lookUp(lookup, register, type, view)
    if (cell.kind !== 'known') return []
    const text = String(cell.value)
    const literal = isNumberType(type) ? cellLiteral(text, type, dialect) : dateLiteral(text)
    return [[...names.map(keyLiteral), literal]]
  })
  const columns = [...facts.map((_, index) => `key_${index + 1}`), 'value']
  return { name: nameOf(lookup), columns, rows, note: noteOf(lookup, register) }
}

const combinations = (lists: readonly (readonly string[])[]): readonly (readonly string[])[] =>
  lists.reduce<readonly (readonly string[])[]>(
    (found, list) => found.flatMap((one) => list.map((item) => [...one, item])),
    [[]],
  )

/** Each lookup has a relation of its own: `sme-size-classes.medium_ge 营业收入(Y)`. */
function nameOf({ register, column, where }: Lookup): string {
  const keys = where.flatMap(({ value }) => (typeof value === 'string' ? [value] : []))
  return [`${register}.${column}`, ...keys].join(' ')
}

function noteOf({ column }: Lookup, { title, columns }: Register): string {
  return `${title.zh} · ${title.en}: ${columns.includes(column) ? column : ''}`
}
