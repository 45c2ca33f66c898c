import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { evaluate } from '../../src/evaluation/evaluate'
import { evidenceLevels } from '../../src/profile/evidence'
import { audited } from '../unit/audit/audited'
import { amountsWorthClaiming, contradictionOf } from './judged-claims'
import { optionsOf, profileOf } from './model'
import { randomCase, rulebookFor } from './random-question'
import { runs } from './runs'

describe('a claim under a rule of any shape, judged by any part of the facts', () => {
  test('is judged as no completion of the unknown facts and no open reading contradicts', async () => {
    const verdicts = new Map<string, number>()
    await fc.assert(
      fc.asyncProperty(randomCase(4), fc.nat(), async ({ model, questions }, pick) => {
        const rulebook = rulebookFor(model)
        for (const question of questions) {
          const amounts = amountsWorthClaiming(model, question)
          const claims = [0, 1, 2, 3].map((step) => ({
            id: `${step}`,
            enterprise: 'E',
            rule: model.rule,
            amount: amounts[(pick + step) % amounts.length],
            paid: question.asOf,
          }))
          const { readings, openTerms } = optionsOf(model, question)
          const profiles = { E: profileOf(model, question) }
          const results = await audited(rulebook, claims, profiles, { readings, openTerms })
          for (const result of results) {
            if (result.kind !== 'judged') throw new Error(JSON.stringify(result))
            verdicts.set(result.verdict, (verdicts.get(result.verdict) ?? 0) + 1)
            expect(contradictionOf(model, question, result)).toBe(null)
          }
        }
      }),
      runs(60),
    )
    for (const verdict of [
      'consistent',
      'ineligible',
      'over',
      'under',
      'premature',
      'unprovable',
    ]) {
      expect(verdicts.get(verdict) ?? 0, verdict).toBeGreaterThan(0)
    }
  })
})

describe('a higher level of evidence', () => {
  const proofs = [
    undefined,
    { from: 'self-declared' },
    { from: 'document', number: '1' },
    { from: 'register' },
    { from: 'document', verifiedBy: 'an auditor', verifiedOn: '1990-01-01' },
  ]
  const settled: readonly string[] = ['eligible', 'ineligible']

  test('makes nothing eligible that was not, and turns no answer to its contrary', async () => {
    await fc.assert(
      fc.asyncProperty(
        randomCase(4),
        fc.infiniteStream(fc.constantFrom(...proofs)),
        async ({ model, questions }, drawn) => {
          const rulebook = rulebookFor(model)
          for (const question of questions) {
            const { enterprise, ...lists } = profileOf(model, question)
            const proved = (subject: object) => ({
              ...subject,
              evidence: Object.fromEntries(
                Object.keys(subject).flatMap((fact) => {
                  const { value } = drawn.next()
                  return fact === 'id' || value === undefined ? [] : [[fact, value]]
                }),
              ),
            })
            const profile = {
              enterprise: proved(enterprise),
              ...Object.fromEntries(
                Object.entries<readonly object[]>(lists).map(([list, subjects]) => [
                  list,
                  subjects.map(proved),
                ]),
              ),
            }
            const verdicts = await Promise.all(
              evidenceLevels.map(async (evidence) => {
                const options = { ...optionsOf(model, question), evidence }
                const { findings } = await evaluate(rulebook, profile, options)
                return findings[0]?.verdict ?? 'nothing'
              }),
            )
            const [stated = '', ...higher] = verdicts
            expect(stated).not.toBe('nothing')
            for (const verdict of higher) {
              if (settled.includes(verdict)) expect(verdict).toBe(stated)
            }
          }
        },
      ),
      runs(60),
    )
  })
})
