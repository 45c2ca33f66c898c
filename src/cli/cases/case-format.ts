import * as z from 'zod'
import { verdicts } from '../../evaluation/finding'
import { saying } from '../../issue/zod-text'

const text = z.string().min(1)
const date = z.string().regex(/^\d{4}-\d{2}-\d{2}$/u, saying('加引号的日期', 'a date in quotes'))
const decimal = z.string().regex(/^\d+(\.\d+)?$/u, saying('加引号的小数', 'a decimal in quotes'))
const profile = z.record(z.string(), z.unknown())
const stated = z.union([z.string(), z.boolean(), z.array(z.string()), z.null()])

/** A deciding leaf: by its words, or, where two leaves share them, with its fact. */
const leaf = z.union([text, z.strictObject({ fact: text, words: text.nullable() })])

const expectation = z.strictObject({
  verdict: z.enum(verdicts),
  amount: z
    .union([decimal, z.strictObject({ low: decimal, high: decimal.nullable() }), z.null()])
    .optional(),
  steps: z.array(decimal).min(1).optional().describe('what each step comes to'),
  open: z.array(text).optional(),
  deciding: z.array(leaf).optional(),
  gap: decimal.optional().describe('by how much: yuan, days'),
  missing: z.array(text).optional(),
  pendingUntil: date.nullable().optional(),
  sensitiveTo: z
    .array(z.string().regex(/^[a-z0-9-]+=[a-z0-9-]+( & [a-z0-9-]+=[a-z0-9-]+)* → [a-z-]+$/u))
    .optional(),
})

const oneCase = z.strictObject({
  name: text,
  asOf: date.optional(),
  with: z.record(text, stated).optional().describe('facts that are other than in the profile'),
  without: z.array(text).min(1).optional().describe('facts that are not stated'),
  readings: z.record(text, text).optional(),
  openTerms: z.record(text, text).optional(),
  profile: profile.optional().describe('another profile altogether'),
  expect: z
    .union([expectation, z.array(expectation)])
    .describe('of the only subject, or of each in the order of the profile'),
})

/** The format of a file of cases of one rule, which people can check. */
export const caseFile = z.strictObject({
  rule: text,
  asOf: date,
  profile: profile.describe('a complete profile that is eligible, with one subject'),
  cases: z.array(oneCase).min(1),
})

export type CaseFile = z.infer<typeof caseFile>
export type RuleCase = CaseFile['cases'][number]
export type Expectation = z.infer<typeof expectation>
