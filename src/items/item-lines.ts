import { block, deeper, type Line, line } from '../explanation/page'
import type { Speech } from '../explanation/speech'
import { moneyWords } from '../explanation/value-words'
import type { Criterion, Item, Level } from './item'
import { itemSpeaker } from './item-messages'
import { criterionWords, levelCounts } from './item-table'

/** The list in words: how many items are how far, then each in a few lines. */
export function itemLines(items: readonly Item[], speech: Speech): readonly Line[] {
  return [
    line(summaryWords(items, speech), 'title'),
    ...items.flatMap((item) => block(headLine(item, speech), detailLines(item, speech))),
  ]
}

/** `共210项：免申即享条件具备0项…`. */
export function summaryWords(items: readonly Item[], speech: Speech): string {
  const { ready, near, far } = levelCounts(items)
  return itemSpeaker(speech)('summary', {
    count: String(items.length),
    ready: String(ready),
    near: String(near),
    far: String(far),
  })
}

function headLine({ title, class: named }: Item, { say }: Speech): Line {
  return line(say('asides', { text: title, aside: say(named) }), 'label')
}

const tones = { ready: 'good', near: 'waiting', far: 'plain' } as const satisfies Record<
  Level,
  Line['tone']
>

function detailLines(item: Item, speech: Speech): readonly Line[] {
  const { document, amount, entitlement, readiness } = item
  const { say } = speech
  const ownSay = itemSpeaker(speech)
  const labelled = (label: string, text: string, tone: Line['tone'] = 'plain'): Line =>
    line(say('labelled', { label, text }), tone)
  const judged = (label: string, one: Criterion): Line =>
    labelled(label, criterionWords(one, speech))
  const { number, title } = document
  return [
    labelled(
      ownSay('document'),
      number === null ? title : say('asides', { text: title, aside: number }),
    ),
    labelled(say('amount'), amount === null ? say('noFigure') : moneyWords(amount, speech)),
    labelled(say('binding'), say(entitlement)),
    labelled(ownSay('level'), ownSay(readiness.level), tones[readiness.level]),
    ...deeper([
      judged(ownSay('scope'), readiness.scope),
      judged(ownSay('clearStandard'), readiness.standard),
      judged(ownSay('data'), readiness.data),
    ]),
    labelled(ownSay('rule'), item.rule),
  ]
}
