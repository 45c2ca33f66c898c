import { describe, expect, test } from 'vitest'
import { nearestOf } from '../../../src/issue/nearest'

const names = ['all', 'any', 'not', 'fact', 'operator', 'value', 'words', 'atMost', 'departments']

describe('the nearest name', () => {
  test.each([
    ['operater', 'operator'],
    ['atmost', 'atMost'],
    ['facts', 'fact'],
    ['fcat', 'fact'],
    ['al', 'all'],
    ['word', 'words'],
    ['departements', 'departments'],
    ['deprtmnts', 'departments'],
    ['operator', 'operator'],
    ['comparison', undefined],
    ['x', undefined],
    ['', undefined],
    ['__proto__', undefined],
    ['v'.repeat(100_000), undefined],
  ])('to %s is %s', (name, nearest) => {
    expect(nearestOf(name, names)).toBe(nearest)
  })

  test('to any name, where there are none, is none', () => {
    expect(nearestOf('all', [])).toBeUndefined()
  })
})
