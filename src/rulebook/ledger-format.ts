import * as z from 'zod'
import { bilingual } from '../profile/subject-format'

/** What a sentence of prose can be; the others follow from where a passage stands. */
export const proseClasses = [
  'benefit', // something concrete for an identifiable class; has rules
  'bar', // takes away or forbids
  'direction', // where things should go
  'target', // what is to be reached
  'task', // what an authority has to do
  'procedure', // how the document itself is made and carried out
  'pointer', // names another instrument
] as const

/** What follows from where a passage stands: headings, department lines, dates. */
export const formalClasses = [
  'heading',
  'department',
  'schedule',
  'signature', // signature and date
  'address', // to whom the document is sent
  'blank',
] as const

export type ProseClass = (typeof proseClasses)[number]
export type LedgerClass = ProseClass | (typeof formalClasses)[number]

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
