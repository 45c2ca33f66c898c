import { describe, expect, it } from 'vitest'
import type { Rulebook } from '../../../src/rulebook/rulebook'
import { exampleBook, linesOf } from './audited'

interface Ledger {
  readonly name: string
  readonly claims: readonly object[]
  readonly profile?: object
  readonly lines: readonly string[]
}

const dayOf = (index: number): string => `2026-0${index + 1}-01`

/** Claims of one enterprise, numbered from 1, each a month after the one before unless it says when. */
function audits(rulebook: Rulebook, common: object, profile: object, ledgers: readonly Ledger[]) {
  it.each(ledgers)('$name', async ({ claims, lines, profile: change = {} }) => {
    const rows = claims.map((claim, index) => ({
      id: `${index + 1}`,
      enterprise: 'E',
      paid: dayOf(index),
      ...common,
      ...claim,
    }))
    const profiles = { E: { ...profile, ...change }, F: { ...profile, ...change } }
    expect(await linesOf(rulebook, rows, profiles)).toEqual(lines)
  })
}

const tea = await exampleBook('own-rulebook')
const settling = { rule: 'qinglan-2025/settling', amount: '20万元' }
const equipment = { rule: 'qinglan-2025/equipment', amount: '20万元', subject: 'a' }
const water = { rule: 'qinglan-2025/water', amount: '6万元', subject: 'a' }
const line = { equipment: '200万元', waterSaved: 20000, retrofittedOn: '2025-06-01' }
const teaMaker = {
  enterprise: { place: '514921', teaProcessing: true, settledOn: '2025-06-01' },
  lines: [
    { id: 'a', ...line },
    { id: 'b', ...line },
  ],
  awards: [],
}
const earlier = (change: object) => ({
  awards: [{ rule: 'qinglan-2025/settling', amount: '20万元', date: '2025-12-01', ...change }],
})

describe('an award that is given once', () => {
  audits(tea, settling, teaMaker, [
    {
      name: 'is right the first time',
      claims: [{}, {}, {}],
      lines: ['consistent', 'duplicate; duplicate 1', 'duplicate; duplicate 1'],
    },
    {
      name: 'is right for the earlier date, not for the earlier row',
      claims: [{ paid: '2026-03-01' }, { paid: '2026-02-01' }],
      lines: ['duplicate; duplicate 2', 'consistent'],
    },
    {
      name: 'on one day is right in the first row',
      claims: [{ paid: '2026-03-01' }, { paid: '2026-03-01' }],
      lines: ['consistent', 'duplicate; duplicate 1'],
    },
    {
      name: 'is given to each enterprise',
      claims: [{}, { enterprise: 'F' }],
      lines: ['consistent', 'consistent'],
    },
    {
      name: 'is not given again after an award that is no claim',
      claims: [{ approved: '2025-12-20' }],
      profile: earlier({}),
      lines: ['duplicate; duplicate'],
    },
    {
      name: 'is not its own earlier award',
      claims: [{}],
      profile: earlier({ date: '2026-01-01' }),
      lines: ['consistent'],
    },
    {
      name: 'is not its own earlier award under another of its dates',
      claims: [{ approved: '2025-12-01' }],
      profile: earlier({}),
      lines: ['consistent'],
    },
    {
      name: 'is right before an award of a later day',
      claims: [{}],
      profile: earlier({ date: '2026-01-02' }),
      lines: ['consistent'],
    },
    {
      name: 'has all of its faults named, the gravest first',
      claims: [{}, { amount: '30万元' }],
      lines: ['consistent', 'duplicate 100000; duplicate 1; over 100000'],
    },
    {
      name: 'is a duplicate whatever the missing facts are',
      claims: [{}, {}],
      profile: { enterprise: {} },
      lines: [
        'unprovable; unprovable enterprise.place+enterprise.settledOn+enterprise.teaProcessing',
        'duplicate; duplicate 1; unprovable enterprise.place+enterprise.settledOn+enterprise.teaProcessing',
      ],
    },
  ])
})

const paper = (number: string) => ({ evidence: [{ kind: 'invoice', number }] })

describe('an invoice', () => {
  audits(tea, equipment, teaMaker, [
    {
      name: 'is used once',
      claims: [paper('01 a'), { ...paper('０１A'), subject: 'b' }],
      lines: ['consistent', 'duplicate; duplicate 1'],
    },
    {
      name: 'is used once by all enterprises',
      claims: [paper('1'), { ...paper('1'), enterprise: 'F' }],
      lines: ['consistent', 'duplicate; duplicate 1'],
    },
    {
      name: 'may stand twice in one claim',
      claims: [
        {
          evidence: [
            { kind: 'invoice', number: '1' },
            { kind: 'invoice', number: '1' },
          ],
        },
      ],
      lines: ['consistent'],
    },
    {
      name: 'is no other paper of the same number',
      claims: [paper('1'), { evidence: [{ kind: 'document', number: '1' }], subject: 'b' }],
      lines: ['consistent', 'consistent'],
    },
    {
      name: 'is used once even under an unknown rule',
      claims: [paper('1'), { ...paper('1'), rule: '?' }],
      lines: ['consistent', 'unknown-rule; unknown-rule; duplicate 1'],
    },
  ])
})

