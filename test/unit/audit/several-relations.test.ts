import { expect, it } from 'vitest'
import { relation, rulebookWith } from '../evaluation/aids'
import { linesOf } from './audited'

const rules = (...names: readonly string[]) => names.map((name) => `aids/${name}`)
const rulebook = rulebookWith([
  relation('promotion', { kind: 'deduct', paid: rules('provincial'), from: 'aids/national' }),
  relation('yearly', {
    kind: 'jointCap',
    rules: rules('national', 'provincial'),
    per: 'year',
    cap: '7000000',
  }),
  relation('adding', { kind: 'cumulative', rules: rules('retrofit', 'trial') }),
])

const profile = {
  enterprise: { place: '510100' },
  projects: [{ id: 'a' }, { id: 'b' }],
  awards: [],
}
const claim = { enterprise: 'E', paid: '2021-05-01' }
const invoice = { evidence: [{ kind: 'invoice', number: '1' }] }

it('holds a claim against each of the relations that name its rule', async () => {
  const claims = [
    { ...claim, id: '1', rule: 'aids/provincial', amount: '30万元' },
    { ...claim, id: '2', rule: 'aids/national', amount: '20万元', paid: '2021-06-01' },
    { ...claim, id: '3', rule: 'aids/national', amount: '21万元', paid: '2021-07-01' },
  ]
  expect(await linesOf(rulebook, claims, { E: profile })).toEqual([
    'consistent',
    'consistent',
    'over 10000; over 10000 1 aids/promotion',
  ])
})

it.each<readonly [string, object, string]>([
  ['of which the text says that both may be had', { rule: 'aids/trial' }, 'consistent'],
  ['of another enterprise', { rule: 'aids/trial', enterprise: 'F' }, 'duplicate; duplicate 1'],
  [
    'on which the text is silent',
    { rule: 'aids/approval', amount: '500万元' },
    'duplicate; duplicate 1',
  ],
])('lets awards share an invoice only where it has to: %s', async (_, change, line) => {
  const claims = [
    { ...claim, id: '1', rule: 'aids/retrofit', subject: 'a', amount: '100万元', ...invoice },
    { ...claim, id: '2', subject: 'a', amount: '400万元', ...invoice, ...change },
  ]
  expect(await linesOf(rulebook, claims, { E: profile, F: profile })).toEqual(['consistent', line])
})
