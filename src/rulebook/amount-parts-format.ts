import * as z from 'zod'
import { saying } from '../issue/zod-text'

/** A figure of a formula, as quoted text so that it is kept digit for digit. */
export const decimalText = z
  .string()
  .regex(
    /^\d{1,30}(\.\d{1,20})?$/u,
    saying(
      '加引号的小数，如 "3000000" 或 "0.05"',
      'a decimal in quotes such as "3000000" or "0.05"',
    ),
  )
  .describe('a decimal in quotes, in yuan where it is money')

/** The exact words of a quote that say what stands beside them. */
export const wordsFormat = z.string().min(1).describe('the exact words that say so')

const ends = {
  atLeast: decimalText.optional().describe('from this on, the number included (以上, 含)'),
  above: decimalText.optional().describe('from above this on, the number excluded (超过, 不含)'),
  atMost: decimalText.optional().describe('up to this, the number included (以下, 含)'),
  below: decimalText.optional().describe('up to below this, the number excluded (不满, 不含)'),
}

/** The ends of a band; an upper end that is left out is where the next band begins. */
export interface EndsFormat {
  readonly atLeast?: string | undefined
  readonly above?: string | undefined
  readonly atMost?: string | undefined
  readonly below?: string | undefined
}

/** A band of slabs without its formula, a marginal band, and a step of a ladder. */
export const bandFormat = z.strictObject({ ...ends, words: wordsFormat })
export const marginalBandFormat = z.strictObject({ ...ends, rate: decimalText, words: wordsFormat })
export const stepFormat = z.strictObject({
  atLeast: ends.atLeast,
  above: ends.above,
  value: decimalText,
  words: wordsFormat,
})

/** What a ladder by increments gives first, and for each further full increment. */
export const firstFormat = z.strictObject({
  atLeast: decimalText,
  value: decimalText,
  words: wordsFormat,
})
export const furtherFormat = z.strictObject({
  every: decimalText,
  value: decimalText,
  words: wordsFormat,
})

/** Which earlier awards a cap or a deduction counts. */
export const countingFormat = z.strictObject({
  per: z.enum(['subject', 'enterprise']).describe('awards for this subject, or to the enterprise'),
  within: z.enum(['year', 'lifetime']).describe('of the calendar year of the evaluation, or ever'),
  rules: z
    .array(z.string().min(1))
    .min(1)
    .optional()
    .describe('rules whose awards count; left out: those of this rule'),
})

export type BandFormat = z.infer<typeof bandFormat>
export type MarginalBandFormat = z.infer<typeof marginalBandFormat>
export type StepFormat = z.infer<typeof stepFormat>
export type FirstFormat = z.infer<typeof firstFormat>
export type FurtherFormat = z.infer<typeof furtherFormat>
export type CountingFormat = z.infer<typeof countingFormat>
