import { describe, expect, test } from 'vitest'
import { rulebook } from '../../src/rulebook'
import { askedSteps, stepsNeeded } from './asked-and-told'
import { askedIn, asking, fewest, relevantIn, tableOf } from './best-order'
import { diceOf } from './dice'
import { medianOf } from './measure'
import { completeProfile } from './random-profile'
import { smallBook } from './small-book'

// `npx tsx test/interview/main.ts` measures the same over many more
const seeds = (count: number): readonly number[] =>
  Array.from({ length: count }, (_, seed) => seed + 1)

describe('the order of the questions', () => {
  test('settles everything with at most half of the questions of a form in its fixed order', () => {
    const shares = seeds(10).map((seed) => {
      const profile = completeProfile(rulebook.vocabulary, diceOf(seed))
      return askedSteps(rulebook, profile).length / stepsNeeded(rulebook, profile)
    })
    expect(medianOf(shares)).toBeLessThanOrEqual(0.5)
  })

  test.each(seeds(8))(
    'takes at most 1.3 times the questions of the best order (book %i)',
    (seed) => {
      const book = smallBook(seed, { facts: 5, rules: 2 + (seed % 4) })
      const table = tableOf(book)
      const start = book.facts.map(() => -1)
      expect(asking(start, table)).toBeLessThanOrEqual(1.3 * fewest(start, table))
    },
  )
})

test.each(seeds(8))('what is asked is what can still change something (book %i)', (seed) => {
  const book = smallBook(100 + seed, { facts: 5, rules: 3 })
  const table = tableOf(book)
  relevantIn(
    book.facts.map(() => -1),
    table,
  )
  for (const key of [...table.relevant.keys()].filter((_, index) => index % 5 === 0)) {
    const state = key.split(',').map(Number)
    const asked = [...askedIn(state, table)].sort()
    expect(asked, `${book.text} ${key}`).toEqual([...relevantIn(state, table)].sort())
  }
})
