import * as z from 'zod'
import type { Bilingual } from '../issue/issue'
import { bilingual } from '../profile/subject-format'
import { type UnitName, unitNames } from '../profile/unit'
import {
  type BandFormat,
  bandFormat,
  type CountingFormat,
  countingFormat,
  decimalText,
  type FirstFormat,
  type FurtherFormat,
  firstFormat,
  furtherFormat,
  type MarginalBandFormat,
  marginalBandFormat,
  type StepFormat,
  stepFormat,
  wordsFormat as words,
} from './amount-parts-format'
import { type ConditionFormat, conditionFormat } from './condition-format'

type Worded = { words: string }
type MayBeWorded = { words?: string | undefined }
type Nested = { of: AmountFormat; words: string }

/** What an award comes to, as a tree over facts, open terms and figures of the text. */
export type AmountFormat =
  | ({ fact: string } & MayBeWorded)
  | { open: string }
  | ({ value: string; unit?: UnitName | undefined } & Worded)
  | ({ rate: string } & Worded)
  | ({ unitPrice: string; per: UnitName } & Nested)
  | ({ convert: AmountFormat; rate: string; on: string; source: Bilingual } & MayBeWorded)
  | ({ multiply: AmountFormat[] } & MayBeWorded)
  | ({ add: AmountFormat[] } & MayBeWorded)
  | ({ leastOf: AmountFormat[] } & Worded)
  | ({ greatestOf: AmountFormat[] } & Worded)
  | ({ atMost: string | AmountFormat; of: AmountFormat } & MayBeWorded)
  | ({ atLeast: string | AmountFormat; of: AmountFormat } & MayBeWorded)
  | ({ round: 'down' | 'halfUp' | 'up'; to: string } & Nested)
  | ({ when: ConditionFormat; give: AmountFormat; else?: AmountFormat | undefined } & MayBeWorded)
  | ({
      choose: string
      from: Record<string, AmountFormat>
      otherwise?: AmountFormat | undefined
    } & MayBeWorded)
  | { slabs: AmountFormat; bands: (BandFormat & { give: AmountFormat })[] }
  | { marginal: AmountFormat; bands: MarginalBandFormat[] }
  | { ladder: AmountFormat; before?: AmountFormat | undefined; steps: StepFormat[] }
  | { increments: AmountFormat; first?: FirstFormat | undefined; further: FurtherFormat }
  | ({ atMostInTotal: string; counting: CountingFormat } & Nested)
  | ({ lessAwarded: CountingFormat } & Nested)

const formula: z.ZodType<AmountFormat> = z.lazy(() => amountFormat)
const several = z.array(formula).min(2)
const bound = z.union([decimalText, formula])
const nested = { of: formula, words }
const limited = {
  of: formula,
  words: words.optional().describe('due with a figure; the parts of a formula have their own'),
}
const date = z
  .string()
  .regex(/^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/u)
  .describe('YYYY-MM-DD')

export const amountFormat: z.ZodType<AmountFormat> = z.union([
  z.strictObject({ fact: z.string(), words: words.optional() }),
  z.strictObject({ open: z.string() }),
  z.strictObject({ value: decimalText, unit: z.enum(unitNames).optional(), words }),
  z.strictObject({ rate: decimalText, words }),
  z.strictObject({ unitPrice: decimalText, per: z.enum(unitNames), ...nested }),
  z.strictObject({
    convert: formula,
    rate: decimalText.describe('yuan for one unit of the foreign money'),
    on: date,
    source: bilingual.describe('who published the rate'),
    words: words.optional(),
  }),
  z.strictObject({ multiply: several, words: words.optional() }),
  z.strictObject({ add: several, words: words.optional() }),
  z.strictObject({ leastOf: several, words }),
  z.strictObject({ greatestOf: several, words }),
  z.strictObject({ atMost: bound, ...limited }),
  z.strictObject({ atLeast: bound, ...limited }),
  z.strictObject({ round: z.enum(['down', 'halfUp', 'up']), to: decimalText, ...nested }),
  z.strictObject({
    when: z.lazy(() => conditionFormat),
    give: formula,
    else: formula.optional().describe('left out: nothing'),
    words: words.optional(),
  }),
  z.strictObject({
    choose: z.string().describe('a fact of type choice'),
    from: z.record(z.string(), formula),
    otherwise: formula.optional(),
    words: words.optional(),
  }),
  z.strictObject({
    slabs: formula,
    bands: z.array(bandFormat.extend({ give: formula })).min(1),
  }),
  z.strictObject({ marginal: formula, bands: z.array(marginalBandFormat).min(1) }),
  z.strictObject({
    ladder: formula,
    before: formula
      .optional()
      .describe('what was reached before; a step reached then pays no more'),
    steps: z.array(stepFormat).min(1),
  }),
  z.strictObject({ increments: formula, first: firstFormat.optional(), further: furtherFormat }),
  z.strictObject({ atMostInTotal: decimalText, counting: countingFormat, ...nested }),
  z.strictObject({ lessAwarded: countingFormat, ...nested }),
])

/** What the text leaves open: an unstated rate (一定比例), an amount within a cap. */
export const openTermFormat = z.strictObject({
  kind: z.enum(['rate', 'amount']),
  title: z.strictObject({ zh: z.string(), en: z.string() }),
  words,
  atLeast: decimalText.default('0'),
  atMost: decimalText.optional().describe('left out: no upper bound'),
  reason: z.strictObject({ zh: z.string(), en: z.string() }).describe('why it has these bounds'),
})
