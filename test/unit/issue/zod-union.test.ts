import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as z from 'zod'
import { readBy } from '../../../src/issue/zod-read'
import { objectUnion } from '../../../src/issue/zod-union'

type Union = (options: readonly z.ZodObject[]) => z.ZodType

/** Trees of sums and products, with a union of either kind. */
const treeBy = (union: Union): z.ZodType => {
  const tree: z.ZodType = z.lazy(() =>
    union([
      z.strictObject({ value: z.string(), words: z.string().optional() }),
      z.strictObject({ rate: z.string(), of: tree }),
      z.strictObject({ convert: tree, rate: z.string() }),
      z.strictObject({ sum: z.array(tree).min(1) }),
    ]),
  )
  return tree
}

const known = treeBy(objectUnion)
const tried = treeBy(z.union)

const { tree } = fc.letrec<{ tree: unknown }>((tie) => {
  const part = fc.oneof({ maxDepth: 4 }, fc.constantFrom('1', 2, null, {}), tie('tree'))
  const keys = ['value', 'words', 'rate', 'of', 'convert', 'sum', 'summ']
  return {
    tree: fc.oneof(
      { maxDepth: 4 },
      fc.record({ value: fc.constant('1') }),
      fc.record({ rate: fc.constant('2'), of: tie('tree') }),
      fc.record({ rate: fc.constant('2'), convert: tie('tree') }),
      fc.record({ sum: fc.array(tie('tree'), { maxLength: 3 }) }),
      fc.dictionary(fc.constantFrom(...keys), part, { maxKeys: 3 }),
    ),
  }
})

describe('a union of objects that are known by their first keys', () => {
  test('reads and refuses what one reads and refuses that tries them all', () => {
    let read = 0
    const same = (value: unknown): void => {
      expect(readBy(known, value)).toEqual(readBy(tried, value))
      if (known.safeParse(value).success) read += 1
    }
    fc.assert(fc.property(tree, same), { numRuns: 2000 })
    expect(read).toBeGreaterThan(200)
    expect(read).toBeLessThan(1800)
  })

  test('refuses once what is wrong far down, and not twice at every level', () => {
    let reads = 0
    const counted = z.string().refine(() => {
      reads += 1
      return false
    })
    const deep: z.ZodType = z.lazy(() =>
      objectUnion([z.strictObject({ sum: z.array(deep) }), z.strictObject({ value: counted })]),
    )
    const nested = Array.from({ length: 20 }).reduce<unknown>((inner) => ({ sum: [inner] }), {
      value: 'a',
    })
    expect(deep.safeParse(nested).success).toBe(false)
    expect(reads).toBeLessThan(50)
  })
})
