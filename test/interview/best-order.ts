import { questions } from '../../src/interview/questions'
import { decide } from '../../src/screening/decide'
import type { SmallBook } from './small-book'

/** What is stated: of each fact the number of its value, -1 where it is not. */
type State = readonly number[]

/** What every partial profile of a small rulebook comes to, by brute force. */
export interface Table {
  readonly book: SmallBook
  readonly signatures: Map<string, string>
  readonly settled: Map<string, boolean>
  readonly relevant: Map<string, ReadonlySet<number>>
}

const asOf = '2021-06-15'
const only = ['eligible', 'pending', 'undetermined', 'ineligible', 'not-in-force'] as const

export const profileIn = ({ facts }: SmallBook, state: State) => ({
  enterprise: Object.fromEntries(
    facts.flatMap(({ name, values }, index) => {
      const at = state[index] ?? -1
      return at < 0 ? [] : [[name, values[at]]]
    }),
  ),
})

export const tableOf = (book: SmallBook): Table => ({
  book,
  signatures: new Map(),
  settled: new Map(),
  relevant: new Map(),
})

/** The verdicts and amounts of a partial profile. */
export function signatureOf(state: State, { book, signatures }: Table): string {
  const key = state.join()
  const known = signatures.get(key)
  if (known !== undefined) return known
  const decided = decide(book.rulebook, profileIn(book, state), { asOf, only: [...only] })
  const text = JSON.stringify(decided)
  signatures.set(key, text)
  return text
}

/** The states that follow when one more fact is stated. */
export const statingIn = (state: State, fact: number, { book }: Table): readonly State[] =>
  (book.facts[fact]?.values ?? []).map((_, value) =>
    state.map((one, index) => (index === fact ? value : one)),
  )

export const unstatedIn = (state: State): readonly number[] =>
  [...state.keys()].filter((fact) => state[fact] === -1)

/** The facts that, stated now or after others, can change a verdict or an amount. */
export function relevantIn(state: State, table: Table): ReadonlySet<number> {
  const key = state.join()
  const known = table.relevant.get(key)
  if (known !== undefined) return known
  const found = new Set<number>()
  for (const fact of unstatedIn(state)) {
    for (const next of statingIn(state, fact, table)) {
      if (signatureOf(next, table) !== signatureOf(state, table)) found.add(fact)
      for (const other of relevantIn(next, table)) found.add(other)
    }
  }
  table.relevant.set(key, found)
  return found
}

/** The fewest questions, on average over all complete profiles, after which nothing can change. */
export function fewest(state: State, table: Table, known = new Map<string, number>()): number {
  const key = state.join()
  const found = known.get(key)
  if (found !== undefined) return found
  const facts = [...relevantIn(state, table)]
  const costs = facts.map((fact) => {
    const next = statingIn(state, fact, table)
    return 1 + next.reduce((sum, one) => sum + fewest(one, table, known), 0) / next.length
  })
  const best = facts.length === 0 ? 0 : Math.min(...costs)
  known.set(key, best)
  return best
}

/** The facts that the interview asks for a state, by number, in its order. */
export function askedIn(state: State, { book }: Table): readonly number[] {
  const asked = questions(book.rulebook, profileIn(book, state), { asOf })
  if (asked.status === 'rejected') throw new Error(JSON.stringify(asked.issues))
  return asked.questions.map((one) =>
    book.facts.findIndex(({ name }) => one.kind === 'fact' && one.fact === `enterprise.${name}`),
  )
}

/** The questions that the interview asks on average. */
export function asking(state: State, table: Table, known = new Map<string, number>()): number {
  const key = state.join()
  const found = known.get(key)
  if (found !== undefined) return found
  const [first] = askedIn(state, table)
  if (first === undefined) return 0
  const next = statingIn(state, first, table)
  const cost = 1 + next.reduce((sum, one) => sum + asking(one, table, known), 0) / next.length
  known.set(key, cost)
  return cost
}
