import fc from 'fast-check'
import { expect, test } from 'vitest'
import { runs } from '../property/runs'
import { manyRulebook, randomMany } from '../screening/many'
import { sameAnswer } from './same-answer'

// more rules of a subject than a set of them has bits in a word, and than fit into a few words

test.each([
  { times: 1, count: 12 },
  { times: 4, count: 4 },
])(
  'the executors answer alike of $times times a hundred rules',
  async ({ times, count }) => {
    await fc.assert(
      fc.asyncProperty(randomMany(6, times), async (many) => {
        const rulebook = manyRulebook(many)
        expect(rulebook.rules.length).toBeGreaterThan(32)
        for (const profile of many.profiles) {
          await sameAnswer({ rulebook, profile, options: { asOf: many.asOf } })
        }
      }),
      runs(count),
    )
  },
  120_000,
)
