import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { heldFiles, rulebookOf } from '../held-files'
import { contradictions } from './contradictions'
import { favourable, worldWith } from './favourable'
import { heldModels } from './held-model'
import { holds, leafHolds } from './naive'
import { questionArbitrary } from './questions'
import { findingFor } from './random-question'
import { runs } from './runs'

const files = await heldFiles()
const rulebook = rulebookOf(files)
const models = heldModels(files)

describe('each held rule, asked around its thresholds with any part of the facts', () => {
  test('has a model', () => {
    expect(models.map(({ rule }) => rule).sort()).toEqual(rulebook.rules.map(({ id }) => id).sort())
  })

  test.each(models)('$rule can be met', (model) => {
    const world = worldWith(model, favourable(model))
    expect(holds(model.conditions, world, leafHolds)).toBe(true)
  })

  test.each(models)(
    '$rule is answered as no completion and no future contradicts',
    async (model) => {
      await fc.assert(
        fc.asyncProperty(questionArbitrary(model, favourable(model)), async (question) => {
          const finding = await findingFor(rulebook, model, question)
          expect(contradictions(model, question, finding)).toEqual([])
        }),
        runs(20),
      )
    },
  )
})
