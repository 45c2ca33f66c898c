import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rulebook as packedRulebook } from '../../../src/builtin/rulebook.packed.generated'
import { evaluateSync } from '../../../src/evaluation/evaluate-sync'
import { folded } from '../../../src/packing/fold'
import { packed } from '../../../src/packing/pack'
import { sorted } from '../../../src/packing/sorted'
import { unfolded } from '../../../src/packing/unfold'
import { unpacked } from '../../../src/packing/unpack'
import { unsorted } from '../../../src/packing/unsorted'
import { rulebook } from '../../../src/rulebook'
import { digestOf } from '../../../src/rulebook/digest'
import { exampleNames, exampleProfile } from '../../examples/examples'

describe('what is packed', () => {
  const [text, whole] = [fc.string({ unit: 'grapheme' }), fc.integer()]
  const data = fc.letrec((tie) => ({
    any: fc.oneof(
      { maxDepth: 4 },
      text,
      whole,
      fc.constantFrom(null, true, false, '', 'again', 'again and again'),
      fc.array(tie('any'), { maxLength: 5 }),
      fc.dictionary(fc.stringMatching(/^[a-z ]{0,3}$/), tie('any'), { noNullPrototype: true }),
    ),
  }))

  it('is the same when it is unpacked, whatever it was', () => {
    fc.assert(
      fc.property(data.any, (one) => {
        expect(unpacked(packed(one))).toEqual(one)
      }),
    )
  })

  it.each(['', 'a', 'aaaa', 'banana', '四川省\n四川', '\u{20000}\u{20000}x'])(
    '%j is the same text after sorting and unsorting',
    (one) => {
      expect(unsorted(sorted(one))).toBe(one)
    },
  )

  it('says again where a passage ends, in its place', () => {
    const passages = [
      { quote: '给予奖励', start: 7, end: 11 },
      { quote: '', start: 0, end: 0 },
    ]
    expect(folded(passages)).not.toContain('end')
    expect(JSON.stringify(unpacked(packed(passages)))).toBe(JSON.stringify(passages))
  })

  it.each([
    { quote: '给予', start: 7 },
    { quote: '给予', start: 7, end: 8 },
    { quote: '', start: 0, end: 0, x: 1 },
  ])('is refused where a passage does not end as it has to: %j', (passage) => {
    expect(() => packed([passage])).toThrow(RangeError)
  })

  it('has equal parts once, as one object', () => {
    const one = { zh: '同', en: 'same' }
    const [first, second] = [unfolded(folded([one, { ...one }]))].flat()
    expect(first).toEqual(one)
    expect(second).toBe(first)
  })
})

describe('the packed rulebook', () => {
  it('is the built-in one, frozen, and has its digest', () => {
    expect(packedRulebook).toEqual(rulebook)
    const { digest, ...content } = packedRulebook
    expect(digestOf(content)).toBe(digest)
    expect(Object.isFrozen(packedRulebook.rules[0]?.citations[0])).toBe(true)
  })

  it.each(exampleNames())('evaluates %s as the built-in one does', (name) => {
    const [profile, options] = [exampleProfile(name), { asOf: '2020-06-01' }]
    expect(evaluateSync(packedRulebook, profile, options)).toEqual(
      evaluateSync(rulebook, profile, options),
    )
  })
})
