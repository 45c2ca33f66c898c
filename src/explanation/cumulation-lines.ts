import type { Finding } from '../evaluation/finding'
import type { Totals } from '../evaluation/totals'
import type { MessageId } from './messages-zh'
import { block, deeper, type Line, line } from './page'
import { wordsAt } from './quotes'
import type { Speech } from './speech'
import { moneyWords } from './value-words'

const silences = {
  silent: 'totalSilent',
  'partly-silent': 'totalPartlySilent',
  regulated: 'totalRegulated',
} as const satisfies Record<Totals['cumulation'], MessageId>

/** What the documents say of having several awards together, and what they would come to at most. */
export function togetherLines(totals: Totals, speech: Speech): readonly Line[] {
  const { say } = speech
  const { counted, groups, cumulation, possible } = totals
  const isSaid = counted > 1 || cumulation === 'regulated'
  const amount = moneyWords(possible, speech)
  return [
    ...(isSaid ? [line(say(silences[cumulation]))] : []),
    ...deeper(relationLines(totals, speech)),
    ...(groups.every(({ bounds }) => bounds === 'tight') ? [] : [line(say('totalOuter'))]),
    ...(possible.counted === counted
      ? []
      : [line(say('totalPossible', { amount, count: String(possible.counted) }))]),
  ]
}

function relationLines({ groups }: Totals, speech: Speech): readonly Line[] {
  const ids = groups.flatMap(({ relations }) => relations)
  return speech.rulebook.cumulations
    .filter(({ id }) => ids.includes(id))
    .flatMap(({ title, words }) => [
      line(speech.pick(title), 'plain', '·'),
      ...deeper(wordsAt(words.text, words.citation, speech)),
    ])
}

/** What relations to other awards leave of an amount, each with its words. */
export function adjustmentLines({ adjustments }: Finding, speech: Speech): readonly Line[] {
  const { say, pick } = speech
  const lines = adjustments.flatMap((one) => {
    const { title, because, citation } = one
    const values = { title: pick(title), reason: pick(because), amount: moneyWords(one, speech) }
    return [
      line(say('adjustment', values), 'plain', '·'),
      ...deeper(wordsAt(citation.quote, citation, speech)),
    ]
  })
  return block(line(say('adjustments'), 'label'), lines)
}
