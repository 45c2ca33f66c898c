import { describe, expect, test } from 'vitest'
import { nearMissOf } from '../../../src/document/near-miss'

const passage = '对新认定的软件企业，按投入的10%给予补助，最高不超过50万元。\n'

const rows: readonly (readonly [what: string, quote: string, expected: string, found: string])[] = [
  [
    'a wrong character behind an agreeing beginning',
    '对新认定的软硬企业',
    '「件企业，按投入的」(U+4EF6) after 「对新认定的软」',
    '「硬企业」(U+786C)',
  ],
  [
    'a wrong character near the beginning',
    '软件公业，按投入的10%',
    '「企业，按投入的1」(U+4F01) after 「对新认定的软件」',
    '「公业，按投入的1」(U+516C)',
  ],
  [
    'a wrong first character',
    '欠件企业，按投入的10%',
    '「软件企业，按投入」(U+8F6F) after 「对新认定的」',
    '「欠件企业，按投入」(U+6B20)',
  ],
  [
    'a character too many near the beginning',
    '软件的企业，按投入的',
    '「企业，按投入的1」(U+4F01) after 「对新认定的软件」',
    '「的企业，按投入的」(U+7684)',
  ],
  [
    'a character left out near the beginning',
    '软企业，按投入的',
    '「件企业，按投入的」(U+4EF6) after 「对新认定的软」',
    '「企业，按投入的」(U+4F01)',
  ],
  [
    'nothing that agrees',
    '凡事预则立',
    'words of 「对新认定的软件企业，按投入的10…」',
    '「凡事预则立」',
  ],
  [
    'nothing but a few characters',
    '软件园区',
    'words of 「对新认定的软件企业，按投入的10…」',
    '「软件园区」',
  ],
]

describe('a quote that the passage does not have', () => {
  test.each(rows)('with %s is told where it parts', (_, quote, en, found) => {
    expect(passage).not.toContain(quote)
    expect(nearMissOf(passage, quote)).toMatchObject({ expected: { en }, found })
  })
})
