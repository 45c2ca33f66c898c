import type { Fact } from '../../src/profile/vocabulary'
import type { LeafFormat, OperatorName } from '../../src/rulebook/condition-format'
import type { Library } from '../../src/rulebook/link-scope'
import { daysFrom } from '../rules/near-values'
import { type Edit, type Path, removed } from './edit'
import { nextTo, otherNumbers } from './numbers'

/** What the edits of a leaf draw on besides the leaf. */
export interface LeafContext {
  readonly library: Library
  /** All words that the rule rests on somewhere. */
  readonly words: readonly string[]
}

const otherOperators: Partial<Readonly<Record<OperatorName, readonly OperatorName[]>>> = {
  atLeast: ['above', 'atMost'],
  above: ['atLeast', 'below'],
  atMost: ['below', 'atLeast'],
  below: ['atMost', 'above'],
  onOrBefore: ['onOrAfter'],
  onOrAfter: ['onOrBefore'],
  includesAny: ['includesAll'],
  includesAll: ['includesAny'],
}

/** Every edit of one comparison. */
export function leafEdits(leaf: LeafFormat, path: Path, context: LeafContext): readonly Edit[] {
  const fact = factOf(leaf.fact, context.library)
  return [
    ...operatorEdits(leaf, path),
    ...valueEdits(leaf, fact, [...path, 'value'], context),
    ...factEdits(leaf, path, context),
    ...wordsEdits(leaf.words, [...path, 'words'], context.words),
    ...basisEdits(leaf, path),
  ]
}

/** The fact of that id; the options of an interpretation are those of a choice. */
function factOf(id: string, { facts, interpretations }: Library): Fact | undefined {
  const interpretation = interpretations.get(id.replace(/^interpretation\./u, ''))
  if (interpretation === undefined) return facts.get(id)
  const { title } = interpretation
  const options = Object.fromEntries(interpretation.options.map((one) => [one.id, one.title]))
  return { id, name: id, subject: '', type: 'choice', title, question: title, options }
}

function operatorEdits({ operator, value }: LeafFormat, path: Path): readonly Edit[] {
  const single = Array.isArray(value) && value.length < 2
  const others = single ? [] : (otherOperators[operator] ?? [])
  return others.map((to) => ({
    kind: 'operator',
    path: [...path, 'operator'],
    change: `${operator} → ${to}`,
    to,
  }))
}

function valueEdits(
  { value, operator }: LeafFormat,
  fact: Fact | undefined,
  path: Path,
  { library }: LeafContext,
): readonly Edit[] {
  if (value === undefined || fact === undefined) return []
  const to = (kind: Edit['kind'], next: unknown): Edit => ({
    kind,
    path,
    change: `${JSON.stringify(value)} → ${JSON.stringify(next)}`,
    to: next,
  })
  if (typeof value === 'boolean') return [to('truth value', !value)]
  if (operator === 'within') return placesBeside(value).map((next) => to('place', next))
  if (typeof value === 'string') {
    if (fact.type === 'date') return [-1, 1].map((days) => to('threshold', daysFrom(value, days)))
    return fact.type === 'choice'
      ? nextTo(Object.keys(fact.options ?? {}), value).map((next) => to('option', next))
      : otherNumbers(value, fact.type === 'count').map((next) => to('threshold', next))
  }
  if (Array.isArray(value)) return otherSets(value, fact).map((next) => to('option', next))
  if ('fact' in value) {
    return nextTo(sameType(value.fact, library), value.fact).map((next) =>
      to('compared fact', { fact: next }),
    )
  }
  return 'lookup' in value ? lookupEdits(value.lookup, [...path, 'lookup'], library) : []
}

/** Each option left out, and the option beside each added. */
function otherSets(value: readonly string[], { options = {} }: Fact): readonly string[][] {
  const without = value.map((one) => value.filter((other) => other !== one))
  const beside = value.flatMap((one) => nextTo(Object.keys(options), one))
  const added = [...new Set(beside)].filter((one) => !value.includes(one))
  return [...without.filter((set) => set.length > 0), ...added.map((one) => [...value, one])]
}

/** A prefecture of a province, another province, the province of a register; a list with one less. */
function placesBeside(value: LeafFormat['value']): readonly unknown[] {
  if (typeof value === 'string') return [`${value.slice(0, 2)}0100`, '110000']
  if (Array.isArray(value)) return value.map((one) => value.filter((other) => other !== one))
  return ['510000']
}

type Lookup = Extract<LeafFormat['value'], { lookup: unknown }>['lookup']

function lookupEdits(lookup: Lookup, path: Path, { registers }: Library): readonly Edit[] {
  const register = registers.get(lookup.register)
  const kind = 'lookup'
  const columns = nextTo(register?.columns ?? [], lookup.column).map(
    (to): Edit => ({ kind, path: [...path, 'column'], change: `${lookup.column} → ${to}`, to }),
  )
  const keys = Object.entries(lookup.where).flatMap(([column, key]) => {
    if (typeof key !== 'string') return []
    const at = register?.columns.indexOf(column) ?? -1
    const cells = [...new Set((register?.rows ?? []).map((row) => row[at] ?? ''))]
    return nextTo(cells, key).map(
      (to): Edit => ({ kind, path: [...path, 'where', column], change: `${key} → ${to}`, to }),
    )
  })
  const unit: Edit = { kind, path: [...path, 'unit'], change: 'dropped', to: removed }
  return [...columns, ...keys, ...(lookup.unit === undefined ? [] : [unit])]
}

function sameType(id: string, { facts }: Library): readonly string[] {
  const fact = facts.get(id)
  return [...facts.values()]
    .filter(({ type, subject }) => type === fact?.type && subject === fact.subject)
    .map((one) => one.id)
}

function factEdits({ fact }: LeafFormat, path: Path, { library }: LeafContext): readonly Edit[] {
  return nextTo(sameType(fact, library), fact).map((to) => ({
    kind: 'fact',
    path: [...path, 'fact'],
    change: `${fact} → ${to}`,
    to,
  }))
}

/** The words moved to others of the rule, and left out. */
export function wordsEdits(
  words: string | undefined,
  path: Path,
  all: readonly string[],
): readonly Edit[] {
  if (words === undefined) return []
  const moved = nextTo([...new Set(all)], words).slice(0, 1)
  return [
    ...moved.map((to): Edit => ({ kind: 'words', path, change: `${words} → ${to}`, to })),
    { kind: 'words', path, change: 'dropped', to: removed },
  ]
}

function basisEdits(leaf: LeafFormat, path: Path): readonly Edit[] {
  const kind = 'basis'
  if (leaf.basis !== undefined) {
    return [{ kind, path: [...path, 'basis'], change: 'dropped', to: removed }]
  }
  if (leaf.words === undefined) return []
  const { words: _, ...rest } = leaf
  return [{ kind, path, change: 'jurisdiction', to: { ...rest, basis: 'jurisdiction' } }]
}
