import { describe, expect, test } from 'vitest'
import { isPlaceCode, placeRelation, readPlace } from '../../../src/profile/place'

describe('a code of a place', () => {
  test.each(['110000', '510000', '513300', '513301', '659001', '710000', '820000'])(
    'is %s',
    (code) => {
      expect(readPlace(code)).toEqual({ kind: 'accepted', value: code })
      expect(isPlaceCode(code)).toBe(true)
    },
  )

  test.each([
    '',
    '51',
    '5100000',
    '5１0000',
    '000000',
    '990000',
    '160000',
    ' 510000',
    '510000\n',
    '51000a',
    510000,
    null,
    undefined,
    ['510000'],
    {},
  ])('is not %o', (input) => {
    expect(readPlace(input)).toMatchObject({ kind: 'rejected', code: 'wrong_value' })
  })
})

describe('a place and an area', () => {
  test.each([
    ['510000', '510000', 'inside'],
    ['513300', '510000', 'inside'],
    ['513301', '510000', 'inside'],
    ['513301', '513300', 'inside'],
    ['513301', '513301', 'inside'],
    ['510000', '513300', 'too-coarse'],
    ['510000', '513301', 'too-coarse'],
    ['513300', '513301', 'too-coarse'],
    ['513301', '513302', 'outside'],
    ['513301', '513200', 'outside'],
    ['513300', '513200', 'outside'],
    ['520000', '510000', 'outside'],
    ['520100', '513301', 'outside'],
    ['510100', '510000', 'inside'],
    // the prefecture 5101, whose code ends in a zero of its own, is no part of another one
    ['511000', '510000', 'inside'],
    ['511001', '511000', 'inside'],
    ['511101', '511000', 'outside'],
    // 市辖区: all districts of a prefecture-level city, but a district of its own in a municipality
    ['511901', '511902', 'too-coarse'],
    ['511901', '511900', 'inside'],
    ['511901', '512001', 'outside'],
    ['511902', '511901', 'inside'],
    ['110101', '110102', 'outside'],
    ['513201', '513221', 'outside'],
  ] as const)('%s in %s: %s', (place, area, relation) => {
    expect(placeRelation(place, area)).toBe(relation)
  })
})
