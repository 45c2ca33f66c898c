import { describe, expect, test } from 'vitest'
import { evaluate } from '../../../src/evaluation/evaluate'
import { evaluateSync } from '../../../src/evaluation/evaluate-sync'
import { verdicts } from '../../../src/evaluation/finding'
import { rulebook } from '../../../src/rulebook'
import { decide } from '../../../src/screening/decide'
import { exampleNames, exampleProfile } from '../../examples/examples'

const options = { asOf: '2020-06-01' }
const profiles = exampleNames().map(exampleProfile)

/** Every object in a value with the path to it. */
function* objectsIn(value: unknown, path: string): Generator<readonly [object, string]> {
  if (typeof value !== 'object' || value === null) return
  yield [value, path]
  for (const [key, inner] of Object.entries(value)) yield* objectsIn(inner, `${path}.${key}`)
}

/** Where objects stand that are in several of some answers and could be changed in all of them at once. */
function changeable(answers: readonly unknown[]): readonly string[] {
  const seen = new Map<object, number>()
  const found = new Set<string>()
  for (const [index, answer] of answers.entries()) {
    for (const [object, path] of objectsIn(answer, '')) {
      const first = seen.get(object)
      if (first === undefined) seen.set(object, index)
      else if (first !== index && !Object.isFrozen(object)) found.add(path)
    }
  }
  return [...found]
}

describe('what answers share', () => {
  test('is frozen in findings of the reference', async () => {
    const answers = await Promise.all(profiles.map((one) => evaluate(rulebook, one, options)))
    expect(changeable(answers.flatMap(({ findings }) => findings))).toEqual([])
  })

  test('is frozen in findings', () => {
    const findings = profiles.flatMap((one) => evaluateSync(rulebook, one, options).findings)
    expect(findings.length).toBeGreaterThan(100)
    expect(changeable(findings)).toEqual([])
  })

  test('is frozen in decisions and their findings, but for the subject of decisions', () => {
    const asked = { ...options, only: verdicts, reasons: 'findings' } as const
    const decided = profiles.flatMap((one) => {
      const answer = decide(rulebook, one, asked)
      return answer.status === 'decided' ? [answer.decisions, answer.findings ?? []].flat() : []
    })
    expect(decided.length).toBeGreaterThan(100)
    expect(changeable(decided)).toEqual(['.subject'])
  })

  test('is frozen in decisions with their leaves, but for the subject', () => {
    const asked = { ...options, only: verdicts, reasons: 'all' } as const
    const decided = profiles.flatMap((one) => {
      const answer = decide(rulebook, one, asked)
      return answer.status === 'decided' ? answer.decisions : []
    })
    expect(changeable(decided)).toEqual(['.subject'])
  })
})
