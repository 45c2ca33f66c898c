import * as z from 'zod'
import { saying } from '../issue/zod-text'
import { bilingual } from '../profile/subject-format'
import { decimalText } from './amount-parts-format'

const ruleId = z
  .string()
  .regex(/^[a-z0-9-]+\/[a-z0-9-]+$/u, saying('<文件>/<文件名>', '<document>/<file name>'))
  .describe('a rule of the rulebook: <document>/<file name>')
const per = z
  .string()
  .describe('year, lifetime, enterprise, or the kind of subject that all of the rules have')
const severalRules = z.array(ruleId).min(2)

const common = {
  id: z
    .string()
    .regex(
      /^[a-z][a-z0-9-]*$/u,
      saying('小写字母、数字与连字符的编号', 'a name of small letters, digits and hyphens'),
    )
    .describe('unique in its document'),
  title: bilingual,
  words: z.string().min(1).describe('the exact words that say so'),
  citations: z.array(z.strictObject({ provision: z.string(), quote: z.string().min(1) })).min(1),
}

const among = { rules: severalRules, per: per.default('enterprise') }

const relationFormat = z.union([
  z.strictObject({ ...common, kind: z.literal('exclusive'), ...among }),
  z.strictObject({ ...common, kind: z.literal('highestOf'), ...among }),
  z.strictObject({ ...common, kind: z.literal('cumulative'), ...among }),
  z.strictObject({ ...common, kind: z.literal('oncePer'), rules: z.array(ruleId).min(1), per }),
  z.strictObject({
    ...common,
    kind: z.literal('jointCap'),
    rules: z.array(ruleId).min(1),
    per,
    cap: decimalText,
  }),
  z.strictObject({
    ...common,
    kind: z.literal('deduct'),
    paid: z.array(ruleId).min(1).describe('what these paid is taken off'),
    from: ruleId.describe('the award that is paid less'),
  }),
])

/**
 * The format of `rules/<document>/cumulation.yaml`: what the text says of having several awards.
 * `exclusive`: only one may be had. `highestOf`: 从高不重复. `oncePer`: one in a period or for a
 * subject, of one rule over several subjects too. `jointCap`: no more than `cap` together.
 * `deduct`: one is paid less what others paid. `cumulative`: 叠加, all may be had.
 */
export const cumulationFormat = z.strictObject({ cumulations: z.array(relationFormat) })

export type CumulationFormat = z.infer<typeof cumulationFormat>
export type RelationFormat = CumulationFormat['cumulations'][number]
