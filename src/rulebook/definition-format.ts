import * as z from 'zod'
import { saying } from '../issue/zod-text'
import { bilingual } from '../profile/subject-format'
import { conditionFormat } from './condition-format'
import { interpretationFormat } from './rule-format'

const wholeNumber = z.int().min(1).max(1200)

/** A date that follows from others: the last day of a period, moved to a working day, by a reading. */
export type DateFormat =
  | { fact: string }
  | { yearsAfter: DateFormat; years: number }
  | { monthsAfter: DateFormat; months: number }
  | { nextWorkingDay: DateFormat; register: string }
  | { interpretation: string; options: Record<string, DateFormat> }

export const dateFormat: z.ZodType<DateFormat> = z.lazy(() =>
  z.union([
    z.strictObject({ fact: z.string() }),
    z.strictObject({ yearsAfter: dateFormat, years: wholeNumber }),
    z.strictObject({ monthsAfter: dateFormat, months: wholeNumber }),
    z.strictObject({ nextWorkingDay: dateFormat, register: z.string() }),
    z.strictObject({ interpretation: z.string(), options: z.record(z.string(), dateFormat) }),
  ]),
)

const common = {
  id: z
    .string()
    .regex(
      /^[a-z][A-Za-z0-9]*\.(?!constructor$|prototype$)[a-z][A-Za-z0-9]*$/u,
      saying('<对象>.<名称>', '<subject>.<name>'),
    )
    .describe('<subject>.<name>'),
  title: bilingual,
  source: bilingual.describe('the instrument that defines it, with its articles'),
  interpretations: z.array(interpretationFormat).optional(),
}

/** The format of `rules/definitions/<name>.yaml`: a derived fact with its own source. */
export const definitionFormat = z.union([
  z.strictObject({ ...common, type: z.literal('boolean'), conditions: conditionFormat }),
  z.strictObject({ ...common, type: z.literal('date'), value: dateFormat }),
])

export type DefinitionFormat = z.infer<typeof definitionFormat>
export type ConditionDefinition = Extract<DefinitionFormat, { type: 'boolean' }>
export type DateDefinition = Extract<DefinitionFormat, { type: 'date' }>
