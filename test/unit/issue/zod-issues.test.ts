import { describe, expect, test } from 'vitest'
import * as z from 'zod'
import { readBy } from '../../../src/issue/zod-read'
import { saying } from '../../../src/issue/zod-text'

const text = z.string().min(1)
const shape = z.strictObject({
  kind: z.literal('round'),
  radius: z.int().min(1).max(9),
  colour: text.optional(),
})
const square = z.strictObject({ kind: z.literal('square'), side: text, note: text.optional() })
const figure: z.ZodType = z.lazy(() =>
  z.union([shape, square, z.strictObject({ both: z.array(figure).min(2) })]),
)
const reference = z.union([z.strictObject({ fact: text }), z.strictObject({ register: text })])
const schema = z.strictObject({
  reference: reference.optional(),
  figure: figure.optional(),
  size: z.union([text, z.boolean(), z.array(text).min(1)]).optional(),
  day: z
    .union([z.string().regex(/^\d$/u, saying('一位数字', 'one digit')), z.literal('none')])
    .optional(),
  names: z
    .record(z.string().regex(/^[a-z]+$/u, saying('小写字母', 'small letters')), text)
    .optional(),
  many: z.array(text).max(2).optional(),
  even: z
    .number()
    .refine((n) => n % 2 === 0, saying('偶数', 'an even number'))
    .optional(),
})

const round = { kind: 'round', radius: 2 }

/** Each issue as `code path: expected`. */
const faultsOf = (input: unknown): readonly string[] => {
  const read = readBy(schema, input)
  if (read.kind === 'accepted') return []
  return read.issues.map(({ code, path, expected }) => `${code} ${path}: ${expected.en}`)
}

describe('a schema says what is wrong', () => {
  test.each<[string, unknown, ...string[]]>([
    ['nothing', { figure: round, size: ['x'], day: '1', names: { a: 'x' } }],
    ['a wrong root', 'x', 'wrong_type : an object'],
    ['nothing at all', undefined, 'missing_key : an object'],
    [
      'an unknown key',
      { colour: 1 },
      'unknown_key colour: a known key: `reference`, `figure`, `size`, `day`, `names`, `many`, `even`',
    ],
    ['a misspelt key', { szie: 'x' }, 'unknown_key szie: `size`'],
    ['a number for text', { many: [5] }, 'wrong_type many[0]: text (put decimals in quotes)'],
    ['null for text', { many: [null] }, 'wrong_type many[0]: text'],
    ['empty text', { many: [''] }, 'wrong_value many[0]: text that is not empty'],
    ['a long list', { many: ['x', 'x', 'x'] }, 'wrong_value many: at most 2 entries'],
    ['a key out of form', { names: { A: 'x' } }, 'forbidden_key names.A: small letters'],
    ['what a refinement refuses', { even: 3 }, 'wrong_value even: an even number'],
    [
      'a fraction',
      { figure: { kind: 'round', radius: 1.5 } },
      'wrong_type figure.radius: a whole number',
    ],
    [
      'a number too great',
      { figure: { kind: 'round', radius: 10 } },
      'wrong_value figure.radius: at most 9',
    ],
    [
      'a union of scalars',
      { size: 5 },
      'wrong_type size: text (put decimals in quotes), true or false or a list',
    ],
    ['a union of scalars, null', { size: null }, 'wrong_type size: text, true or false or a list'],
    ['an empty list of a union', { size: [] }, 'wrong_value size: at least one entry'],
    [
      'an item of a list of a union',
      { size: ['x', 5] },
      'wrong_type size[1]: text (put decimals in quotes)',
    ],
    [
      'text of no form of a union, of which one branch alone takes text',
      { day: 'monday' },
      'malformed day: one digit',
    ],
    ['text for an object', { figure: 'round' }, 'wrong_type figure: an object'],
    [
      'an object of no form',
      { figure: { x: 1, y: 2 } },
      'wrong_value figure: `kind` (with `radius`), `kind` (with `side`) or `both`',
    ],
    [
      'an empty object',
      { figure: {} },
      'wrong_value figure: `kind` (with `radius`), `kind` (with `side`) or `both`',
    ],
    [
      'an object of no kind',
      { figure: { kind: 'oval', radius: 1 } },
      'wrong_value figure.kind: `round` or `square`',
    ],
    [
      'a misspelt key of a branch',
      { figure: { kind: 'round', raduis: 1 } },
      'unknown_key figure.raduis: `radius`',
    ],
    [
      'a misspelt optional key of a branch',
      { figure: { ...round, color: 'x' } },
      'unknown_key figure.color: `colour`',
    ],
    [
      'a key of another branch',
      { figure: { ...round, note: 'x' } },
      'unknown_key figure.note: a known key: `colour`',
    ],
    ['a missing key of a branch', { figure: { kind: 'square' } }, 'missing_key figure.side: text'],
    [
      'a key of another kind than is said',
      { figure: { kind: 'square', radius: 1 } },
      'missing_key figure.side: text',
      'unknown_key figure.radius: a known key: `side`, `note`',
    ],
    [
      'a misspelt key of the second branch',
      { reference: { registr: 'x' } },
      'unknown_key reference.registr: `register`',
    ],
    ['a misspelt group', { figure: { bath: [round, round] } }, 'unknown_key figure.bath: `both`'],
    [
      'a wrong type in a branch',
      { figure: { kind: 'square', side: 5 } },
      'wrong_type figure.side: text (put decimals in quotes)',
    ],
    [
      'a fault three levels down',
      {
        figure: {
          both: [round, { both: [round, { both: [round, { kind: 'round', radius: 0 }] }] }],
        },
      },
      'wrong_value figure.both[1].both[1].both[1].radius: at least 1',
    ],
    [
      'two faults in two members',
      { figure: { both: [{ kind: 'round' }, { kind: 'square', side: '' }] } },
      'missing_key figure.both[0].radius: a whole number',
      'wrong_value figure.both[1].side: text that is not empty',
    ],
    [
      'a group too small',
      { figure: { both: [round] } },
      'wrong_value figure.both: at least 2 entries',
    ],
    ['a group that is no list', { figure: { both: round } }, 'wrong_type figure.both: a list'],
  ])('%s', (_, input, ...faults) => {
    expect(faultsOf(input)).toEqual(faults)
  })

  test('in both languages, with what was found', () => {
    expect(readBy(schema, { day: 'monday', many: [5] })).toEqual({
      kind: 'rejected',
      issues: [
        {
          code: 'malformed',
          path: 'day',
          expected: { zh: '一位数字', en: 'one digit' },
          found: '"monday"',
        },
        {
          code: 'wrong_type',
          path: 'many[0]',
          expected: { zh: '文本（数字请加引号）', en: 'text (put decimals in quotes)' },
          found: '5',
        },
      ],
    })
  })

  test('and gives the value where nothing is', () => {
    expect(readBy(schema, { even: 2 })).toEqual({ kind: 'accepted', value: { even: 2 } })
  })
})
