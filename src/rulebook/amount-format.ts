import { z } from 'zod'
import { saying } from '../issue/zod-text'

/** A decimal as text, as files of a rulebook write it. */
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
const words = z.string().min(1).describe('the exact words that say so')

/** What an award comes to, as a tree over facts, open terms and figures of the text. */
export type AmountFormat =
  | { fact: string; words?: string | undefined }
  | { open: string }
  | { multiply: AmountFormat[]; words?: string | undefined }
  | { atMost: string; of: AmountFormat; words: string }

export const amountFormat: z.ZodType<AmountFormat> = z.lazy(() =>
  z.union([
    z.strictObject({ fact: z.string(), words: words.optional() }),
    z.strictObject({ open: z.string() }),
    z.strictObject({ multiply: z.array(amountFormat).min(2), words: words.optional() }),
    z.strictObject({ atMost: decimalText, of: amountFormat, words }),
  ]),
)

/** What the text leaves open: an unstated rate (一定比例), an amount within a cap. */
export const openTermFormat = z.strictObject({
  kind: z.enum(['rate', 'amount']),
  title: z.strictObject({ zh: z.string(), en: z.string() }),
  words,
  atLeast: decimalText.default('0'),
  atMost: decimalText.optional().describe('left out: no upper bound'),
  reason: z.strictObject({ zh: z.string(), en: z.string() }).describe('why it has these bounds'),
})
