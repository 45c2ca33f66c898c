import { z } from 'zod'
import { readPlainDate } from '../calendar/plain-date'
import { readMoney } from '../money/read-money'
import type { EarlierAward } from './profile'
import { read } from './read-text'

const label = z.string().min(1).max(200)

/** Earlier awards in a profile; an empty list says that there were none, no list says nothing. */
export const awardsSchema = z
  .array(
    z.strictObject({
      rule: label.describe('the rule under which it was awarded'),
      amount: read(readMoney),
      date: read(readPlainDate).describe('the day of the award'),
      subject: label.optional().describe('the id of the project, product … that it was for'),
    }),
  )
  .describe('every earlier award; [] where there was none')

/** The awards of a profile that was read. */
export function awardsOf(data: Readonly<Record<string, unknown>>): readonly EarlierAward[] | null {
  const { data: awards } = z.array(plain).optional().safeParse(data.awards)
  return awards === undefined
    ? null
    : awards.map(({ subject = null, ...award }) => ({ ...award, subject }))
}

// what was read once is canonical already
const plain = z.object({
  rule: z.string(),
  amount: z.string(),
  date: z.string(),
  subject: z.string().optional(),
})
