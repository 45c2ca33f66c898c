import { describe, expect, test } from 'vitest'
import { documentFacts } from '../../../src/document/document-format'
import { type DocumentId, factsOf } from './held-documents'

// number, issuer, date, jurisdiction, first day of force or the days between which it lies
const known: readonly (readonly [DocumentId, string, string, string, string, unknown])[] = [
  [
    'sichuan-2017',
    '川办发〔2017〕28号',
    '四川省人民政府办公厅',
    '2017-03-31',
    '510000',
    '2017-03-31',
  ],
  ['guizhou-2016', 'unstated', '贵州省人民政府办公厅', '2016-10-10', '520000', '2016-10-10'],
  [
    'zhejiang-undated',
    'unstated',
    '浙江省人民政府办公厅',
    'unstated',
    '330000',
    { notBefore: '2016-01-01', notAfter: '2017-07-24' },
  ],
  [
    'ningxia-undated',
    'unstated',
    'unstated',
    'unstated',
    '640000',
    { notBefore: '2016-10-27', notAfter: '2017-10-18' },
  ],
  [
    'qinghai-2016',
    '青政办〔2016〕217号',
    '青海省人民政府办公厅',
    'unstated',
    '630000',
    { notBefore: '2016-10-27', notAfter: '2016-12-31' },
  ],
]

describe('what is known of each document', () => {
  test.each(known)('%s', (id, number, issuer, date, jurisdiction, from) => {
    const facts = factsOf(id)
    const values = [facts.number.value, facts.issuer.value, facts.date.value]
    expect(facts.id).toBe(id)
    expect(values).toEqual([number, issuer, date])
    expect(facts.jurisdiction).toBe(jurisdiction)
    expect({ from: facts.force.from, until: facts.force.until }).toMatchObject({
      from,
      until: 'unstated',
    })
  })
})

const facts = factsOf('sichuan-2017')

describe('facts are refused', () => {
  test.each([
    ['an unknown key', { colour: 'red' }, ''],
    ['a date that is a number', { date: { value: 20170331, basis: 'text' } }, 'date'],
    ['a month that does not exist', { force: { from: '2017-13-01', until: 'unstated' } }, 'force'],
    ['a value without its basis', { number: { value: '川办发〔2017〕28号' } }, 'number'],
    ['an unstated value with a basis', { number: { value: 'unstated', basis: 'text' } }, 'number'],
    [
      'a number with square brackets',
      { number: { value: '川办发[2017]28号', basis: 'text' } },
      'number',
    ],
    ['half a digest', { sha256: 'c5d32ec0' }, 'sha256'],
    ['a province by name', { jurisdiction: '四川' }, 'jurisdiction'],
    ['a fault without a note', { faults: [{ provision: '四' }] }, 'faults'],
    [
      'days of force in the wrong order',
      {
        force: {
          from: {
            notBefore: '2017-02-01',
            notAfter: '2017-01-01',
            reason: { zh: '甲', en: 'a' },
          },
          until: 'unstated',
        },
      },
      'force',
    ],
  ])('%s', (_, change, place) => {
    const read = documentFacts.safeParse({ ...facts, ...change })
    expect(read.error?.issues.map(({ path }) => String(path[0] ?? ''))).toEqual([place])
  })
})
