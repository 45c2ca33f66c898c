import type { Cumulation } from './cumulation'
import type { PlacedCumulation } from './link-cumulation'

/** Of how many rules at most one award may be had. */
export const choiceKinds: readonly Cumulation['kind'][] = ['exclusive', 'highestOf', 'oncePer']

type Deduction = Extract<Cumulation, { kind: 'deduct' }>
type Among = Exclude<Cumulation, Deduction>

const isDeduction = (one: Cumulation): one is Deduction => one.kind === 'deduct'
const isChoice = (one: Cumulation): one is Among => choiceKinds.includes(one.kind)

/** Every rule that a relation names. */
export const rulesOf = (one: Cumulation): readonly string[] =>
  isDeduction(one) ? [...one.paid, one.from] : one.rules

/** Holds all relations of a rulebook against each other, and gives them in the order of their ids. */
export function checkedCumulations(placed: readonly PlacedCumulation[]): readonly Cumulation[] {
  const sorted = [...placed].sort((left, right) =>
    left.cumulation.id < right.cumulation.id ? -1 : 1,
  )
  const all = sorted.map(({ cumulation }) => cumulation)
  for (const [index, one] of sorted.entries()) {
    checkCycle(one, all)
    checkContradiction(one, all, all.slice(0, index))
  }
  checkSize(sorted)
  return all
}

function checkCycle({ cumulation, path, report }: PlacedCumulation, all: readonly Cumulation[]) {
  if (!isDeduction(cumulation)) return
  const deductions = all.filter(isDeduction)
  const below = new Set<string>(cumulation.paid)
  // a set is walked on through what is added to it meanwhile
  for (const rule of below) {
    for (const { from, paid } of deductions) {
      if (from === rule) for (const id of paid) below.add(id)
    }
  }
  if (!below.has(cumulation.from)) return
  const expected = { zh: '不循环的扣减', en: 'deductions that do not go in a circle' }
  report('cyclic_deduction', `${path}.from`, expected, cumulation.from)
}

function checkContradiction(
  { cumulation: one, path, report }: PlacedCumulation,
  all: readonly Cumulation[],
  before: readonly Cumulation[],
): void {
  const other = isDeduction(one)
    ? (choiceAgainst(one, all) ?? before.filter(isDeduction).find((two) => sharePair(one, two)))
    : one.kind === 'cumulative' && contraryTo(one, all)
  if (!other) return
  const expected = {
    zh: `与 ${other.id} 不矛盾的规定`,
    en: `a relation that does not contradict ${other.id}`,
  }
  report(
    'contradictory_cumulation',
    isDeduction(one) ? `${path}.from` : `${path}.rules`,
    expected,
    one.id,
  )
}

/** Where only one of two may be had, nothing can be deducted from the other. */
const choiceAgainst = ({ from, paid }: Deduction, all: readonly Cumulation[]) =>
  all.filter(isChoice).find(({ rules }) => rules.includes(from) && shared(paid, rules) > 0)

const sharePair = (one: Deduction, other: Deduction): boolean =>
  one.from === other.from && shared(one.paid, other.paid) > 0

const contraryTo = (one: Among, all: readonly Cumulation[]) =>
  all.filter(isChoice).find(({ per, rules }) => per === one.per && shared(one.rules, rules) > 1)

const shared = (left: readonly string[], right: readonly string[]): number =>
  left.filter((id) => right.includes(id)).length

// as many as sixteen choices between two
const mostCombinations = 65_536

/** The best combination is found by trying all, so that relations that hang together have a limit. */
function checkSize(sorted: readonly PlacedCumulation[]): void {
  for (const component of componentsOf(sorted)) {
    const count = component.reduce((product, { cumulation }) => product * waysOf(cumulation), 1)
    const [first] = component
    if (first === undefined || count <= mostCombinations) continue
    const expected = {
      zh: `相互关联的规定至多 ${mostCombinations} 种组合`,
      en: `at most ${mostCombinations} combinations of relations that hang together`,
    }
    first.report('too_large', first.path, expected, `${count} combinations`)
  }
}

function waysOf(one: Cumulation): number {
  if (isDeduction(one)) return 2
  return isChoice(one) ? one.rules.length : 1
}

function componentsOf(sorted: readonly PlacedCumulation[]): readonly PlacedCumulation[][] {
  return sorted.reduce<PlacedCumulation[][]>((components, one) => {
    const rules = rulesOf(one.cumulation)
    const touches = (component: readonly PlacedCumulation[]): boolean =>
      component.some(({ cumulation }) => shared(rulesOf(cumulation), rules) > 0)
    const joined = components.filter(touches).flat()
    return [...components.filter((component) => !touches(component)), [...joined, one]]
  }, [])
}
