import type { Step } from '../amount/amount'
import type { JudgedClaim, Recomputed } from '../audit/audited-claim'
import { type Html, html, nothing } from '../explanation/html'
import { listed } from '../explanation/speech'
import { writersOfUnit } from '../explanation/value-words'
import { lackTitle } from './page-names'
import type { PageSetting } from './page-setting'

/** The recomputation step by step; the first step where claim and computation part is marked. */
export function stepsHtml(result: JudgedClaim, setting: PageSetting): Html {
  const { say } = setting
  const { recomputed, reasons } = result
  if (recomputed === null) return nothing
  const parting = new Set(reasons.map(({ step }) => step))
  const rows = recomputed.steps.map((step, index) =>
    rowHtml(step, { number: index + 1, parts: parting.has(index) }, setting),
  )
  const table = html`<table class="steps stack">
<thead><tr><th scope="col">#</th><th scope="col">${say('step')}</th><th scope="col">${say('value')}</th><th scope="col">${say('words')}</th></tr></thead>
<tbody>
${rows}</tbody></table>
`
  return html`<h5>${say('steps')}</h5>
${rows.length === 0 ? html`<p>${say('stepsNone')}</p>\n` : table}${openHtml(result, recomputed, setting)}`
}

interface Place {
  readonly number: number
  readonly parts: boolean
}

function rowHtml(step: Step, { number, parts }: Place, setting: PageSetting): Html {
  const { say, speech } = setting
  const marked = parts ? html`<br><strong class="here">◀ ${say('parts')}</strong>` : nothing
  return html`<tr${parts ? html` class="parts"` : nothing}><td class="figure">${number}</td><th scope="row">${speech.pick(step.label)}${marked}</th><td class="figure" data-label="${say('value')}">${valueWords(step, setting)}</td>${wordsHtml(step, setting)}</tr>\n`
}

function valueWords({ value, unit, measure }: Step, { say, speech }: PageSetting): string {
  if (value.low === '0' && value.high === null) return say('open')
  const written = writersOfUnit[unit](value, speech)
  return measure === undefined
    ? written
    : speech.say('quantity', { value: written, unit: speech.pick(measure) })
}

function wordsHtml({ citation, source }: Step, { say }: PageSetting): Html {
  const label = say('words')
  if (source !== null) return html`<td data-label="${label}">${say('source', { source })}</td>`
  if (citation === null) return html`<td data-label="${label}">${say('none')}</td>`
  return html`<td data-label="${label}"><q lang="zh-CN">${citation.quote}</q></td>`
}

/** Why the amount is a range: what the text leaves open, and what nobody states. */
function openHtml(
  { rule }: JudgedClaim,
  { open, missing }: Recomputed,
  setting: PageSetting,
): Html {
  const { say, speech } = setting
  const terms = rule === null ? [] : (speech.index.rules.get(rule)?.openTerms ?? [])
  const told = terms
    .filter(({ id }) => open.includes(id))
    .map(({ title, reason }) =>
      say('openLeft', { title: speech.pick(title), reason: speech.pick(reason) }),
    )
  const facts = missing.map((name) => lackTitle(name, setting))
  const lacks = facts.length === 0 ? [] : [say('lacks', { facts: listed(facts, speech) })]
  return html`${[...told, ...lacks].map((text) => html`<p>${text}</p>\n`)}`
}
