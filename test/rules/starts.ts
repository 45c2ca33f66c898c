import { evaluate } from '../../src/evaluation/evaluate'
import type { ConditionResult } from '../../src/evaluation/finding'
import { readDecimal, readMoney } from '../../src/money/read-money'
import type { Stated } from '../../src/profile/value'
import type { Rulebook } from '../../src/rulebook/rulebook'
import { type Model, optionsOf, profileOf, type Question } from '../property/model'
import type { CaseFinding } from './case-findings'

/** A question on which a rule is met, from which one fact after another is moved. */
export interface Start {
  readonly name: string
  readonly question: Question
  readonly conditions: ConditionResult
}

/**
 * Where moving facts begins: at the base profile, at every hand-written case that is eligible, and
 * at the base profile under each other reading that leaves it eligible.
 */
export async function startsOf(
  model: Model,
  cases: readonly CaseFinding[],
  rulebook: Rulebook,
): Promise<readonly Start[]> {
  const questions = cases
    .filter(({ finding }) => finding.verdict === 'eligible')
    .map((one) => ({ name: one.name, question: questionOf(one, model) }))
  const reread = questions.slice(0, 1).flatMap(({ name, question }) =>
    [...model.interpretations].flatMap(([id, { options }]) =>
      options.map((option) => ({
        name: `${name}, ${id}=${option}`,
        question: { ...question, readings: { ...question.readings, [id]: option } },
      })),
    ),
  )
  const found = []
  for (const { name, question } of [...questions, ...reread]) {
    const options = optionsOf(model, question)
    const { findings } = await evaluate(rulebook, profileOf(model, question), options)
    const conditions = findings[0]?.verdict === 'eligible' ? findings[0].conditions : null
    if (conditions !== null) found.push({ name, question, conditions })
  }
  return found
}

function questionOf({ facts, options }: CaseFinding, model: Model): Question {
  const used = new Set(model.facts.map(({ id }) => id))
  const stated = new Map<string, Stated>([...facts].filter(([id]) => used.has(id)))
  const open = (options.openTerms ?? []).map(({ term, value }) => [term, decimalText(value)])
  return {
    stated,
    asOf: options.asOf,
    readings: options.readings ?? {},
    open: Object.fromEntries(open),
  }
}

function decimalText(value: string): string {
  const read = [readDecimal(value), readMoney(value)].find(({ kind }) => kind === 'accepted')
  if (read?.kind !== 'accepted') throw new Error(`${value} is no value of an open term`)
  return read.value
}
