import { exact, plus, textOf } from '../property/exact'

/** One change of a linked formula: where, what, and the formula with it. */
export interface Mutant {
  readonly change: string
  readonly formula: unknown
}

type Node = Readonly<Record<string, unknown>>

/** Figures of a construct by the key under which they stand; the text of a rate or a price too. */
const figures = ['value', 'rate', 'price', 'cap', 'to', 'every', 'share']
const opposites: Readonly<Record<string, string>> = {
  atMost: 'atLeast',
  atLeast: 'atMost',
  leastOf: 'greatestOf',
  greatestOf: 'leastOf',
  add: 'greatestOf',
  subject: 'enterprise',
  enterprise: 'subject',
  year: 'lifetime',
  lifetime: 'year',
  down: 'up',
  up: 'down',
}
const operators: Readonly<Record<string, string>> = {
  atLeast: 'above',
  above: 'atLeast',
  atMost: 'below',
  below: 'atMost',
}

/** Every mutant of a formula: each figure, each bound, each operator, each cap, each order. */
export function mutantsOf(formula: unknown): readonly Mutant[] {
  return changesOf(formula, '')
}

function changesOf(node: unknown, path: string): readonly Mutant[] {
  if (Array.isArray(node)) return [...listChanges(node, path), ...innerOfList(node, path)]
  if (!isNode(node) || 'citation' in node) return []
  const own = ownChanges(node, path)
  const inner = Object.entries(node).flatMap(([key, value]) =>
    skipped.includes(key)
      ? []
      : changesOf(value, `${path}.${key}`).map(({ change, formula }) => ({
          change,
          formula: { ...node, [key]: formula },
        })),
  )
  return [...own, ...inner]
}

// a band is given as from and to, and the end of one is the beginning of the next
const skipped = ['words', 'to', 'source', 'title', 'on', 'per']

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null

const innerOfList = (list: readonly unknown[], path: string): readonly Mutant[] =>
  list.flatMap((one, index) =>
    changesOf(one, `${path}[${index}]`).map(({ change, formula }) => ({
      change,
      formula: list.map((other, at) => (at === index ? formula : other)),
    })),
  )

/** A member left out; of a product or a sum as of bands. */
const listChanges = (list: readonly unknown[], path: string): readonly Mutant[] =>
  list.length < 2 || !list.every(isNode)
    ? []
    : list.map((_, index) => ({
        change: `${path}[${index}] left out`,
        formula: list.filter((_one, at) => at !== index),
      }))

function ownChanges(node: Node, path: string): readonly Mutant[] {
  const to = (change: string, changed: object): Mutant => ({
    change: `${path} ${change}`,
    formula: { ...node, ...changed },
  })
  return [
    ...figures.flatMap((key) =>
      figureChanges(node[key], (one) => to(`${key} ${one}`, { [key]: one })),
    ),
    ...['kind', 'per', 'within', 'mode'].flatMap((key) => {
      const other = opposites[String(node[key])]
      return other === undefined ? [] : [to(`${key} ${other}`, { [key]: other })]
    }),
    ...(typeof node.included === 'boolean' ? [to('flipped', { included: !node.included })] : []),
    ...operatorChanges(node, to),
    ...unwrapped(node, path),
    ...swapped(node, to),
  ]
}

function figureChanges(value: unknown, to: (text: string) => Mutant): readonly Mutant[] {
  if (typeof value !== 'string' || !/^\d+(?:\.\d+)?$/u.test(value)) return []
  const isRate = value.includes('.')
  const step = exact(isRate ? '0.001' : '1')
  const less = { ...step, units: -step.units }
  return [plus(exact(value), step), plus(exact(value), less)].map((one) => to(textOf(one)))
}

function operatorChanges(
  { kind, operator }: Node,
  to: (change: string, changed: object) => Mutant,
): readonly Mutant[] {
  const other = operators[String(operator)]
  return kind === 'leaf' && other !== undefined ? [to(other, { operator: other })] : []
}

/** A construct that is left out, and what it stood around in its place. */
const unwrapped = (node: Node, path: string): readonly Mutant[] =>
  ['atMost', 'atLeast', 'atMostInTotal', 'lessAwarded', 'round', 'convert', 'unitPrice'].includes(
    String(node.kind),
  )
    ? [{ change: `${path} without its ${node.kind}`, formula: node.of }]
    : []

/** Both ways of a condition exchanged, and both ends of a choice. */
function swapped(node: Node, to: (change: string, changed: object) => Mutant): readonly Mutant[] {
  if (node.kind === 'when') {
    const nothing = { kind: 'value', value: '0', unit: 'yuan', words: node.words }
    return [to('give and else exchanged', { give: node.else ?? nothing, else: node.give })]
  }
  if (node.kind === 'ladder' && node.before !== null)
    return [to('without before', { before: null })]
  if (node.kind !== 'choose' || !isNode(node.from)) return []
  const names = Object.keys(node.from)
  const values = Object.values(node.from)
  const turned = names.map((name, index) => [name, values[(index + 1) % names.length]])
  return [to('options turned', { from: Object.fromEntries(turned) })]
}
