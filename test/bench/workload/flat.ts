import { dayNumber } from './profiles'
import type { Test } from './rules'

/** A test as a peer with numbers, texts and lists has it. */
export type FlatTest =
  | { readonly fact: string; readonly sign: '=='; readonly value: string | boolean }
  | { readonly fact: string; readonly sign: 'in'; readonly value: readonly string[] }
  | { readonly fact: string; readonly sign: Sign; readonly value: number }

export type Sign = '>=' | '>' | '<=' | '<'

const signs = { atLeast: '>=', above: '>', atMost: '<=', below: '<' } as const
const dateSigns = { onOrAfter: '>=', onOrBefore: '<=' } as const

/** A test over the flat facts of a complete profile. */
export function flatTest(test: Test): FlatTest {
  switch (test.operator) {
    case 'within': {
      const fact = test.value.endsWith('0000') ? 'province' : 'prefecture'
      return { fact, sign: '==', value: test.value }
    }
    case 'is':
      return { fact: test.fact, sign: '==', value: test.value }
    case 'oneOf':
      return { fact: test.fact, sign: 'in', value: test.value }
    case 'onOrAfter':
    case 'onOrBefore':
      return { fact: test.fact, sign: dateSigns[test.operator], value: dayNumber(test.value) }
    default:
      return { fact: test.fact, sign: signs[test.operator], value: test.value }
  }
}
