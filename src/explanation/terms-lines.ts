import type { BarWarning, Finding } from '../evaluation/finding'
import type { Bilingual } from '../issue/issue'
import { formatMoney } from '../money/format-money'
import type { Entitlement } from '../rulebook/rule-kinds'
import type { Rule } from '../rulebook/rulebook'
import { scheduleLines } from './citation-lines'
import type { MessageId } from './messages-zh'
import { subjectTypeTitle } from './names'
import { block, citing, deeper, type Line, line } from './page'
import { citedWords, wordsAt } from './quotes'
import { listed, type Speech } from './speech'

/** Who pays, who decides, how often and when; what the text does not say is left out. */
export function termsLines(
  terms: Pick<Finding, 'citations' | 'fund' | 'departments' | 'schedule' | 'once'>,
  speech: Speech,
): readonly Line[] {
  const { once, fund, departments } = terms
  return [
    labelled('once', once === null ? null : onceWords(once, speech), speech),
    labelled('fund', fund.length === 0 ? null : listed(fund, speech), speech),
    labelled('departments', departments === null ? null : officeWords(departments, speech), speech),
    scheduleLines(terms, speech),
  ].flat()
}

type Label =
  | 'once'
  | 'fund'
  | 'departments'
  | 'subject'
  | 'class'
  | 'benefit'
  | 'ruleId'
  | 'pilot'
  | 'quota'
  | 'budget'

/** A labelled line; nothing where there is nothing to say. */
export function labelled(label: Label, text: string | null, { say }: Speech): readonly Line[] {
  return text === null ? [] : [line(say('labelled', { label: say(label), text }))]
}

const onceWords = (per: string, speech: Speech): string =>
  speech.say('onceForEach', { type: subjectTypeTitle(per, speech) })

/** The departments in words, those that lead before those that help. */
export function officeWords(
  { lead, with: others }: NonNullable<Finding['departments']>,
  speech: Speech,
): string {
  if (lead === null) return listed(others, speech)
  if (others.length === 0) return lead
  return speech.say('leadWith', { lead, others: listed(others, speech) })
}

const meanings = {
  entitled: 'entitledMeans',
  discretionary: 'discretionaryMeans',
  competitive: 'competitiveMeans',
  supportive: 'supportiveMeans',
} as const satisfies Record<Entitlement, MessageId>

/** How binding the words are, with the words themselves. */
export function bindingLine({ entitlement, entitlementWords }: Rule, { say }: Speech): Line {
  const { text: words, citation } = entitlementWords
  const means = say('sentences', { first: say(entitlement), second: say(meanings[entitlement]) })
  const aside = say('quoted', { text: words })
  const text = say('asides', { text: means, aside })
  return citing(line(say('labelled', { label: say('binding'), text })), citedWords(words, citation))
}

/** What bounds an award besides its conditions: a pilot, a number of places, other documents. */
export function limitLines(
  { quota, budget, pilot, pointsTo }: Pick<Finding, 'quota' | 'budget' | 'pilot' | 'pointsTo'>,
  speech: Speech,
): readonly Line[] {
  const { say, pick } = speech
  const pointers = pointsTo.map(({ title, number, gives }) => {
    const name = number === null ? pick(title) : say('asides', { text: pick(title), aside: number })
    return line(say('pointerTo', { title: name, gives: pick(gives) }), 'plain', '·')
  })
  return [
    ...labelled('pilot', pilot ? say('pilotMeans') : null, speech),
    ...labelled('quota', quota === null ? null : quotaWords(quota, speech), speech),
    ...labelled('budget', budget === null ? null : budgetWords(budget, speech), speech),
    ...block(line(say('pointsTo'), 'label'), pointers),
  ]
}

function quotaWords(
  { number, per, approximate }: NonNullable<Finding['quota']>,
  { say }: Speech,
): string {
  const quota = say(per === 'year' ? 'quotaYearly' : 'quotaOnce', { number })
  return approximate ? say('quotaAbout', { quota }) : quota
}

function budgetWords(
  { amount, exhaustedBy }: NonNullable<Finding['budget']>,
  { say, locale }: Speech,
): string {
  const money = formatMoney(amount, locale)
  return say(exhaustedBy === 'score' ? 'budgetByScore' : 'budgetByOrder', { money })
}

/** Clauses that take away or forbid: those that apply with their words, the rest by name. */
export function barLines(bars: readonly BarWarning[], speech: Speech): readonly Line[] {
  const { say, pick } = speech
  const applying = bars.filter(({ outcome }) => outcome === 'satisfied')
  const titles = bars
    .filter(({ outcome }) => outcome !== 'satisfied')
    .map(({ title }) => pick(title))
  const names = [...new Set(titles)].map((title) => line(title, 'plain', '·'))
  return [
    ...applying.flatMap(({ title, effect, citations: [first] }) => [
      line(say('barApplies', { title: pick(title), effect: pick(effect) }), 'bad', '✗'),
      ...deeper(first === undefined ? [] : wordsAt(first.quote, first, speech)),
    ]),
    ...block(line(say('barUnknown'), 'plain', '?'), names),
  ]
}

type NoteKind = Finding['notes'][number]['kind']

interface SaidNote extends Bilingual {
  readonly kind: NoteKind
}

// a silence and a remark say what they are themselves
const noteLabels: Readonly<Record<NoteKind, 'difference' | 'pointer' | 'force' | null>> = {
  silence: null,
  remark: null,
  difference: 'difference',
  pointer: 'pointer',
  force: 'force',
}

/** What is left open or good to know. */
export function noteLines(notes: readonly SaidNote[], speech: Speech): readonly Line[] {
  return notes.map((note) => line(noteWords(note, speech), 'plain', '·'))
}

function noteWords(note: SaidNote, { say, pick }: Speech): string {
  const label = noteLabels[note.kind]
  return label === null ? pick(note) : say('labelled', { label: say(label), text: pick(note) })
}
