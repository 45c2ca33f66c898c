import { type FactOfWorkload, factsOfKind, factsOfWorkload, prefectures, provinces } from './facts'
import { type Random, randomBy } from './random'

/** A comparison; a number of money or count is written out, a date is `YYYY-MM-DD`. */
export type Test =
  | { readonly fact: string; readonly operator: 'within'; readonly value: string }
  | { readonly fact: string; readonly operator: 'oneOf'; readonly value: readonly string[] }
  | { readonly fact: string; readonly operator: 'is'; readonly value: boolean }
  | { readonly fact: string; readonly operator: NumberOperator; readonly value: number }
  | { readonly fact: string; readonly operator: DateOperator; readonly value: string }

export type NumberOperator = 'atLeast' | 'above' | 'atMost' | 'below'
export type DateOperator = 'onOrAfter' | 'onOrBefore'

/** The conditions of a rule of the workload, from which those of every contender are written. */
export type Tree =
  | { readonly all: readonly Tree[] }
  | { readonly any: readonly Tree[] }
  | { readonly not: Tree }
  | Test

/** A rule: whom it is for, and `rate` per cent of `base`, at most `cap` yuan. */
export interface RuleOfWorkload {
  readonly area: string
  readonly conditions: Tree
  readonly base: string
  readonly percent: number
  readonly cap: number
}

/** Which rules: so many, each for one of the areas in turn. */
export interface Extent {
  readonly rules: number
  readonly areas: readonly string[]
}

/** Rules that are spread over five provinces. */
export const overProvinces = (rules: number): Extent => ({ rules, areas: provinces })

/** Rules of so many prefectures, sixty for each. */
export const overPrefectures = (count: number): Extent => ({
  rules: count * 60,
  areas: prefectures.slice(0, count),
})

/** The rules of the workload; the first of a longer list are not those of a shorter one. */
export function rulesOf({ rules, areas }: Extent): readonly RuleOfWorkload[] {
  const random = randomBy(60_000 + rules)
  return Array.from({ length: rules }, (_, index) => {
    const area = areas[index % areas.length] ?? ''
    return {
      area,
      conditions: conditionsFor(area, random),
      base: random.pick(factsOfKind('money')).name,
      percent: random.pick([2, 3, 5, 8, 10, 15, 20]),
      cap: random.pick([300_000, 500_000, 1_000_000, 3_000_000, 5_000_000]),
    }
  })
}

const leafCounts = [3, 4, 5, 6, 7, 8]

function conditionsFor(area: string, random: Random): Tree {
  const place: Tree = { fact: 'place', operator: 'within', value: area }
  const sector = random.chance(0.6) ? [sectorTest(random)] : []
  const members: Tree[] = [place, ...sector]
  const deck = shuffled(random)
  let left = random.pick(leafCounts) - members.length
  while (left > 0) {
    const member = memberOf(deck, left, random)
    members.push(member)
    left -= leavesOf(member).length
  }
  return { all: members }
}

/** The tests of a tree, from left to right. */
export function leavesOf(tree: Tree): readonly Test[] {
  if ('all' in tree) return tree.all.flatMap(leavesOf)
  if ('any' in tree) return tree.any.flatMap(leavesOf)
  return 'not' in tree ? leavesOf(tree.not) : [tree]
}

/** The facts that a rule can still test, each once: the words of a clause stand in it once. */
type Deck = FactOfWorkload[]

function shuffled(random: Random): Deck {
  const ranked = factsOfWorkload
    .filter(({ name }) => name !== 'place' && name !== 'sector')
    .map((fact) => ({ fact, rank: random.next() }))
  return ranked.sort((left, right) => left.rank - right.rank).map(({ fact }) => fact)
}

function memberOf(deck: Deck, most: number, random: Random): Tree {
  const shape = random.next()
  if (shape < 0.25 && most >= 2) {
    const leaves = most >= 3 && random.chance(0.3) ? 3 : 2
    return { any: Array.from({ length: leaves }, () => common(deck, random)) }
  }
  if (shape < 0.4) return { not: rare(deck, random) }
  if (shape < 0.48 && most >= 2) return { not: { all: [rare(deck, random), rare(deck, random)] } }
  return common(deck, random)
}

function drawn(deck: Deck, suits: (fact: FactOfWorkload) => boolean): FactOfWorkload {
  const [fact] = deck.splice(deck.findIndex(suits), 1)
  if (fact === undefined) throw new RangeError('no fact left to test')
  return fact
}

/** A test that most profiles pass. */
function common(deck: Deck, random: Random): Test {
  const { name: fact, kind, options = {} } = drawn(deck, () => true)
  if (kind === 'boolean') return { fact, operator: 'is', value: true }
  if (kind === 'choice') return oneOf(fact, Object.keys(options), 3, random)
  if (kind === 'date') return dateTest(fact, random)
  const { low, high } = kind === 'money' ? bounds.money : bounds.count
  return random.chance(0.3)
    ? { fact, operator: random.pick(['atMost', 'below']), value: random.pick(high) }
    : { fact, operator: random.pick(['atLeast', 'above']), value: random.pick(low) }
}

/** A test that few profiles pass, of no date: the negation of what may still happen is not settled. */
function rare(deck: Deck, random: Random): Test {
  const { name: fact, kind, options = {} } = drawn(deck, (one) => one.kind !== 'date')
  if (kind === 'boolean') return { fact, operator: 'is', value: false }
  if (kind === 'choice') return oneOf(fact, Object.keys(options), 1, random)
  if (kind === 'money') return { fact, operator: 'above', value: 500_000_000 }
  return { fact, operator: 'below', value: 5 }
}

function sectorTest(random: Random): Test {
  const sector = factsOfWorkload.find(({ name }) => name === 'sector')
  return oneOf('sector', Object.keys(sector?.options ?? {}), 6 + random.below(7), random)
}

const oneOf = (fact: string, from: readonly string[], count: number, random: Random): Test => ({
  fact,
  operator: 'oneOf',
  value: random.some(from, count),
})

const dateTest = (fact: string, random: Random): Test =>
  random.chance(0.5)
    ? { fact, operator: 'onOrAfter', value: random.pick(earlyDays) }
    : { fact, operator: 'onOrBefore', value: random.pick(lateDays) }

const bounds = {
  money: {
    low: [2_000_000, 3_000_000, 5_000_000, 10_000_000, 30_000_000],
    high: [200_000_000, 300_000_000, 500_000_000],
  },
  count: { low: [3, 5, 10, 20], high: [200, 300, 500] },
} as const
const earlyDays = ['2011-01-01', '2012-07-01', '2013-01-01', '2014-06-01']
const lateDays = ['2018-12-31', '2019-12-31', '2020-06-30', '2022-12-31']

/** Thresholds that profiles hit exactly, one in twenty. */
export const thresholds = {
  money: [...bounds.money.low, ...bounds.money.high],
  count: [...bounds.count.low, ...bounds.count.high],
  date: [...earlyDays, ...lateDays.slice(0, 3)],
} as const
