import * as z from 'zod'

const text = z.string().min(1)
const range = z.strictObject({ low: text, high: text.nullable() })
const given = z.record(text, z.union([z.string(), z.boolean(), z.null(), z.number()]))

const oneCase = z.strictObject({
  name: text,
  because: text.optional().describe('the arithmetic'),
  asOf: text.optional(),
  given: given.default({}),
  unstated: z.array(text).default([]),
  awards: z.array(z.record(text, text)).optional().describe('left out: not stated'),
  openTerms: z.record(text, text).default({}),
  verdict: z.enum(['eligible', 'ineligible', 'undetermined', 'pending']).default('eligible'),
  amount: z.union([text, range, z.null()]),
  open: z.array(text).optional(),
  missing: z.array(text).optional(),
  instalments: z.array(text).optional(),
  limits: z.strictObject({ quota: text.optional(), budget: text.optional() }).optional(),
})

const caseSet = z.strictObject({
  rule: text,
  asOf: text,
  given: given.describe('what every case states, where it says nothing else'),
  cases: z.array(oneCase).min(1),
})

const adjustment = z.strictObject({
  relation: text,
  low: text,
  high: text.nullable(),
  because: text.optional().describe('the reason that is told, in English'),
})

const togetherCase = z.strictObject({
  name: text,
  because: text.optional().describe('the arithmetic'),
  given: given.default({}),
  others: z.record(text, given).default({}).describe('further subjects: what they state otherwise'),
  totals: z.strictObject({ low: text, high: text.nullable(), cumulation: text }),
  adjustments: z.record(text, z.array(adjustment).min(1)).describe('by `<rule> <subject>`'),
})

const togetherSet = z.strictObject({
  rules: z.array(text).min(1),
  asOf: text,
  given,
  cases: z.array(togetherCase).min(1),
})

/** The cases of a page: sets of one rule each, and sets of rules that are evaluated together. */
export const pageFormat = z.strictObject({
  sets: z.array(caseSet).min(1),
  together: z.array(togetherSet).default([]),
})

export type CaseSet = z.infer<typeof caseSet>
export type PageCase = z.infer<typeof oneCase>
export type TogetherSet = z.infer<typeof togetherSet>
export type TogetherCase = z.infer<typeof togetherCase>
