import type { Dice } from '../../test/support/dice'

type Schema = Readonly<Record<string, unknown>>

const strange: readonly unknown[] = [
  null,
  true,
  -1,
  0,
  1.5,
  1e21,
  '',
  ' ',
  '\u0000',
  '💊',
  'x'.repeat(5000),
  '2020-13-01',
  'sichuan-2017/expansion',
  '1e999',
  [],
  [[]],
  [null],
  {},
  { length: -1 },
  { toJSON: 1 },
]

/** A value that mostly fits a schema, and somewhere does not. */
export function nearly(schema: unknown, schemas: Schema, dice: Dice, depth = 0): unknown {
  if (dice.happens(0.08) || depth > 8) return dice.pick(strange)
  const one: Schema = { ...Object(schema) }
  const { $ref: reference, enum: values, const: constant, type } = one
  if (typeof reference === 'string') {
    return nearly(schemas[reference.split('/').at(-1) ?? ''], schemas, dice, depth + 1)
  }
  if (Array.isArray(values)) return dice.pick(values)
  if (constant !== undefined) return constant
  const choices = [one.oneOf, one.anyOf].find(Array.isArray)
  if (choices !== undefined) return nearly(dice.pick(choices), schemas, dice, depth + 1)
  if (type === 'array') {
    return Array.from({ length: dice.below(4) }, () => nearly(one.items, schemas, dice, depth + 1))
  }
  return type === 'object' ? objectOf(one, schemas, dice, depth) : scalarOf(one, dice)
}

function objectOf(schema: Schema, schemas: Schema, dice: Dice, depth: number): unknown {
  const entries = Object.entries({ ...Object(schema.properties) }).flatMap(([key, part]) =>
    dice.happens(0.1) ? [] : [[key, nearly(part, schemas, dice, depth + 1)] as const],
  )
  const more = dice.happens(0.15) ? [[dice.pick(keys), dice.pick(strange)] as const] : []
  return Object.fromEntries([...entries, ...more])
}

const keys = ['more', 'prototype', 'constructor', '', '长'.repeat(300), 'enterprise']

function scalarOf({ type, examples }: Schema, dice: Dice): unknown {
  if (Array.isArray(examples)) return dice.pick(examples)
  if (type === 'integer' || type === 'number') return dice.pick([0, 1, 2, 1000, -5, 2 ** 60])
  if (type === 'boolean') return dice.happens(0.5)
  return dice.pick(['2020-06-01', 'project', 'sichuan-2017/expansion', 'p1', '100', 'operator'])
}
