import * as z from 'zod'
import { saying } from '../issue/zod-text'
import { bilingual } from '../profile/subject-format'
import { amountFormat, openTermFormat } from './amount-format'
import { decimalText } from './amount-parts-format'
import { conditionFormat } from './condition-format'
import { entitlements, ruleClasses } from './rule-kinds'

const id = z
  .string()
  .regex(
    /^(?!constructor$|prototype$)[a-z][a-z0-9-]*$/u,
    saying('小写字母、数字与连字符的编号', 'a name of small letters, digits and hyphens'),
  )
const words = z.string().min(1).describe('the exact words that say so')

export const interpretationFormat = z.strictObject({
  id: id.describe('unique in the rulebook; conditions name it `interpretation.<id>`'),
  title: bilingual,
  words: words.optional().describe('the words that can be read in more than one way'),
  options: z.record(id, bilingual).describe('the readings'),
  default: id.describe('the reading closest to the words'),
  reason: bilingual.describe('why it is the closest, in one sentence'),
})

export type InterpretationFormat = z.infer<typeof interpretationFormat>

export const noteFormat = z.strictObject({
  kind: z.enum(['silence', 'difference', 'pointer', 'remark']),
  zh: z.string().min(1),
  en: z.string().min(1),
})

const pointerFormat = z.strictObject({
  words,
  title: bilingual.describe('the instrument that the words name, or what they describe'),
  number: z.string().optional().describe('its document number, where the words have it'),
  gives: bilingual.describe('what is to be found there: the amount, the conditions'),
})

/** The format of `rules/<document>/<rule>.yaml`. */
export const ruleFormat = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z0-9-]+\/[a-z0-9-]+$/u, saying('<文件>/<文件名>', '<document>/<file name>'))
    .describe('<document>/<file name>'),
  title: bilingual,
  subject: z.string().describe('the kind of subject that it is evaluated for'),
  class: z.enum(ruleClasses),
  entitlement: z.strictObject({
    level: z.enum(entitlements),
    words,
    reason: bilingual.optional().describe('where the level is not plain from the verb'),
  }),
  benefit: bilingual.describe('what is given, in a few words'),
  citations: z
    .array(z.strictObject({ provision: z.string(), quote: z.string().min(1) }))
    .min(1)
    .describe('the clause in the body first, then its row in the annex'),
  conditions: conditionFormat,
  amount: amountFormat.optional().describe('left out where the text has no figure and no rate'),
  open: z.record(id, openTermFormat).optional(),
  once: z.strictObject({ per: z.string(), words }).optional().describe('一次性'),
  fund: z.array(z.string().min(1)).optional(),
  departments: z
    .strictObject({
      lead: z.string().min(1).optional().describe('left out where the text names no lead'),
      with: z.array(z.string().min(1)).default([]),
    })
    .optional(),
  schedule: z.string().min(1).optional(),
  pilot: z.strictObject({ words }).optional().describe('试点: given only where a pilot is run'),
  quota: z
    .strictObject({
      words,
      number: z.string().regex(/^\d+$/u, saying('加引号的整数', 'a whole number in quotes')),
      per: z.enum(['year', 'once']),
      approximate: z.boolean().default(false).describe('左右'),
    })
    .optional()
    .describe('how many are selected; what is selected is never due'),
  budget: z
    .strictObject({
      words,
      amount: decimalText,
      exhaustedBy: z.enum(['score', 'order']).describe('who comes first: by score, by application'),
    })
    .optional()
    .describe('money that is given out until it is used up'),
  instalments: z
    .array(
      z.strictObject({
        share: decimalText.describe('of the award; all shares come to 1'),
        words,
        when: conditionFormat.optional().describe('when it is due; left out: at once'),
      }),
    )
    .min(2)
    .optional()
    .describe('分期拨付: parts of the award that are paid by themselves'),
  pointsTo: z
    .array(pointerFormat)
    .optional()
    .describe('documents that are not held and that fix what the rule leaves to them'),
  waived: z
    .array(z.strictObject({ words, reason: bilingual }))
    .optional()
    .describe('numbers and verbs of a quote that the rule does not carry, each with the reason'),
  interpretations: z.array(interpretationFormat).optional(),
  notes: z.array(noteFormat).optional().describe('what is left open, where body and annex differ'),
})

/** The format of `rules/<document>/bars.yaml`: clauses that take away or forbid. */
export const barsFormat = z.strictObject({
  bars: z.array(
    z.strictObject({
      id: id.describe('unique in its document'),
      title: bilingual,
      effect: bilingual.describe('what happens to whom'),
      citations: z
        .array(z.strictObject({ provision: z.string(), quote: z.string().min(1) }))
        .min(1),
      conditions: conditionFormat.describe('over facts of the enterprise: when it would apply'),
    }),
  ),
})

export type BarsFormat = z.infer<typeof barsFormat>
export type RuleFormat = z.infer<typeof ruleFormat>
export type CitationFormat = RuleFormat['citations'][number]
