import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import type { Parsed } from '../../../src/issue/parsed'
import { refused } from '../../../src/issue/parsed'
import {
  anything,
  entriesOf,
  listOf,
  madeOf,
  objectOf,
  oneOf,
  optional,
  readAs,
  readable,
  text,
} from '../../../src/issue/shape'
import { readBy } from '../../../src/issue/zod-read'

const kinds = ['pottery', 'weaving'] as const

const shape = objectOf({
  name: text(1, 5),
  kind: optional(oneOf(kinds)),
  tags: optional(listOf(text())),
  sizes: optional(entriesOf(text())),
  rest: anything,
  inner: optional(listOf(objectOf({ name: text(1, 5), kind: oneOf(kinds) }))),
  open: optional(objectOf({ name: optional(text(0, 3)) }, 'left out')),
})

const named = z.string().min(1).max(5)
const schema = z.strictObject({
  name: named,
  kind: z.enum(kinds).optional(),
  tags: z.array(z.string()).optional(),
  sizes: z.record(z.string(), z.string()).optional(),
  rest: z.unknown().optional(),
  inner: z.array(z.strictObject({ name: named, kind: z.enum(kinds) })).optional(),
  open: z.object({ name: z.string().max(3).optional() }).optional(),
})

const junk = fc.constantFrom(
  null,
  true,
  0,
  'pottery',
  'x',
  '',
  'too long',
  ['a'],
  [1],
  { a: 1 },
  {},
)
const keys = ['name', 'nam', 'kind', 'tags', 'sizes', 'rest', 'inner', 'innner', 'open', 'other']
const entry = fc.tuple(fc.constantFrom(...keys), junk)
const object = fc
  .array(entry, { maxLength: 4 })
  .map((entries): unknown => Object.fromEntries(entries))
const deep = fc
  .tuple(
    object,
    fc.constantFrom(...keys.slice(1)),
    fc.oneof(object, fc.array(object, { maxLength: 3 })),
  )
  .map(([one, key, inner]): unknown => Object.assign(Object(one), { name: 'n', [key]: inner }))

describe('a shape', () => {
  it('accepts and refuses what the same schema of zod does, with the same words', () => {
    fc.assert(
      fc.property(fc.oneof(junk, object, deep), (input) => {
        expect(readAs(shape, input)).toEqual(readBy(schema, input))
      }),
      { numRuns: 2000 },
    )
  })

  it('has what a reader of ours gives or why it refuses, and a missing entry as missing', () => {
    const upper = (input: unknown): Parsed<string> =>
      input === 'a'
        ? { kind: 'accepted', value: 'A' }
        : refused('wrong_value', { zh: 'a', en: 'a' }, input)
    const lettered = objectOf({ letter: readable(upper) })
    expect(readAs(lettered, { letter: 'a' })).toEqual({ kind: 'accepted', value: { letter: 'A' } })
    const expected = { zh: 'a', en: 'a' }
    const [code, path] = ['wrong_value', 'letter']
    expect(readAs(lettered, { letter: 'b' })).toEqual({
      kind: 'rejected',
      issues: [{ code, path, expected, found: '"b"' }],
    })
    expect(readAs(lettered, {})).toEqual({
      kind: 'rejected',
      issues: [{ code: 'missing_key', path, expected, found: 'nothing' }],
    })
  })

  it('may be refused for what lies between its entries', () => {
    const ordered = madeOf(objectOf({ from: text(), to: text() }), ({ from, to }, refuseEntry) =>
      from <= to
        ? `${from}-${to}`
        : refuseEntry('to', { code: 'wrong_value', expected: { zh: '', en: '' }, found: to }),
    )
    expect(readAs(ordered, { from: 'a', to: 'b' })).toEqual({ kind: 'accepted', value: 'a-b' })
    const refusal = readAs(listOf(ordered), [{ from: 'b', to: 'a' }])
    expect(refusal).toMatchObject({ kind: 'rejected', issues: [{ path: '[0].to', found: 'a' }] })
  })
})
