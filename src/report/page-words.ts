import type { JudgedClaim, RejectedClaim } from '../audit/audited-claim'
import { formatDate, type PlainDate } from '../calendar/plain-date'
import type { Verdict } from '../evaluation/finding'
import { type Html, html } from '../explanation/html'
import { subjectTypeTitle } from '../explanation/names'
import { moneyWords } from '../explanation/value-words'
import { formatMoney } from '../money/format-money'
import { type Group, looks } from './page-groups'
import type { PageSetting } from './page-setting'
import { verdictWords } from './verdict-words'

/** What a group is called. */
export function groupTitle(group: Group, { say, speech }: PageSetting): string {
  if (group === 'disputed' || group === 'rejected') return say(group)
  return speech.pick(verdictWords[group].title)
}

/** What a group means, in a sentence. */
export function groupMeaning(group: Group, { say, speech }: PageSetting): string {
  if (group === 'disputed') return say('disputedMeans')
  if (group === 'rejected') return say('rejectedMeans')
  return speech.pick(verdictWords[group].sentence)
}

/** A group by its sign and name, which are the same in black and white. */
export function badgeHtml(group: Group, setting: PageSetting): Html {
  const { mark, tone } = looks[group]
  return html`<span class="badge ${tone}"><span aria-hidden="true">${mark} </span>${groupTitle(group, setting)}</span>`
}

export const dateWords = (date: PlainDate, { speech }: PageSetting): string =>
  formatDate(date, speech.locale)

/** An amount whose last figures are kept, which no line break divides. */
export const moneyHtml = (amount: string, { speech }: PageSetting): Html =>
  html`<span class="money">${formatMoney(amount, speech.locale)}</span>`

/** By how much a claim is over or under; nothing where it was not computed. */
export function differenceWords(difference: string | null, setting: PageSetting): string {
  const { say, speech } = setting
  if (difference === null) return say('none')
  if (difference === '0') return say('within')
  const short = difference.startsWith('-')
  const amount = formatMoney(short ? difference.slice(1) : difference, speech.locale)
  return short ? say('underBy', { amount }) : say('overBy', { amount })
}

type Due = Pick<JudgedClaim, 'recomputed' | 'finding'> & Partial<Pick<JudgedClaim, 'verdict'>>

/** What the award comes to in law, or why there is no figure for it. */
export function dueWords(
  { recomputed, finding, verdict }: Due,
  { say, speech }: PageSetting,
): string {
  if (recomputed !== null) return moneyWords(recomputed, speech)
  // under another reading something may be due
  if (verdict === 'unprovable' && finding?.verdict === 'ineligible') return say('dueByDefault')
  return say(unfigured[finding?.verdict ?? 'undetermined'])
}

const unfigured = {
  eligible: 'noFigure',
  pending: 'notComputed',
  undetermined: 'notComputed',
  ineligible: 'nothingDue',
  'not-in-force': 'nothingDue',
} as const satisfies Record<Verdict, string>

/** What the rule of a claim is called; null where it is not known which is meant. */
export function ruleTitle(rule: string | null, { speech }: PageSetting): string | null {
  if (rule === null) return null
  const known = speech.index.rules.get(rule)
  return known === undefined ? rule : speech.pick(known.title)
}

/** What a claim is for: what the profile calls it, else what the ledger does. */
export function subjectOf(
  { claim, finding }: Pick<JudgedClaim, 'claim' | 'finding'>,
  { say, speech }: PageSetting,
): string {
  const type = finding?.subject.type
  const name = finding?.subject.name ?? finding?.subject.id ?? claim.subject
  if (name === null) return say('enterprise')
  if (type === undefined) return name
  const title = subjectTypeTitle(type, speech)
  return speech.say('subjectNamed', { type: title, id: name })
}

/** Where a row stands: at its line of the file where that is known, else by its place in the ledger. */
export function rowWords({ index, issues }: RejectedClaim, { say }: PageSetting): string {
  const line = issues.find((issue) => issue.line !== undefined)?.line
  return say('row', { row: String(line ?? index + 1) })
}
