import { settlements } from '../../src/interview/settlements'
import { signatureOf, statingIn, type Table, unstatedIn } from './best-order'

type State = readonly number[]

/** A way to settle a verdict, as the library and brute force both say it. */
export const wayText = (as: string, facts: readonly string[]): string =>
  `${as}: ${[...facts].sort().join(' ')}`

/** What the library says can settle the finding of a rule. */
export function settlementsIn(state: State, rule: string, table: Table, profile: unknown) {
  const aim = { rule, subject: { type: 'enterprise', id: 'enterprise' } }
  const found = settlements(table.book.rulebook, profile, aim, { asOf: '2021-06-15' })
  if (found.status === 'rejected') throw new Error(JSON.stringify([state, found.issues]))
  return found
}

const settled = { eligible: 'met', ineligible: 'missed' } as const

/** The least sets of facts of which some values make the verdict of a rule eligible, or ineligible. */
export function settlingIn(state: State, rule: string, table: Table): readonly string[] {
  const found: { readonly as: string; readonly facts: readonly number[] }[] = []
  for (const facts of subsetsOf(unstatedIn(state))) {
    for (const [verdict, as] of Object.entries(settled)) {
      const isLess = found.some(
        (one) => one.as === as && one.facts.every((fact) => facts.includes(fact)),
      )
      if (isLess || !canCome(state, facts, rule, verdict, table)) continue
      found.push({ as, facts })
    }
  }
  const nameOf = (fact: number): string => `enterprise.${table.book.facts[fact]?.name}`
  return found.map(({ as, facts }) => wayText(as, facts.map(nameOf)))
}

/** Every set of some facts but the empty one, the smaller ones first. */
function subsetsOf(facts: readonly number[]): readonly (readonly number[])[] {
  let subsets: readonly (readonly number[])[] = [[]]
  for (const fact of facts) subsets = [...subsets, ...subsets.map((one) => [...one, fact])]
  return subsets.slice(1).sort((left, right) => left.length - right.length)
}

function canCome(
  state: State,
  facts: readonly number[],
  rule: string,
  verdict: string,
  table: Table,
): boolean {
  const [first, ...others] = facts
  if (first === undefined) return verdictIn(state, rule, table) === verdict
  const next = statingIn(state, first, table)
  return next.some((one) => canCome(one, others, rule, verdict, table))
}

/** The verdict of a rule for a state. */
export function verdictIn(state: State, rule: string, table: Table): string {
  const { decisions } = JSON.parse(signatureOf(state, table))
  const all: readonly { readonly rule: string; readonly verdict: string }[] = decisions
  return all.find((one) => one.rule === rule)?.verdict ?? 'none'
}
