import { readPlainDate } from '../calendar/plain-date'
import { listOf, madeOf, objectOf, optional, readable, type Shape, text } from '../issue/shape'
import { readMoney } from '../money/read-money'
import type { EarlierAward } from './profile'

const label = text(1, 200)

const award = objectOf({
  rule: label,
  amount: readable(readMoney),
  date: readable(readPlainDate),
  subject: optional(label),
})

/** Earlier awards in a profile; an empty list says that there were none, no list says nothing. */
export const awardsShape: Shape<readonly EarlierAward[]> = listOf(
  madeOf(award, ({ subject = null, ...rest }) => ({ ...rest, subject })),
)
