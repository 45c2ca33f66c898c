import { describe, expect, test } from 'vitest'
import { readPlainDate } from '../../../src/calendar/plain-date'
import { readCount, readDecimal, readMoney } from '../../../src/money/read-money'
import { isPlaceCode } from '../../../src/profile/place'
import { day, decimalText, placeCode, wholeText } from '../../../src/screening/sql/plain-forms'

// what databases are asked by regular expressions, beside what the readers of facts say

const two = (value: number): string => String(value).padStart(2, '0')
const upTo = (count: number): readonly number[] => Array.from({ length: count }, (_, one) => one)

describe('what databases are asked of a text', () => {
  test('takes the days of 1900 to 2200, and no others', () => {
    const pattern = new RegExp(day, 'u')
    const years = [
      '0000',
      '1600',
      '1899',
      '2201',
      '9999',
      ...upTo(301).map((one) => `${1900 + one}`),
    ]
    const wrong = years.flatMap((year) =>
      upTo(14).flatMap((month) =>
        upTo(33)
          .map((one) => `${year}-${two(month)}-${two(one)}`)
          .filter((text) => pattern.test(text) !== (readPlainDate(text).kind === 'accepted')),
      ),
    )
    expect(wrong).toEqual([])
  })

  test('takes the codes of places, and no others', () => {
    const pattern = new RegExp(placeCode, 'u')
    const codes = upTo(10_000).map((one) => `${String(one).padStart(4, '0')}01`)
    expect(codes.filter((code) => pattern.test(code) !== isPlaceCode(code))).toEqual([])
    for (const other of ['', '51010', '5101040', ' 510104', '510104\n', '５１0104']) {
      expect(pattern.test(other)).toBe(false)
    }
  })

  test.each([
    ['money', decimalText(6), readMoney],
    ['decimal', decimalText(20), readDecimal],
    ['count', wholeText, readCount],
  ] as const)(
    'takes of %s what is written plainly, and nothing that is refused',
    (_, form, read) => {
      const pattern = new RegExp(form, 'u')
      const wholes = ['0', '5', '10', '05', '00', '-5', '', '1,000', '9007199254740990']
      const ends = [
        '',
        '.',
        '.0',
        '.5',
        '.05',
        '.000000',
        '.1234560',
        '.1234567',
        '.5.5',
        'e3',
        '.5 ',
      ]
      const long = [`.${'1'.repeat(20)}`, `.${'1'.repeat(21)}`, `.${'1'.repeat(20)}00`]
      for (const text of wholes.flatMap((whole) => [...ends, ...long].map((end) => whole + end))) {
        const isPlain = /^[0-9]+([.][0-9]+)?$/u.test(text)
        expect([text, pattern.test(text)]).toEqual([
          text,
          isPlain && read(text).kind === 'accepted',
        ])
      }
    },
  )
})
