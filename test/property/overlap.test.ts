import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { optionsOf, profileOf } from '../../src/cli/cases/case-profile'
import { evaluate } from '../../src/evaluation/evaluate'
import { heldFiles, onlyRules, rulebookOf } from '../held-files'
import { askedFiles, askedRules } from './asked'
import { runs } from './runs'
import { dice, shuffled } from './shuffled'

const rulebook = rulebookOf(onlyRules(await heldFiles(), askedRules))

const questions = askedFiles.flatMap((file) =>
  file.cases.map((one) => ({
    profile: profileOf(file, one, rulebook.vocabulary),
    options: optionsOf(file, one),
  })),
)

type Asked = (typeof questions)[number]

const answerTo = async ({ profile, options }: Asked): Promise<string> =>
  JSON.stringify(await evaluate(rulebook, profile, options))

async function oneByOne(asked: readonly Asked[]): Promise<readonly string[]> {
  const answers: string[] = []
  for (const one of asked) answers.push(await answerTo(one))
  return answers
}

describe('a hundred evaluations of different profiles and dates that overlap', () => {
  test('give what each gives alone', async () => {
    const alone = new Map<Asked, string>()
    for (const [index, answer] of (await oneByOne(questions)).entries()) {
      const asked = questions[index]
      if (asked !== undefined) alone.set(asked, answer)
    }
    // the answers differ, so that one given in the place of another would be seen
    expect(new Set(alone.values()).size).toBeGreaterThan(50)
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 2 ** 30 }), async (seed) => {
        const asked = shuffled([...questions, ...questions], dice(seed)).slice(0, 100)
        const together = await Promise.all(asked.map(answerTo))
        expect(together).toEqual(asked.map((one) => alone.get(one)))
      }),
      runs(2),
    )
  })
})
