import * as z from 'zod'
import { bilingual } from '../profile/subject-format'
import { proseClasses } from './sentence-classes'

const ruling = {
  class: z.enum(proseClasses),
  rules: z.array(z.string()).optional().describe('for a benefit: the rules that carry it'),
  bars: z.array(z.string()).optional().describe('for a bar: the bars that carry it'),
  reason: bilingual.optional().describe('where a careful reader could class it otherwise'),
}

const sentenceFormat = z.strictObject({
  begins: z.string().min(1).describe('the first characters of the sentence'),
  ...ruling,
})

/** One passage: one class for all its sentences, or each of them in order. */
const entryFormat = z.union([
  z.strictObject({ at: z.string(), ...ruling }),
  z.strictObject({ at: z.string(), sentences: z.array(sentenceFormat).min(1) }),
])

/** The format of `rules/<document>/ledger.yaml`: what became of every sentence of prose. */
export const ledgerFormat = z.strictObject({ entries: z.array(entryFormat) })

export type LedgerFormat = z.infer<typeof ledgerFormat>
export type LedgerEntryFormat = LedgerFormat['entries'][number]
export type Ruling = Pick<z.infer<typeof sentenceFormat>, 'class' | 'rules' | 'bars' | 'reason'>
