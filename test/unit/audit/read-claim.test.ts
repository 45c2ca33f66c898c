import { describe, expect, it } from 'vitest'
import { readClaim } from '../../../src/audit/read-claim'
import { bushy, cyclic, huge, inObjects, notPlain, touchy } from '../../invalid/hostile'

const claim = { id: 'C1', enterprise: 'E', rule: 'a/b', amount: '3.5万元', paid: '2020-06-01' }

describe('a claim', () => {
  it('is read in its canonical form, and what it does not name is null', () => {
    expect(readClaim(claim)).toEqual({
      kind: 'accepted',
      value: {
        id: 'C1',
        enterprise: 'E',
        rule: { text: 'a/b', document: null },
        subject: null,
        amount: '35000',
        instalment: null,
        applied: null,
        approved: null,
        paid: '2020-06-01',
        evidence: [],
        figures: new Map(),
      },
    })
  })

  it.each([
    ['an amount in whole yuan', { amount: 35000 }, { amount: '35000' }],
    ['a date in Chinese', { paid: '2020年6月1日' }, { paid: '2020-06-01' }],
    ['null for what is left out', { subject: null, applied: null, figures: null }, {}],
    ['an instalment', { instalment: 2 }, { instalment: 2 }],
    ['an instalment as text', { instalment: '12' }, { instalment: 12 }],
    ['a document', { document: 'd' }, { rule: { text: 'a/b', document: 'd' } }],
    [
      'figures',
      { figures: { rate: '5%', f: '-1万元' } },
      {
        figures: new Map([
          ['rate', '0.05'],
          ['f', '-10000'],
        ]),
      },
    ],
  ])('may have %s', (_, change, read) => {
    expect(readClaim({ ...claim, ...change })).toMatchObject({ kind: 'accepted', value: read })
  })

  it.each([
    ['full-width digits and letters', '０１２ａＢ', '012AB'],
    ['small letters', 'fp-1', 'FP-1'],
    ['spaces', ' 0 1\u30002 ', '012'],
    ['characters that are not seen', '01\u200b2', '012'],
  ])('has the numbers of its invoices in one form: %s', (_, number, read) => {
    const evidence = [{ kind: 'invoice', number }]
    expect(readClaim({ ...claim, evidence })).toMatchObject({
      value: { evidence: [{ kind: 'invoice', number: read, title: null, date: null }] },
    })
  })

  const { paid: _, ...undated } = claim
  it.each<readonly [string, unknown, ...string[]]>([
    ['nothing', undefined, 'missing_key '],
    ['null', null, 'wrong_type '],
    ['a list', [claim], 'wrong_type '],
    ['a text', 'C1', 'wrong_type '],
    ['a number as id', { ...claim, id: 1 }, 'wrong_type id'],
    ['an empty id', { ...claim, id: '' }, 'wrong_value id'],
    ['a long id', { ...claim, id: 'x'.repeat(201) }, 'wrong_value id'],
    ['no enterprise', { ...claim, enterprise: undefined }, 'missing_key enterprise'],
    ['an empty rule', { ...claim, rule: '' }, 'wrong_value rule'],
    ['a fraction as a number', { ...claim, amount: 0.5 }, 'bad_money amount'],
    ['a negative amount', { ...claim, amount: '-1' }, 'bad_money amount'],
    ['no amount', { ...claim, amount: undefined }, 'missing_key amount'],
    ['no date at all', undated, 'missing_key paid'],
    ['a day that there is not', { ...claim, paid: '2021-02-29' }, 'impossible_date paid'],
    ['a number as a date', { ...claim, applied: 20200101 }, 'wrong_type applied'],
    ['instalment zero', { ...claim, instalment: 0 }, 'wrong_value instalment'],
    ['half an instalment', { ...claim, instalment: 1.5 }, 'wrong_value instalment'],
    ['an unknown key', { ...claim, amout: 1 }, 'unknown_key amout'],
    [
      'an unknown kind of evidence',
      { ...claim, evidence: [{ kind: 'photo' }] },
      'wrong_value evidence[0].kind',
    ],
    [
      'an invoice of spaces',
      { ...claim, evidence: [{ kind: 'invoice', number: ' ' }] },
      'malformed evidence[0].number',
    ],
    [
      'a number as a number of an invoice',
      { ...claim, evidence: [{ kind: 'invoice', number: 12 }] },
      'wrong_type evidence[0].number',
    ],
    ['a figure that is none', { ...claim, figures: { rate: 'much' } }, 'bad_money figures.rate'],
    ['two faults', { ...claim, amount: 'x', paid: 'x' }, 'bad_money amount', 'malformed paid'],
    ['50 MB', { ...claim, rule: huge }, 'too_large rule'],
    ['objects in objects', inObjects(100), 'too_deep'],
    ['a key of the prototype', JSON.parse('{"__proto__": {}}'), 'forbidden_key __proto__'],
  ])('is refused: %s', (_, input, ...faults) => {
    const read = readClaim(input)
    const found =
      read.kind === 'rejected' ? read.issues.map(({ code, path }) => `${code} ${path}`) : []
    expect(found.map((fault, index) => fault.slice(0, `${faults[index]}`.length))).toEqual(faults)
  })

  it.each<readonly [string, unknown]>([
    ['what goes round in a circle', cyclic()],
    ['very many branches', bushy()],
    ...notPlain,
    ...touchy,
  ])('is refused without an exception: %s', (_, hostile) => {
    expect(readClaim(hostile).kind).toBe('rejected')
    expect(readClaim({ ...claim, amount: hostile }).kind).toBe('rejected')
    expect(readClaim({ ...claim, evidence: [hostile] }).kind).toBe('rejected')
  })
})