describe('the number of a claim', () => {
  audits(tea, equipment, teaMaker, [
    {
      name: 'is used once, and the rejected row takes no part',
      claims: [{}, { id: '1', subject: 'b' }, { subject: 'b' }],
      lines: ['consistent', 'rejected; duplicate_id id', 'consistent'],
    },
  ])
})

describe('of awards of which only the highest is given', () => {
  audits(tea, {}, teaMaker, [
    {
      name: 'a later one is too many',
      claims: [equipment, water],
      lines: ['consistent', 'duplicate; duplicate 1 qinglan-2025/equipment-or-water'],
    },
    {
      name: 'those of another subject are none of its business',
      claims: [equipment, { ...water, subject: 'b' }],
      lines: ['consistent', 'consistent'],
    },
    {
      name: 'a higher one that is later may make up the difference, and no more',
      claims: [
        { ...water, amount: '6万元' },
        { ...equipment, amount: '14万元' },
        { ...equipment, subject: 'b', paid: '2026-03-01' },
        { ...water, subject: 'b', paid: '2026-04-01' },
      ],
      lines: [
        'consistent',
        'consistent',
        'consistent',
        'duplicate; duplicate 3 qinglan-2025/equipment-or-water',
      ],
    },
    {
      name: 'a higher one that is later is too much in full',
      claims: [water, equipment],
      lines: ['consistent', 'duplicate; duplicate 1 qinglan-2025/equipment-or-water'],
    },
  ])
})

describe('a cap in total that stands in the formula', () => {
  audits(tea, water, teaMaker, [
    {
      name: 'is what is left of it after the claims before',
      claims: [{}, { amount: '4万元' }],
      lines: ['consistent', 'consistent'],
    },
    {
      name: 'is exceeded by the claim that goes beyond it, and says by how much',
      claims: [{}, {}],
      lines: ['consistent', 'over-cap 20000; over-cap 20000 1'],
    },
    {
      name: 'is exceeded by a claim that is too much by itself too',
      claims: [{}, { amount: '7万元' }],
      lines: ['consistent', 'over-cap 30000; over-cap 30000 1; over 10000'],
    },
    {
      name: 'begins anew with the year and with another subject',
      claims: [{ paid: '2025-12-31' }, { paid: '2026-01-01' }, { subject: 'b' }],
      lines: ['consistent', 'consistent', 'consistent'],
    },
    {
      name: 'is what awards leave that are no claims',
      claims: [{ amount: '4万元', paid: '2026-02-01' }],
      profile: {
        awards: [
          { rule: water.rule, amount: '6万元', date: '2026-01-01', subject: 'a' },
          { rule: water.rule, amount: '5万元', date: '2026-01-02', subject: 'b' },
        ],
      },
      lines: ['consistent'],
    },
    {
      name: 'is not called kept to in vain, where an award may be the claim or another one',
      claims: [{ amount: '35000', paid: '2026-02-01' }],
      profile: {
        awards: [
          { rule: water.rule, amount: '30000', date: '2026-01-01', subject: 'a' },
          { rule: water.rule, amount: '35000', date: '2026-01-02', subject: 'a' },
        ],
      },
      lines: ['unprovable; unprovable awards'],
    },
    {
      name: 'cannot be proved where earlier awards are not stated',
      claims: [{ amount: '4万元' }],
      profile: { awards: undefined },
      lines: ['unprovable; unprovable awards'],
    },
    {
      name: 'is exceeded for certain by the claims of the ledger, whatever is not stated',
      claims: [{}, {}],
      profile: { awards: undefined },
      lines: ['unprovable; unprovable awards', 'over-cap 20000; over-cap 20000 1'],
    },
  ])
})

const drugs = await exampleBook('clause-shapes/18-joint-cap-and-once')
const drugMaker = {
  enterprise: { place: '510500' },
  drugs: [
    { id: 'a', milestone: 'third' },
    { id: 'b', milestone: 'third' },
    { id: 'c', milestone: 'fourth' },
  ],
  sizes: [],
  awards: [],
}
const third = { rule: 'luzhou-several/third', amount: '400万元', subject: 'a' }
const fourth = { rule: 'luzhou-several/fourth', amount: '700万元', subject: 'c' }
const yearly = 'luzhou-several/yearly'

