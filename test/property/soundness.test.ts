import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { contradictions } from './contradictions'
import { findingFor, randomCase, rulebookFor } from './random-question'
import { runs } from './runs'

const shapes = [
  { shape: 'of any shape', events: 'some' },
  { shape: 'of events only', events: 'only' },
] as const

describe.each(shapes)('a rule $shape, asked with any part of the facts', ({ events }) => {
  test('is answered as no completion of the unknown facts and no future contradicts', async () => {
    await fc.assert(
      fc.asyncProperty(randomCase(8, events), async ({ model, questions }) => {
        const rulebook = rulebookFor(model)
        for (const question of questions) {
          const finding = await findingFor(rulebook, model, question)
          expect(contradictions(model, question, finding)).toEqual([])
        }
      }),
      runs(120),
    )
  })
})
