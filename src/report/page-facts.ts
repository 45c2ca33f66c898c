import type { JudgedClaim } from '../audit/audited-claim'
import type { Claim, ClaimEvidence } from '../audit/claim'
import { documentWords } from '../explanation/citation-lines'
import { type Html, html, nothing } from '../explanation/html'
import { listed } from '../explanation/speech'
import { figureTitle } from './page-names'
import type { PageSetting } from './page-setting'
import { dateWords, differenceWords, dueWords, moneyHtml, ruleTitle, subjectOf } from './page-words'

/** What a claim says of itself, beside what it comes to. */
export type Shown = Pick<
  JudgedClaim,
  'claim' | 'rule' | 'judgedOn' | 'recomputed' | 'difference' | 'finding'
> &
  Partial<Pick<JudgedClaim, 'verdict'>>

/** The facts of a claim as a list of names and values. */
export function factsHtml(shown: Shown, setting: PageSetting): Html {
  const { say } = setting
  const { claim, difference } = shown
  const entries = [
    entry(say('clause'), clauseHtml(shown, setting)),
    entry(say('subject'), html`${subjectOf(shown, setting)}`),
    entry(say('dates'), html`${datesOf(shown, setting)}`),
    entry(say('instalment'), instalmentHtml(claim, setting)),
    entry(say('amountWas'), moneyHtml(claim.amount, setting)),
    entry(say('due'), html`${dueWords(shown, setting)}`),
    entry(
      say('difference'),
      difference === null ? nothing : html`${differenceWords(difference, setting)}`,
    ),
    entry(say('proofs'), evidenceHtml(claim, setting)),
    entry(say('figures'), figuresHtml(shown, setting)),
  ]
  return html`<dl class="facts">\n${entries}</dl>\n`
}

const entry = (name: string, value: Html): Html =>
  value.markup === '' ? nothing : html`<div><dt>${name}</dt><dd>${value}</dd></div>\n`

/** The rule as the rulebook calls it, and as the ledger wrote it. */
function clauseHtml({ claim, rule }: Shown, setting: PageSetting): Html {
  const { say, speech } = setting
  const title = ruleTitle(rule, setting)
  const known = rule === null ? undefined : speech.index.rules.get(rule)
  const { text, document } = claim.rule
  const written =
    document === null ? say('asWritten', { text }) : say('asWrittenIn', { text, document })
  const place = known === undefined ? '' : documentWords(known.document, speech)
  return html`${title === null ? say('noRule') : html`<strong>${title}</strong>`}${place === '' ? nothing : html`<br>${place}`}<br><span class="written">${written}</span>`
}

function datesOf({ claim, judgedOn }: Shown, setting: PageSetting): string {
  const { say, speech } = setting
  const { applied, approved, paid } = claim
  const dates = [
    applied === null ? null : say('applied', { date: dateWords(applied, setting) }),
    approved === null ? null : say('approved', { date: dateWords(approved, setting) }),
    paid === null ? null : say('paid', { date: dateWords(paid, setting) }),
  ].filter((date) => date !== null)
  const all = dates.length === 0 ? say('judgedNone') : listed(dates, speech)
  if (judgedOn === null) return all
  const judged = say('judged', { date: dateWords(judgedOn, setting) })
  return speech.say('sentences', { first: all, second: judged })
}

const instalmentHtml = ({ instalment }: Claim, { say }: PageSetting): Html =>
  instalment === null ? nothing : html`${say('instalmentIs', { number: String(instalment) })}`

const evidenceKinds = {
  invoice: 'invoice',
  document: 'paper',
  register: 'register',
} as const satisfies Record<ClaimEvidence['kind'], string>

function evidenceHtml({ evidence }: Claim, setting: PageSetting): Html {
  const { say } = setting
  const lines = evidence.map(({ kind, number, title, date }) => {
    const parts = [say(evidenceKinds[kind]), title, number]
    const day = date === null ? null : dateWords(date, setting)
    return html`<li>${[...parts, day].filter((part) => part !== null).join(' ')}</li>`
  })
  return lines.length === 0 ? nothing : html`<ul>${lines}</ul>`
}

function figuresHtml({ claim, rule }: Shown, setting: PageSetting): Html {
  const lines = [...claim.figures].map(([name, text]) => {
    const label = figureTitle(name, rule, setting)
    return html`<li>${setting.speech.say('labelled', { label, text })}</li>`
  })
  return lines.length === 0 ? nothing : html`<ul>${lines}</ul>`
}