describe('a joint cap', () => {
  // the document is in force in 2024 alone
  const on = (day: string) => ({ paid: `2024-0${day}` })
  audits(drugs, {}, drugMaker, [
    {
      name: 'is kept to the last yuan by a claim that takes what is left',
      claims: [
        { ...third, ...on('1-01') },
        { ...third, ...on('2-01'), subject: 'b', amount: '300万元' },
      ],
      lines: ['consistent', 'consistent'],
    },
    {
      name: 'is exceeded by the claim that goes beyond it',
      claims: [
        { ...third, ...on('1-01') },
        { ...third, ...on('2-01'), subject: 'b' },
      ],
      lines: ['consistent', `over-cap 1000000; over-cap 1000000 1 ${yearly}`],
    },
    {
      name: 'is exceeded by all of a claim once it is used up',
      claims: [
        { ...fourth, ...on('1-01') },
        { ...third, ...on('2-01') },
      ],
      lines: ['consistent', `over-cap 4000000; over-cap 4000000 1 ${yearly}`],
    },
    {
      name: 'counts awards that are no claims',
      claims: [{ ...third, ...on('2-01') }],
      profile: { awards: [{ rule: fourth.rule, amount: '500万元', date: '2024-01-01' }] },
      lines: [`over-cap 2000000; over-cap 2000000 ${yearly}`],
    },
    {
      name: 'may leave less than the award, but not as little as this',
      claims: [
        { ...third, ...on('1-01') },
        { ...third, ...on('2-01'), subject: 'b', amount: '299万元' },
      ],
      lines: ['consistent', 'under -10000; under -10000'],
    },
    {
      name: 'is exceeded whatever the profile does not say',
      claims: [
        { ...fourth, ...on('1-01') },
        { ...third, ...on('2-01') },
      ],
      profile: { enterprise: {} },
      lines: [
        'unprovable; unprovable enterprise.place',
        `over-cap 4000000; over-cap 4000000 1 ${yearly}; unprovable enterprise.place`,
      ],
    },
  ])
})

const levels = await exampleBook('clause-shapes/19-deduction-of-another-award')
const province = { rule: 'guizhou-levels/provincial', amount: '30万元' }
const state = { rule: 'guizhou-levels/national', amount: '20万元' }
const recognised = {
  enterprise: { place: '520100', provincial: true, national: true },
  awards: [],
}

describe('a deduction', () => {
  audits(levels, { paid: '2024-06-30' }, recognised, [
    {
      name: 'is made, on the same day in any order of rows',
      claims: [state, province],
      lines: ['consistent', 'consistent'],
    },
    {
      name: 'was not made',
      claims: [province, { ...state, amount: '50万元', paid: '2024-07-01' }],
      lines: ['consistent', 'over 300000; over 300000 1 guizhou-levels/promotion'],
    },
    {
      name: 'is not made before there is anything to deduct',
      claims: [{ ...state, amount: '50万元', paid: '2024-06-01' }],
      lines: ['consistent'],
    },
    {
      name: 'was made twice',
      claims: [province, { ...state, amount: '10万元' }],
      lines: ['consistent', 'under -100000; under -100000'],
    },
    {
      name: 'is made of an award that is no claim',
      claims: [{ ...state, amount: '50万元' }],
      profile: { awards: [{ rule: province.rule, amount: '30万元', date: '2024-01-01' }] },
      lines: ['over 300000; over 300000 guizhou-levels/promotion'],
    },
  ])
})

const choices = await exampleBook('clause-shapes/17-higher-and-exclusive-clauses')
const laboratory = { rule: 'fuyang/laboratory', amount: '50万元' }
const platform = { rule: 'fuyang/platform', amount: '30万元' }
const both = { enterprise: { place: '341200', laboratory: true, platform: true }, awards: [] }

describe('awards of which only one may be had', () => {
  audits(choices, { paid: '2024-06-30' }, both, [
    {
      name: 'the first is right, the other a duplicate',
      claims: [platform, { ...laboratory, paid: '2024-07-01' }],
      lines: ['consistent', 'duplicate; duplicate 1 fuyang/either'],
    },
    {
      name: 'the parts of one are one',
      claims: [
        { ...platform, amount: '10万元', instalment: 1 },
        { ...platform, amount: '20万元', instalment: 2 },
      ],
      lines: ['consistent', 'consistent'],
    },
    {
      name: 'the parts of one come to no more than the whole',
      claims: [
        { ...platform, amount: '10万元', instalment: 1 },
        { ...platform, amount: '20.5万元', instalment: 2 },
      ],
      lines: ['consistent', 'over 5000; over 5000 1'],
    },
    {
      name: 'an award that is no claim is the first',
      claims: [platform],
      profile: { awards: [{ rule: laboratory.rule, amount: '50万元', date: '2024-01-01' }] },
      lines: ['duplicate; duplicate fuyang/either'],
    },
  ])
})
