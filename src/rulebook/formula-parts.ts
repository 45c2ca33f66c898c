import type { Condition, Words } from './condition'
import type { Construct, Formula } from './formula'

/** What stands in one node of a formula: the formulas in it, its figures, its words, its condition. */
export interface FormulaParts {
  readonly kind: Construct
  readonly inner: readonly Formula[]
  /** The facts that it reads itself. */
  readonly facts: readonly string[]
  readonly numbers: readonly string[]
  readonly words: readonly (Words | null)[]
  readonly condition: Condition | null
}

type PartsOf<Kind extends Construct> = (formula: Formula<Kind>) => Partial<FormulaParts>

const listed = ({ of }: { readonly of: readonly Formula[] }) => ({ inner: of })
const alone = ({ of }: { readonly of: Formula }) => ({ inner: [of] })
const endsOf = (bands: Formula<'slabs' | 'marginal'>['bands']): readonly string[] =>
  bands.flatMap(({ from, to }) => [from.value, ...(to === null ? [] : [to.value])])

const tables: { readonly [Kind in Construct]: PartsOf<Kind> } = {
  value: ({ value }) => ({ numbers: [value] }),
  rate: ({ rate }) => ({ numbers: [rate] }),
  fact: ({ fact }) => ({ facts: [fact] }),
  open: () => ({}),
  unitPrice: ({ price, of }) => ({ inner: [of], numbers: [price] }),
  convert: alone,
  multiply: listed,
  add: listed,
  leastOf: listed,
  greatestOf: listed,
  atMost: ({ bound, of }) => ({ inner: [bound, of] }),
  atLeast: ({ bound, of }) => ({ inner: [bound, of] }),
  round: ({ to, of }) => ({ inner: [of], numbers: [to] }),
  when: ({ condition, give, else: other }) => ({
    inner: other === null ? [give] : [give, other],
    condition,
  }),
  choose: ({ fact, from, otherwise }) => ({
    facts: [fact],
    inner: [...Object.values(from), ...(otherwise === null ? [] : [otherwise])],
  }),
  slabs: ({ of, bands }) => ({
    inner: [of, ...bands.map(({ give }) => give)],
    numbers: endsOf(bands),
    words: bands.map(({ words }) => words),
  }),
  marginal: ({ of, bands }) => ({
    inner: [of],
    numbers: [...endsOf(bands), ...bands.map(({ rate }) => rate)],
    words: bands.map(({ words }) => words),
  }),
  ladder: ({ of, before, steps }) => ({
    inner: before === null ? [of] : [of, before],
    numbers: steps.flatMap(({ from, value }) => [from.value, value]),
    words: steps.map(({ words }) => words),
  }),
  increments: ({ of, first, further }) => ({
    inner: [of],
    numbers: [further.every, further.value, ...(first === null ? [] : [first.from, first.value])],
    words: [further.words, first?.words ?? null],
  }),
  atMostInTotal: ({ cap, of }) => ({ inner: [of], numbers: [cap] }),
  lessAwarded: alone,
}

function partsOf<Kind extends Construct>(formula: Formula<Kind>): Partial<FormulaParts> {
  return tables[formula.kind](formula)
}

/** Every node of a formula, itself first, with what stands in it. */
export function nodesOf(formula: Formula | null): readonly FormulaParts[] {
  if (formula === null) return []
  const { inner = [], facts = [], numbers = [], words = [], condition = null } = partsOf(formula)
  const { kind } = formula
  const own = { kind, inner, facts, numbers, words: [formula.words, ...words], condition }
  return [own, ...inner.flatMap(nodesOf)]
}
