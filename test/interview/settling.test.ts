import { expect, test } from 'vitest'
import { profileIn, tableOf } from './best-order'
import { settlementsIn, settlingIn, verdictIn, wayText } from './settling'
import { smallBook } from './small-book'

const books = Array.from({ length: 60 }, (_, index) => 300 + index)

test.each(books)(
  'the sets of facts that can settle a verdict are those there are (book %i)',
  (seed) => {
    const book = smallBook(seed, { facts: 5, rules: 2 })
    const facts = book.facts.map((fact) => ({ ...fact, values: [...fact.values, null] }))
    const table = tableOf({ ...book, facts })
    // nothing is stated, then one fact, then another
    const states = [-1, 0, 1, 2].map((stated) =>
      book.facts.map((_, at) => (at === stated ? 0 : -1)),
    )
    for (const state of states) {
      for (const { id } of book.rulebook.rules) {
        if (verdictIn(state, id, table) !== 'undetermined') continue
        const found = settlementsIn(state, id, table, profileIn(book, state))
        const ways = found.settlements.map(({ as, facts }) => wayText(as, facts)).sort()
        expect(ways, `${book.text} ${state} ${id}`).toEqual(
          [...settlingIn(state, id, table)].sort(),
        )
        expect(found.complete).toBe(true)
      }
    }
  },
)
