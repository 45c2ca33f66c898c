import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import {
  optionsOf as caseOptions,
  profileOf as caseProfile,
} from '../../src/cli/cases/case-profile'
import { evaluate } from '../../src/evaluation/evaluate'
import type { Finding } from '../../src/evaluation/finding'
import type { Rulebook } from '../../src/rulebook/rulebook'
import { heldFiles, onlyRules, rulebookOf } from '../held-files'
import { askedFiles, askedRules } from './asked'
import { optionsOf, profileOf } from './model'
import { contentsOf, filesOf } from './random-files'
import { findingFor, randomCase, rulebookFor } from './random-question'
import { runs } from './runs'
import { dice, shuffled, withKeysShuffled, withMembersShuffled } from './shuffled'

const held = onlyRules(await heldFiles(), askedRules)
const rulebook = rulebookOf(held)
const seeds = fc.integer({ min: 1, max: 2 ** 30 })

/** What a finding says apart from the order in which it says it. */
function inAnyOrder({ verdict, amount, missing, deciding, pendingUntil, sensitiveTo }: Finding) {
  const sorted = (items: readonly unknown[]) => items.map((item) => JSON.stringify(item)).sort()
  const { low, high, open } = amount ?? { low: null, high: null, open: [] }
  return {
    verdict,
    amount: [low, high, ...sorted(open)],
    missing: sorted(missing),
    deciding: sorted(deciding),
    pendingUntil,
    sensitiveTo: sorted(sensitiveTo),
  }
}

const answersOf = async (book: Rulebook, roll: (sides: number) => number): Promise<string> => {
  const answers = askedFiles.flatMap((file) =>
    file.cases.slice(0, 8).map((one) => {
      const profile = caseProfile(file, one, book.vocabulary)
      return evaluate(book, withKeysShuffled(profile, roll), caseOptions(file, one))
    }),
  )
  return JSON.stringify(await Promise.all(answers))
}

describe('order', () => {
  test('of files, and of keys in files and profiles, changes no byte of an answer', async () => {
    const expected = await answersOf(rulebook, () => 0)
    await fc.assert(
      fc.asyncProperty(seeds, async (seed) => {
        const roll = dice(seed)
        const files = shuffled([...held], roll).map(([path, text]): [string, string] => [
          path,
          /^rules\/.*\.yaml$/u.test(path)
            ? JSON.stringify(withKeysShuffled(parse(text), roll))
            : text,
        ])
        expect(await answersOf(rulebookOf(new Map(files)), roll)).toBe(expected)
      }),
      runs(5),
    )
  })

  test('of files and keys changes no byte of an answer for a rule of any shape', async () => {
    await fc.assert(
      fc.asyncProperty(randomCase(3), seeds, async ({ model, questions }, seed) => {
        const roll = dice(seed)
        const contents = shuffled([...contentsOf(model)], roll).map(
          ([path, content]): [string, unknown] => [path, withKeysShuffled(content, roll)],
        )
        const other = rulebookOf(filesOf(new Map(contents)))
        for (const question of questions) {
          const options = optionsOf(model, question)
          const profile = profileOf(model, question)
          const expected = await evaluate(rulebookFor(model), profile, options)
          const answer = await evaluate(other, withKeysShuffled(profile, roll), options)
          expect(JSON.stringify(answer)).toBe(JSON.stringify(expected))
        }
      }),
      runs(40),
    )
  })

  test('of the members of all and any changes neither verdict, amount, reasons nor what is missing', async () => {
    await fc.assert(
      fc.asyncProperty(randomCase(3), seeds, async ({ model, questions }, seed) => {
        const contents = [...contentsOf(model)].map(([path, content]): [string, unknown] => [
          path,
          withMembersShuffled(content, dice(seed)),
        ])
        const [one, other] = [rulebookFor(model), rulebookOf(filesOf(new Map(contents)))]
        for (const question of questions) {
          const expected = inAnyOrder(await findingFor(one, model, question))
          expect(inAnyOrder(await findingFor(other, model, question))).toEqual(expected)
        }
      }),
      runs(60),
    )
  })
})
