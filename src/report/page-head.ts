import type { AuditOptions } from '../audit/audit-options'
import { readPlainDate } from '../calendar/plain-date'
import { type Html, html } from '../explanation/html'
import { factTitle, optionTitle } from '../explanation/names'
import type { PageSetting } from './page-setting'
import type { PageSummary } from './page-summary'
import { dateWords, ruleTitle } from './page-words'

/** What an audit was asked for, as its page tells it; what is left out was left as it is. */
export interface PageHead extends AuditOptions {
  /** What the ledger is called, such as the name of its file. */
  readonly ledger?: string
}

const dateOptions = {
  applied: 'countOnApplied',
  approved: 'countOnApproved',
  paid: 'countOnDefault',
} as const

const evidenceOptions = {
  stated: 'evidenceStated',
  documented: 'evidenceDocumented',
  verified: 'evidenceVerified',
} as const

/** What was audited, by which rulebook and with which options. */
export function basisHtml(head: PageHead, summary: PageSummary, setting: PageSetting): Html {
  const { say, speech } = setting
  const { title, version, digest } = speech.rulebook
  const rows: readonly (readonly [string, readonly string[]])[] = [
    [say('ledger'), head.ledger === undefined ? [] : [head.ledger]],
    [say('rulebook'), [say('rulebookVersion', { title: speech.pick(title), version })]],
    [say('digest'), [digest]],
    [say('judgedOn'), [judgedOn(summary, setting)]],
    [say('countOn'), [say(dateOptions[head.countOn ?? 'paid'])]],
    [say('evidence'), [say(evidenceOptions[head.evidence ?? 'stated'])]],
    [say('readings'), orElse(readings(head, setting), say('readingsDefault'))],
    [say('openTerms'), orElse(openTerms(head, setting), say('openTermsNone'))],
    [say('windows'), orElse(windows(head, setting), say('windowsNone'))],
  ]
  const entries = rows
    .filter(([, values]) => values.length > 0)
    .map(
      ([name, values]) =>
        html`<div><dt>${name}</dt>${values.map((value) => html`<dd>${value}</dd>`)}</div>\n`,
    )
  return html`<section class="basis" id="basis" aria-labelledby="basis-title">
<h2 id="basis-title">${say('basis')}</h2>
<dl class="facts">
${entries}</dl></section>
`
}

const orElse = (values: readonly string[], otherwise: string): readonly string[] =>
  values.length === 0 ? [otherwise] : values

function judgedOn({ judgedOn: range }: PageSummary, setting: PageSetting): string {
  if (range === null) return setting.say('judgedNone')
  const [from, until] = [dateWords(range.from, setting), dateWords(range.until, setting)]
  return from === until ? from : setting.say('judgedBetween', { from, until })
}

function readings({ readings: chosen = {} }: PageHead, { say, speech }: PageSetting) {
  return Object.entries(chosen).map(([id, option]) =>
    speech.index.interpretations.has(id)
      ? say('reading', {
          title: factTitle(`interpretation.${id}`, speech),
          option: optionTitle(id, option, speech),
        })
      : say('reading', { title: id, option }),
  )
}

function openTerms({ openTerms: given = [] }: PageHead, setting: PageSetting) {
  return given.map(({ rule, term, value, source }) => {
    const known = setting.speech.index.rules.get(rule)?.openTerms.find(({ id }) => id === term)
    const named = known === undefined ? term : setting.speech.pick(known.title)
    const title = ruleTitle(rule, setting) ?? rule
    return setting.say('openTerm', { rule: title, term: named, value, source })
  })
}

function windows({ windows: given = [] }: PageHead, setting: PageSetting) {
  return given.map(({ rule, from, until, source }) => {
    const title = ruleTitle(rule, setting) ?? rule
    const days = { from: dayWords(from, setting), until: dayWords(until, setting) }
    return setting.say('window', { rule: title, ...days, source })
  })
}

/** A day in words; what is no date as it was written. */
function dayWords(text: string, setting: PageSetting): string {
  const date = readPlainDate(text)
  return date.kind === 'accepted' ? dateWords(date.value, setting) : text
}
