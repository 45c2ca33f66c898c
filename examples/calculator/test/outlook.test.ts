import { evaluateSync } from 'incentive-rules/calculator'
import { rulebook } from 'incentive-rules/rulebook'
import { describe, expect, test } from 'vitest'
import { outlookOf } from '../src/engine/outlook'
import { partialProfile, wholeProfile } from './profiles'

const asOf = '2018-06-01'

function outlookFor(profile: unknown) {
  const evaluation = evaluateSync(rulebook, profile, { asOf })
  if (evaluation.status !== 'evaluated') throw new Error('not evaluated')
  return outlookOf(evaluation, 'en')
}

describe('the most that it can still come to', () => {
  test('leaves out what the text sets no bound to, and says so', () => {
    const { ceiling } = outlookFor({ enterprise: {} })
    expect(ceiling.unbounded).toBe(1)
    expect(BigInt(ceiling.value)).toBeGreaterThan(0n)
  })

  test.each([1, 2, 3, 4, 5, 6, 7, 8])(
    'is never less than what it comes to (profile %i)',
    (seed) => {
      const part = outlookFor(partialProfile(seed))
      const whole = outlookFor(wholeProfile(seed))
      for (const { total, ceiling } of [part, whole]) {
        const high = total.high ?? '0'
        expect(Number(ceiling.value)).toBeGreaterThanOrEqual(Number(high))
      }
    },
  )
})
