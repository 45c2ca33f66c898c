import fc from 'fast-check'
import { evaluate } from '../../src/evaluation/evaluate'
import type { Finding } from '../../src/evaluation/finding'
import type { Rulebook } from '../../src/rulebook/rulebook'
import { rulebookOf } from '../held-files'
import { type Model, optionsOf, profileOf, type Question } from './model'
import { questionArbitrary } from './questions'
import { contentsOf, filesOf } from './random-files'
import { randomModel } from './random-model'

/** A random rule with some questions about it. */
export interface RandomCase {
  readonly model: Model
  readonly questions: readonly Question[]
}

/** A rule of any shape, or of events only, with that many questions. */
export const randomCase = (
  count: number,
  events: 'some' | 'only' = 'some',
): fc.Arbitrary<RandomCase> =>
  randomModel(events).chain((model) =>
    fc.array(questionArbitrary(model), { minLength: count, maxLength: count }).map((questions) => ({
      model,
      questions,
      [fc.toStringMethod]: () => textOf(model, questions),
    })),
  )

function textOf(model: Model, questions: readonly Question[]): string {
  const { subject, conditions, amount, open, definitions, forceFrom } = model
  const values = [...definitions.values()].map((one) => [one.id, 'value' in one ? one.value : one])
  return JSON.stringify(
    {
      rule: { subject, conditions, amount, open, forceFrom, definitions: values },
      questions: questions.map((question) => ({ ...question, stated: [...question.stated] })),
    },
    (key, value) => (['words', 'title', 'source'].includes(key) ? undefined : value),
  )
}

export const rulebookFor = (model: Model): Rulebook => rulebookOf(filesOf(contentsOf(model)))

/** The one finding of a rule on its one subject. */
export async function findingFor(
  rulebook: Rulebook,
  model: Model,
  question: Question,
): Promise<Finding> {
  const evaluation = await evaluate(
    rulebook,
    profileOf(model, question),
    optionsOf(model, question),
  )
  const [finding] = evaluation.findings
  if (finding === undefined) throw new Error(JSON.stringify(evaluation.issues))
  return finding
}
