import type { LedgerEntry } from '../rulebook/ledger'
import type { LedgerClass } from '../rulebook/sentence-classes'
import { documentWords } from './citation-lines'
import { type Account, partOfEntry, proseCounts, runsOf, sentenceOf } from './ledger-account'
import { classNames, isProse, ledgerClasses } from './ledger-classes'
import { ledgerSpeaker } from './ledger-messages'
import { block, deeper, emptyLine, type Line, line, type Tone } from './page'
import { provisionWords } from './provision-words'
import type { Speech } from './speech'

/** A ledger in words: how many sentences of each class, then the sentences of the classes asked for. */
export function ledgerLines(
  account: Account,
  classes: readonly LedgerClass[],
  speech: Speech,
): readonly Line[] {
  const say = ledgerSpeaker(speech)
  const chosen = account.ledger.entries.filter((entry) => classes.includes(entry.class))
  const passages = runsOf(chosen, (entry) => entry.provision).flatMap(([provision, entries]) => [
    emptyLine,
    line(provisionWords(provision, speech.say), 'label'),
    ...deeper(entries.flatMap((entry) => entryLines(entry, account, speech))),
  ])
  return [
    line(documentWords(account.document.facts.id, speech), 'title'),
    ...deeper([
      ...totalLines(account.ledger.entries, speech),
      ...(passages.length === 0 ? [line(say('nothing'))] : passages),
    ]),
  ]
}

function totalLines(entries: readonly LedgerEntry[], speech: Speech): readonly Line[] {
  const say = ledgerSpeaker(speech)
  const prose = entries.filter((entry) => isProse(entry.class))
  const parts = runsOf(prose, partOfEntry).map(([part, own]) =>
    line(say('part', { part: provisionWords(part, speech.say), counts: countWords(own, speech) })),
  )
  return [
    line(say('sentences', { count: String(prose.length) })),
    line(countWords(prose, speech)),
    ...block(line(say('parts'), 'label'), parts),
  ]
}

/** `惠企条款 78　限制条款 5`. */
export function countWords(entries: readonly LedgerEntry[], speech: Speech): string {
  const say = ledgerSpeaker(speech)
  return proseCounts(entries)
    .map(([named, count]) =>
      say('counted', { title: speech.pick(classNames[named].title), count: String(count) }),
    )
    .reduce((first, second) => (first === '' ? second : say('counts', { first, second })), '')
}

const tones: Readonly<Partial<Record<LedgerClass, Tone>>> = { benefit: 'good', bar: 'bad' }

function entryLines(entry: LedgerEntry, account: Account, speech: Speech): readonly Line[] {
  const say = ledgerSpeaker(speech)
  const title = speech.pick(classNames[entry.class].title)
  const text = sentenceOf(account, entry)
  const { reason } = entry
  return [
    line(say('classed', { title, text }), tones[entry.class] ?? 'plain'),
    ...deeper([
      ...carriersOf(entry, speech).map(({ id, title: own }) =>
        line(say('carried', { title: speech.pick(own), id }), 'plain', '·'),
      ),
      ...(reason === null ? [] : [line(say('because', { reason: speech.pick(reason) }), 'quote')]),
    ]),
  ]
}

/** The rules and bars that an entry names. */
function carriersOf({ rules, bars }: LedgerEntry, { rulebook }: Speech) {
  return [
    ...rulebook.rules.filter(({ id }) => rules.includes(id)),
    ...rulebook.bars.filter(({ id }) => bars.includes(id)),
  ]
}

/** The classes that a listing shows unless it is asked for others. */
export const shownClasses: readonly LedgerClass[] = ledgerClasses.filter(
  (named) => named !== 'blank',
)
