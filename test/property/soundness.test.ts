import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { contradictions } from './contradictions'
import { findingFor, randomCase, rulebookFor } from './random-question'
import { runs } from './runs'

describe('a rule of any shape, asked with any part of the facts', () => {
  test('is answered as no completion of the unknown facts and no future contradicts', async () => {
    await fc.assert(
      fc.asyncProperty(randomCase(6), async ({ model, questions }) => {
        const rulebook = rulebookFor(model)
        for (const question of questions) {
          const finding = await findingFor(rulebook, model, question)
          expect(contradictions(model, question, finding)).toEqual([])
        }
      }),
      runs(150),
    )
  }, 120_000)
})
