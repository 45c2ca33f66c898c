import * as z from 'zod'
import { saying } from '../issue/zod-text'
import type { DocumentFacts } from './document-facts'

const bilingual = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) })

const date = z
  .string()
  .regex(
    /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/u,
    saying('加引号的日期，如 2017-03-31', 'a date in quotes such as 2017-03-31'),
  )

const unstated = z.literal('unstated')

/**
 * What is known of the document itself: a value with where it was read (`text` is the held text,
 * `source` a public source outside it), or `unstated`.
 */
const statedOrNot = <T extends z.ZodType>(value: T) =>
  z.union([
    z.strictObject({
      value,
      basis: z.enum(['text', 'source']),
      note: bilingual.optional(),
    }),
    z.strictObject({ value: unstated, note: bilingual.optional() }),
  ])

const chinese = z
  .string()
  .regex(/\p{Script=Han}/u, saying('中文，与文件一致', 'Chinese, as in the document'))
const number = z
  .string()
  .regex(
    /^\p{Script=Han}+〔\d{4}〕\d{1,4}号$/u,
    saying('文号，如 川办发〔2017〕28号', 'a document number such as 川办发〔2017〕28号'),
  )

const window = z
  .strictObject({ notBefore: date, notAfter: date, reason: bilingual })
  .refine(
    ({ notBefore, notAfter }) => notBefore <= notAfter,
    saying('notBefore 不晚于 notAfter', 'notBefore that is not after notAfter'),
  )

/** A known fault of the held text, which is never corrected. Words are exact words of the text. */
const fault = z.strictObject({
  provision: z.string().min(1).optional(),
  words: z.string().min(1).optional(),
  note: bilingual,
})

/** The format of `seeds/documents/<document>/document.yaml`. */
export const documentFacts: z.ZodType<DocumentFacts> = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z][a-z0-9-]*$/u)
    .describe('the name of its folder'),
  label: bilingual.describe('what we call it for short; not its title'),
  title: statedOrNot(z.strictObject({ zh: chinese, en: z.string().min(1).optional() })).describe(
    'the title, with our translation of it',
  ),
  number: statedOrNot(number),
  issuer: statedOrNot(chinese),
  date: statedOrNot(date).describe('the day on which it was made (成文日期)'),
  jurisdiction: z
    .string()
    .regex(
      /^\d{6}$/u,
      saying('加引号的行政区划代码，如 510000', 'a place code in quotes such as 510000'),
    )
    .describe('where it applies: a code of GB/T 2260'),
  sha256: z
    .string()
    .regex(
      /^[0-9a-f]{64}$/u,
      saying('text.txt 的 SHA-256，64 位', 'all 64 digits of the SHA-256 of text.txt'),
    ),
  force: z
    .strictObject({
      from: z.union([date, window]).describe('the first day, or between which days it lies'),
      until: z.union([date, unstated]).describe('the last day'),
    })
    .describe('both days count'),
  faults: z.array(fault).readonly().describe('known faults of the held text'),
})
