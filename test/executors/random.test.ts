import fc from 'fast-check'
import { describe, test } from 'vitest'
import { optionsOf, profileOf } from '../property/model'
import { randomCase, rulebookFor } from '../property/random-question'
import { runs } from '../property/runs'
import { sameAnswer } from './same-answer'

describe('the compiled executor answers as the reference does', () => {
  test.each(['some', 'only'] as const)('of random rules, %s of events', async (events) => {
    await fc.assert(
      fc.asyncProperty(randomCase(6, events), async ({ model, questions }) => {
        const rulebook = rulebookFor(model)
        for (const question of questions) {
          const [profile, options] = [profileOf(model, question), optionsOf(model, question)]
          await sameAnswer({ rulebook, profile, options })
        }
      }),
      runs(80),
    )
  })
})
