import * as z from 'zod'
import { saying } from '../issue/zod-text'
import type { FactType } from '../profile/vocabulary'

/** What stands to the right of an operator. */
export type OperandKind = 'none' | 'same' | 'options' | 'area'

interface OperatorSignature {
  readonly types: readonly FactType[]
  readonly operand: OperandKind
}

/** Every operator, the types of facts that it takes and the operand that it wants. */
export const operatorSignatures = {
  is: { types: ['boolean', 'choice'], operand: 'same' },
  oneOf: { types: ['choice'], operand: 'options' },
  includesAny: { types: ['choices'], operand: 'options' },
  includesAll: { types: ['choices'], operand: 'options' },
  atLeast: { types: ['money', 'count', 'decimal'], operand: 'same' }, // 以上
  atMost: { types: ['money', 'count', 'decimal'], operand: 'same' }, // 以下, 不超过
  above: { types: ['money', 'count', 'decimal'], operand: 'same' }, // 超过
  below: { types: ['money', 'count', 'decimal'], operand: 'same' }, // 不满
  onOrBefore: { types: ['date'], operand: 'same' },
  onOrAfter: { types: ['date'], operand: 'same' },
  happened: { types: ['date'], operand: 'none' }, // by the evaluation date
  within: { types: ['place'], operand: 'area' },
} as const satisfies Record<string, OperatorSignature>

export type OperatorName = keyof typeof operatorSignatures

const operatorNames = z.enum(Object.keys(operatorSignatures) as [OperatorName, ...OperatorName[]])

const factId = z
  .string()
  .regex(
    /^[a-z][A-Za-z0-9]*\.[A-Za-z0-9-]+$/u,
    saying('<对象>.<事实>，如 project.investment', '<subject>.<fact>, such as project.investment'),
  )
const words = z.string().min(1).describe('the exact words that say so')

/** A value from a row of a register, found by other facts: a size class's lower bound. */
const lookup = z.strictObject({
  register: z.string(),
  column: z.string(),
  unit: z.string().optional().describe('the column that holds its unit, such as 万元'),
  where: z.record(z.string(), z.union([z.string(), z.strictObject({ fact: factId })])),
})

const operand = z.union([
  z.string(),
  z.boolean(),
  z.array(z.string()).min(1),
  z.strictObject({ fact: factId }),
  z.strictObject({ register: z.string(), column: z.string().default('code') }),
  z.strictObject({ lookup }),
])

export type OperandFormat = z.infer<typeof operand>

const leaf = z.strictObject({
  fact: factId,
  operator: operatorNames,
  value: operand.optional(),
  words: words.optional(),
  basis: z.literal('jurisdiction').optional(),
})

export type LeafFormat = z.infer<typeof leaf>

/** A condition tree: every member, at least one member, not the member, or a comparison. */
export type ConditionFormat =
  | { all: ConditionFormat[] }
  | { any: ConditionFormat[] }
  | { not: ConditionFormat }
  | LeafFormat

/** An empty group would be met by everybody, so it is refused. */
export const conditionFormat: z.ZodType<ConditionFormat> = z.lazy(() =>
  z.union([
    z.strictObject({ all: z.array(conditionFormat).min(1) }),
    z.strictObject({ any: z.array(conditionFormat).min(1) }),
    z.strictObject({ not: conditionFormat }),
    leaf,
  ]),
)
