import { describe, expect, it } from 'vitest'
import { audit } from '../../../src/audit/audit'
import { workshops } from '../../workshops'

const { rulebook } = workshops()
const window = {
  rule: 'workshops-2020/building',
  from: '2022-01-01',
  until: '2022-03-31',
  source: 'a notice',
}
const windows = (change: object) => ({ windows: [{ ...window, ...change }] })

describe('the options of an audit', () => {
  it.each<readonly [string, unknown, ...string[]]>([
    ['null', null, 'wrong_type '],
    ['a text', 'paid', 'wrong_type '],
    ['an unknown option', { asOf: '2020-01-01' }, 'unknown_key asOf'],
    ['an unknown date', { countOn: 'asked' }, 'wrong_value countOn'],
    ['an unknown level of evidence', { evidence: 'proved' }, 'wrong_value evidence'],
    ['an unknown reading', { readings: { x: 'y' } }, 'unknown_interpretation readings.x'],
    ['a list of readings', { readings: [] }, 'wrong_type readings'],
    [
      'an unknown option of a reading',
      { readings: { 'early-opening': 'x' } },
      'wrong_value readings.early-opening',
    ],
    [
      'an unknown term',
      { openTerms: [{ rule: window.rule, term: 'x', value: '1', source: 's' }] },
      'unknown_open_term openTerms[0].term',
    ],
    ['a window of an unknown rule', windows({ rule: 'a/b' }), 'unknown_rule windows[0].rule'],
    [
      'a window that ends before it begins',
      windows({ until: '2021-12-31' }),
      'wrong_value windows[0].until',
    ],
    ['a window without a first day', windows({ from: undefined }), 'missing_key windows[0].from'],
    ['a window without a source', windows({ source: '' }), 'wrong_value windows[0].source'],
    ['two faults', { countOn: 'x', evidence: 'x' }, 'wrong_value countOn', 'wrong_value evidence'],
    [
      'faults of both kinds',
      { readings: { x: 'y' }, ...windows({ rule: 'a/b' }) },
      'unknown_interpretation readings.x',
      'unknown_rule windows[0].rule',
    ],
    ['a key of the prototype', JSON.parse('{"__proto__": {}}'), 'forbidden_key __proto__'],
  ])('are refused before a claim is read: %s', (_, options, ...faults) => {
    const claims = {
      [Symbol.iterator]: () => {
        throw new Error('a claim was read')
      },
    }
    const answer = Reflect.apply(audit, undefined, [rulebook, claims, new Map(), options])
    const issues: readonly { code: string; path: string }[] = answer.issues ?? []
    expect(issues.map(({ code, path }) => `${code} ${path}`)).toEqual(faults)
  })
})
