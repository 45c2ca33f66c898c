import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Finding } from '../../src/evaluation/finding'
import { exact, order } from './exact'
import type { Model, Question } from './model'
import type { Value } from './naive'
import { dayAfter } from './naive-dates'
import { findingFor, type RandomCase, randomCase, rulebookFor } from './random-question'
import { runs } from './runs'
import { isCoarse } from './worlds'

type Ask = (question: Question) => Promise<Finding>

/** Tries a property of a question and its finding on many rules. */
const always = (
  check: (asked: Asked) => Promise<void>,
  count: number,
  events: 'some' | 'only' = 'some',
) =>
  fc.assert(
    fc.asyncProperty(
      randomCase(6, events),
      fc.nat(),
      async ({ model, questions }: RandomCase, pick) => {
        const rulebook = rulebookFor(model)
        const ask: Ask = (question) => findingFor(rulebook, model, question)
        for (const question of questions) {
          await check({ model, question, finding: await ask(question), ask, pick })
        }
      },
    ),
    runs(count),
  )

interface Asked {
  readonly model: Model
  readonly question: Question
  readonly finding: Finding
  readonly ask: Ask
  readonly pick: number
}

/** The question with one more fact stated. */
const stating = (question: Question, fact: string, value: Value): Question => ({
  ...question,
  stated: new Map([...question.stated, [fact, value]]),
})

describe('to state a fact that was unknown', () => {
  test('never turns a settled verdict, nor takes back that it is pending, nor widens the amount', () =>
    always(async ({ model, question, finding, ask, pick }) => {
      const fact = model.facts.find(({ id }) => !question.stated.has(id))
      if (fact === undefined) return
      const values: readonly Value[] = [null, ...fact.domain]
      const value = values[pick % values.length] ?? null
      const after = await ask(stating(question, fact.id, value))
      expect(allowed[finding.verdict]).toContain(after.verdict)
      expect(widened(finding, after)).toEqual([])
    }, 80))

  test('settles the answer once everything that is missing is stated, and not before', () =>
    always(async ({ model, question, finding, ask, pick }) => {
      const missing = finding.missing.filter((id) => id !== 'document.inForceFrom')
      if (finding.verdict !== 'undetermined' || missing.length < finding.missing.length) return
      expect(finding.missing).not.toEqual([])
      const complete = finding.missing.reduce((found, id) => {
        const domain = model.facts.find((one) => one.id === id)?.domain ?? []
        const values = [null, ...domain].filter((value) => !isCoarse(value))
        return stating(found, id, values[pick % values.length] ?? null)
      }, question)
      expect((await ask(complete)).verdict).not.toBe('undetermined')
    }, 80))
})

/** Which verdicts may follow on which, as more becomes known. */
const allowed: Readonly<Record<Finding['verdict'], readonly Finding['verdict'][]>> = {
  eligible: ['eligible'],
  ineligible: ['ineligible'],
  pending: ['pending', 'eligible'],
  undetermined: ['eligible', 'ineligible', 'pending', 'undetermined'],
  'not-in-force': ['not-in-force'],
}

function widened({ amount: before }: Finding, { amount: after }: Finding): readonly string[] {
  if (before === null || after === null) return []
  const lower = order(exact(after.low), exact(before.low)) < 0
  const higher =
    before.high !== null &&
    (after.high === null || order(exact(after.high), exact(before.high)) > 0)
  return lower || higher ? [`${before.low} … ${before.high} to ${after.low} … ${after.high}`] : []
}

describe('as time goes by and nothing happens', () => {
  test('a verdict that is eligible or ineligible stays', () =>
    always(async ({ model, question, finding, ask }) => {
      if (finding.verdict !== 'eligible' && finding.verdict !== 'ineligible') return
      const later = await ask({ ...question, asOf: model.days.at(-1) ?? question.asOf })
      expect(later.verdict).toBe(finding.verdict)
    }, 40))

  test('what is pending is pending until its last day and not one day more', () =>
    always(
      async ({ question, finding, ask }) => {
        const until = finding.pendingUntil
        if (until === null) return
        const nothing = withoutPlans(question)
        const onLastDay = await ask({ ...nothing, asOf: until })
        expect([onLastDay.verdict, onLastDay.pendingUntil]).toEqual(['pending', until])
        const after = await ask({ ...nothing, asOf: dayAfter(until) })
        expect(['pending', 'eligible']).not.toContain(after.verdict)
      },
      80,
      'only',
    ))
})

/** The question with events that are only planned stated as not having happened. */
const withoutPlans = (question: Question): Question => ({
  ...question,
  stated: new Map(
    [...question.stated].map(([fact, value]) => {
      const planned = /date2?$/u.test(fact) && value !== null && String(value) > question.asOf
      return [fact, planned ? null : value]
    }),
  ),
})

describe('the readings to which an answer is sensitive', () => {
  test('are those under which it is another', () =>
    always(async ({ model, question, finding, ask }) => {
      const answer = ({ verdict, amount, pendingUntil }: Finding) =>
        JSON.stringify([verdict, amount?.low, amount?.high, pendingUntil])
      for (const [id, { options, standard }] of model.interpretations) {
        const current = question.readings[id] ?? standard
        for (const option of options.filter((one) => one !== current)) {
          const readings = { ...question.readings, [id]: option }
          const other = await ask({ ...question, readings })
          const said = finding.sensitiveTo.filter(
            (one) => one.readings.length === 1 && one.readings[0]?.interpretation === id,
          )
          const expected = answer(other) === answer(finding) ? [] : [[option, other.verdict]]
          expect(said.map((one) => [one.readings[0]?.option, one.verdict])).toEqual(expected)
        }
      }
    }, 40))
})
