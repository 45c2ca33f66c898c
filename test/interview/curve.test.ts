import { describe, expect, test } from 'vitest'
import { whatIf } from '../../src/interview/what-if'
import { askedFacts } from '../../src/items/asked-facts'
import { indexOf } from '../../src/rulebook/index-of'
import { optionsOf, pages, profileOf } from '../clause-shapes/pages'
import { rulebookOf } from '../held-files'
import { onCurve, onEvaluation, valuesToProbe } from './curve-points'
import { diceOf } from './dice'

const variable = ['money', 'count', 'decimal', 'date']

describe.each(await pages())('the curves of $name', ({ files, sets }) => {
  const rulebook = rulebookOf(files)
  const dice = diceOf(7)

  test.each(sets)('of $rule say what the evaluation says at every value', (set) => {
    const rule = rulebook.rules.find(({ id }) => id === set.rule)
    if (rule === undefined) throw new Error(set.rule)
    const facts = askedFacts(rule, [rule.conditions], indexOf(rulebook))
    // the first ones are those that are met; the others differ in little
    for (const one of set.cases.slice(0, 2)) {
      const profile = profileOf(set, one, files)
      const options = optionsOf(set, one)
      const subject = {
        type: rule.subject,
        id: rule.subject === 'enterprise' ? 'enterprise' : 'one',
      }
      for (const { fact } of facts.filter((asked) => variable.includes(asked.fact.type))) {
        const curve = whatIf(rulebook, profile, { rule: rule.id, subject, fact: fact.id }, options)
        if (curve.status === 'rejected') throw new Error(JSON.stringify(curve.issues))
        for (const value of valuesToProbe(curve, dice).slice(0, 60)) {
          const point = onCurve(curve, value)
          if (point === undefined) continue
          const type = rulebook.vocabulary.find(({ subject: kind }) => kind === fact.subject)
          const restated = restate(profile, type?.collection ?? fact.subject, fact.name, value)
          expect([fact.id, value, onEvaluation(rulebook, restated, rule.id, options)]).toEqual([
            fact.id,
            value,
            point,
          ])
        }
      }
    }
  })
})

/** The profile with one fact of the enterprise, or of each subject in its list, restated. */
function restate(
  profile: Readonly<Record<string, unknown>>,
  key: string,
  name: string,
  value: string,
): unknown {
  const restated = (part: unknown) => ({ ...Object(part), [name]: value })
  const part = profile[key]
  return { ...profile, [key]: Array.isArray(part) ? part.map(restated) : restated(part) }
}
