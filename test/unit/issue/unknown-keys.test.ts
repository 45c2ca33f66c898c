import { describe, expect, test } from 'vitest'
import * as z from 'zod'
import { readBy } from '../../../src/issue/zod-read'

const schema = z.strictObject({ investment: z.string().optional() })

const issuesOf = (count: number) => {
  const keys = Array.from({ length: count }, (_, index) => [`investmen${index}`, 'x'] as const)
  const read = readBy(schema, Object.fromEntries(keys))
  return read.kind === 'rejected' ? read.issues : []
}

describe('unknown keys by the hundred', () => {
  test('are named one by one up to two hundred', () => {
    const issues = issuesOf(200)
    expect(issues).toHaveLength(200)
    expect(new Set(issues.map(({ code }) => code))).toEqual(new Set(['unknown_key']))
  })

  test('are counted beyond', () => {
    const issues = issuesOf(201)
    expect(issues).toHaveLength(201)
    expect(issues.at(-1)).toMatchObject({ code: 'too_large', path: '', found: '201' })
  })

  test('have a likely name for the first twenty only', () => {
    const names = issuesOf(21).map(({ expected }) => expected.en)
    expect(names.slice(0, 20)).toEqual(Array.from({ length: 20 }, () => '`investment`'))
    expect(names.at(-1)).not.toBe('`investment`')
  })
})
