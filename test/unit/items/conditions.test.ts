import { describe, expect, it } from 'vitest'
import { askedOf } from '../../../src/items/beneficiaries'
import { underDefaults } from '../../../src/items/settled'
import { indexOf } from '../../../src/rulebook/index-of'
import type { Condition } from '../../../src/rulebook/rulebook'
import { workshops } from '../../workshops'

const index = indexOf(workshops().rulebook)

const leaf = (fact: string, value: string | boolean = true): Condition => ({
  kind: 'leaf',
  fact,
  type: 'boolean',
  operator: 'is',
  operand: { kind: 'value', value },
  words: null,
  basis: 'words',
})

const all = (...members: readonly Condition[]): Condition => ({ kind: 'all', members })
const any = (...members: readonly Condition[]): Condition => ({ kind: 'any', members })
const not = (member: Condition): Condition => ({ kind: 'not', member })

const [a, b, c] = [leaf('enterprise.a'), leaf('enterprise.b'), leaf('project.c')]
const usual = leaf('interpretation.early-opening', 'does-not-count')
const other = leaf('interpretation.early-opening', 'counts')

describe('a condition under the default readings', () => {
  const cases: readonly (readonly [string, Condition, Condition | boolean])[] = [
    ['keeps a comparison', a, a],
    ['takes a default reading as met', usual, true],
    ['takes another reading as not met', other, false],
    ['drops what is met from all', all(usual, a, b), all(a, b)],
    ['drops what is not met from any', any(other, a, b), any(a, b)],
    ['is met by any that is met', any(usual, a), true],
    ['is not met where one of all is not', all(other, a), false],
    ['is met by all of nothing else', all(usual, usual), true],
    ['is not met by any of nothing else', any(other, other), false],
    ['swaps under not', not(other), true],
    ['keeps not', not(a), not(a)],
    ['drops the branch of another reading', any(all(other, a), all(usual, b)), b],
    ['joins groups of one kind', all(a, all(usual, b, c)), all(a, b, c)],
    ['joins no groups of another kind', all(a, any(b, c)), all(a, any(b, c))],
  ]

  it.each(cases)('%s', (_, condition, expected) => {
    expect(underDefaults(condition, index)).toEqual(expected)
  })
})

describe('what a condition asks of the enterprise', () => {
  const cases: readonly (readonly [string, Condition, Condition | null])[] = [
    ['is its comparison', a, a],
    ['is nothing where only the project is asked', c, null],
    ['is what is left of all', all(a, c, b), all(a, b)],
    ['is one of several ways', any(all(a, c), b), any(a, b)],
    ['is nothing where one way asks nothing', any(a, c), null],
    ['keeps not', not(a), not(a)],
    ['is nothing where not is about more', not(all(a, c)), null],
  ]

  it.each(cases)('%s', (_, condition, expected) => {
    expect(askedOf(condition, 'enterprise')).toEqual(expected)
  })
})
