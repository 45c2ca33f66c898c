import { describe, expect, it } from 'vitest'
import type { AuditOptions } from '../../../src/audit/audit-options'
import { audited, exampleBook, linesOf } from './audited'

const rulebook = await exampleBook('clause-shapes/10-instalments-on-a-list')
const options: AuditOptions = {
  openTerms: [{ rule: 'yanan/list', term: 'award', value: '50万元', source: 'a notice' }],
}
const listed = { place: '610600', listedOn: '2025-01-01', confirmedOn: '2026-01-15' }
const first = { instalment: 1, amount: '20万元', paid: '2025-06-30' }
const second = { instalment: 2, amount: '30万元', paid: '2026-06-30' }
const whole = { amount: '50万元', paid: '2026-06-30' }

interface Ledger {
  readonly name: string
  readonly claims: readonly object[]
  readonly own?: object
  readonly lines: readonly string[]
}

const ledgers: readonly Ledger[] = [
  { name: 'each as it is due', claims: [first, second], lines: ['consistent', 'consistent'] },
  { name: 'all at once when all are due', claims: [whole], lines: ['consistent'] },
  {
    name: 'in parts without numbers',
    claims: [
      { ...first, instalment: null },
      { ...second, instalment: null },
    ],
    lines: ['consistent', 'consistent'],
  },
  {
    name: 'in parts without numbers, together too much',
    claims: [
      { ...first, instalment: null },
      { ...second, instalment: null, amount: '31万元' },
    ],
    lines: ['consistent', 'over 10000; over 10000 1'],
  },
  {
    name: 'the second before its condition is met',
    claims: [{ ...second, paid: '2025-12-31' }],
    lines: ['premature; premature'],
  },
  {
    name: 'all of it before the second is due',
    claims: [{ ...whole, paid: '2025-12-31' }],
    lines: ['premature; premature'],
  },
  {
    name: 'more than all of it, before the second is due',
    claims: [{ ...whole, amount: '51万元', paid: '2025-12-31' }],
    lines: ['over 10000; over 10000'],
  },
  {
    name: 'whether the second is due is not stated',
    own: { confirmedOn: undefined },
    claims: [first, second],
    lines: ['consistent', 'unprovable; unprovable enterprise.confirmedOn'],
  },
  {
    name: 'more than its share',
    claims: [{ ...first, amount: '20.01万元' }],
    lines: ['over 100; over 100'],
  },
  {
    name: 'less than its share',
    claims: [{ ...first, amount: '19.99万元' }],
    lines: ['under -100; under -100'],
  },
  {
    name: 'one that the clause does not have',
    claims: [{ ...second, instalment: 3 }],
    lines: ['over 300000; over; over 300000'],
  },
]

describe('an award in instalments', () => {
  it.each(ledgers)('$name', async ({ claims, own, lines }) => {
    const rows = claims.map((claim, index) => ({
      id: `${index + 1}`,
      enterprise: 'E',
      rule: 'yanan/list',
      ...claim,
    }))
    const profiles = { E: { enterprise: { ...listed, ...own } } }
    expect(await linesOf(rulebook, rows, profiles, options)).toEqual(lines)
  })

  it('shows the share as the last step', async () => {
    const claim = { id: '1', enterprise: 'E', rule: 'yanan/list', ...second }
    const [result] = await audited(rulebook, [claim], { E: { enterprise: listed } }, options)
    const steps = result?.kind === 'judged' ? (result.recomputed?.steps ?? []) : []
    expect(steps.at(-1)).toMatchObject({
      value: { low: '300000', high: '300000' },
      operation: { kind: 'product', figure: '0.6', of: [steps.length - 2] },
      citation: { quote: '再拨付60%' },
    })
  })
})
