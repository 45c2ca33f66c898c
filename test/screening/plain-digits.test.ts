import fc from 'fast-check'
import { expect, test } from 'vitest'
import { digitsIn, numberIn } from '../../src/screening-node/plain-digits'
import { textIn } from '../../src/screening-node/plain-text'

const fourOf = (bytes: readonly number[]): number =>
  textIn(Buffer.from(bytes)).view.getInt32(0, true)

const read = (text: string) => {
  const four = fourOf([...Buffer.from(text, 'latin1')])
  const count = digitsIn(four)
  return { count, number: numberIn(four, count) }
}

test.each([
  ['0000', 4, 0],
  ['0009', 4, 9],
  ['9999', 4, 9999],
  ['1234', 4, 1234],
  ['123,', 3, 123],
  ['90"}', 2, 90],
  ['7..7', 1, 7],
  [',123', 0, 0],
  ['1/23', 1, 1],
  ['1:23', 1, 1],
  ['\xff123', 0, 0],
  ['12\xff3', 2, 12],
  ['1\x003\x7f', 1, 1],
])('of %j the first %i are digits, which say %i', (text, count, number) => {
  expect(read(text)).toEqual({ count, number })
})

test('digits are found as a pattern finds them, whatever bytes stand there', () => {
  const digit = fc.integer({ min: 48, max: 57 })
  const any = fc.oneof(digit, digit, fc.integer({ min: 0, max: 255 }))
  fc.assert(
    fc.property(fc.array(any, { minLength: 4, maxLength: 4 }), (bytes) => {
      const text = Buffer.from(bytes).toString('latin1')
      const digits = /^[0-9]*/.exec(text)?.[0] ?? ''
      expect(read(text)).toEqual({ count: digits.length, number: Number(digits) })
    }),
    { numRuns: 2000 },
  )
})
