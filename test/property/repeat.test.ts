import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { evaluate } from '../../src/evaluation/evaluate'
import { freeze } from '../../src/rulebook/freeze'
import { optionsOf, profileOf } from './model'
import { randomCase, rulebookFor } from './random-question'
import { runs } from './runs'

describe('an evaluation', () => {
  test('gives the same bytes again, and leaves profile, options and rulebook as they were', async () => {
    await fc.assert(
      fc.asyncProperty(randomCase(3), async ({ model, questions }) => {
        const rulebook = rulebookFor(model)
        const before = JSON.stringify(rulebook)
        for (const question of questions) {
          const [profile, options] = [profileOf(model, question), optionsOf(model, question)]
          const given = JSON.stringify([profile, options])
          const first = JSON.stringify(await evaluate(rulebook, profile, options))
          expect(JSON.stringify([profile, options])).toBe(given)
          expect(JSON.stringify(await evaluate(rulebook, profile, options))).toBe(first)
          const [frozenProfile, frozenOptions] = [freeze(profile), freeze(options)]
          expect(JSON.stringify(await evaluate(rulebook, frozenProfile, frozenOptions))).toBe(first)
        }
        expect(JSON.stringify(rulebook)).toBe(before)
      }),
      runs(40),
    )
  })

  test('can be frozen no further, so that nobody who holds it can change it for another', async () => {
    await fc.assert(
      fc.asyncProperty(randomCase(1), async ({ model, questions }) => {
        for (const question of questions) {
          const [profile, options] = [profileOf(model, question), optionsOf(model, question)]
          const answer = await evaluate(rulebookFor(model), profile, options)
          expect(notFrozen(answer, 'answer')).toEqual([])
        }
      }),
      runs(20),
    )
  })
})

function notFrozen(data: unknown, path: string): readonly string[] {
  if (typeof data !== 'object' || data === null) return []
  const inner = Object.entries(data).flatMap(([key, value]) => notFrozen(value, `${path}.${key}`))
  return Object.isFrozen(data) ? inner : [path, ...inner]
}
