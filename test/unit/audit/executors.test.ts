import { describe, expect, it } from 'vitest'
import { auditBy } from '../../../src/audit/audit'
import type { AuditedClaim } from '../../../src/audit/audited-claim'
import { type Executor, executors } from '../../../src/audit/executors'
import type { Evaluation } from '../../../src/evaluation/evaluation'
import { workshops } from '../../workshops'

const { rulebook } = workshops()
const claim = {
  id: '1',
  enterprise: 'E',
  rule: 'workshops-2020/subsidy',
  amount: 1,
  paid: '2021-01-01',
}
const profile = { enterprise: { place: '511902', craft: 'pottery', workers: 10 } }

const reference = referenceOf(executors)

function referenceOf([first]: readonly Executor[]): Executor {
  if (first === undefined) throw new Error('there is no executor')
  return first
}

/** An executor that answers as the reference does, but for one lie. */
const lying = (lie: (told: Evaluation) => Evaluation): Executor => ({
  name: 'liar',
  answer: async (asked, extent) => lie(await reference.answer(asked, extent)),
})

async function resultBy(others: readonly Executor[]): Promise<AuditedClaim | undefined> {
  const results = auditBy([reference, ...others], rulebook, [claim], new Map([['E', profile]]))
  if (results.kind === 'rejected') throw new Error(JSON.stringify(results.issues))
  for await (const result of results.value) return result
  return undefined
}

describe('the executors of an audit', () => {
  it('judge a claim on which they agree', async () => {
    expect(await resultBy([reference, lying((told) => structuredClone(told))])).toMatchObject({
      kind: 'judged',
      verdict: 'consistent',
    })
  })

  it.each<readonly [string, (told: Evaluation) => Evaluation, object]>([
    [
      'the verdict',
      (told) => ({
        ...told,
        findings: told.findings.map((one) => ({ ...one, verdict: 'ineligible' })),
      }),
      { path: 'findings[0].verdict', reference: '"eligible"', compiled: '"ineligible"' },
    ],
    [
      'a fen',
      (told) => ({
        ...told,
        findings: told.findings.map((one) => ({
          ...one,
          amount: one.amount && { ...one.amount, high: '100000.01' },
        })),
      }),
      { path: 'findings[0].amount.high', reference: '"100000"', compiled: '"100000.01"' },
    ],
    [
      'a finding that is left out',
      (told) => ({ ...told, findings: [] }),
      { path: 'findings[0]', compiled: 'nothing' },
    ],
  ])('give no verdict where they differ in %s', async (_, lie, difference) => {
    const result = await resultBy([lying(lie)])
    expect(result).toMatchObject({ kind: 'disputed', index: 0, claim: { id: '1' }, difference })
    expect(result).not.toHaveProperty('verdict')
  })

  it('hand on what is our own fault', async () => {
    const broken: Executor = {
      name: 'broken',
      answer: () => {
        throw new TypeError('broken')
      },
    }
    await expect(resultBy([broken])).rejects.toThrow('broken')
  })
})
