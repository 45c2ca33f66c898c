import type {
  AuditedClaim,
  DisputedClaim,
  JudgedClaim,
  RejectedClaim,
} from '../audit/audited-claim'
import { decidingLines } from '../explanation/condition-lines'
import { type Html, html, nothing } from '../explanation/html'
import { describeIssue } from '../issue/describe'
import { resultAnchor } from './page-anchors'
import { citationsHtml } from './page-citations'
import { factsHtml } from './page-facts'
import { groupOf, looks } from './page-groups'
import { linesHtml } from './page-lines'
import { reasonsHtml } from './page-reasons'
import type { PageSetting } from './page-setting'
import { stepsHtml } from './page-steps'
import { verdictSentence } from './page-verdict'
import { badgeHtml, rowWords } from './page-words'

/** A row of the ledger at length: what it claims, what is said of it, and what proves that. */
export function cardHtml(result: AuditedClaim, setting: PageSetting): Html {
  switch (result.kind) {
    case 'judged':
      return judgedHtml(result, setting)
    case 'disputed':
      return disputedHtml(result, setting)
    case 'rejected':
      return rejectedHtml(result, setting)
  }
}

function frameHtml(
  result: AuditedClaim,
  title: Html,
  body: readonly Html[],
  setting: PageSetting,
): Html {
  const group = groupOf(result)
  const anchor = resultAnchor(result)
  return html`<article class="card ${looks[group].tone}" id="${anchor}" aria-labelledby="${anchor}-title">
<h4 id="${anchor}-title">${title} ${badgeHtml(group, setting)}</h4>
${body}</article>
`
}

function judgedHtml(result: JudgedClaim, setting: PageSetting): Html {
  return frameHtml(
    result,
    titleHtml(result),
    [
      html`<p class="verdict">${verdictSentence(result, setting)}</p>\n`,
      factsHtml(result, setting),
      reasonsHtml(result, setting),
      stepsHtml(result, setting),
      conditionsHtml(result, setting),
      citationsHtml(result, setting),
    ],
    setting,
  )
}

const titleHtml = ({ claim }: JudgedClaim | DisputedClaim): Html =>
  html`<span class="number">${claim.id}</span> ${claim.enterprise}`

/** The conditions that the finding rests on, where no reason has told them. */
function conditionsHtml({ finding, reasons }: JudgedClaim, setting: PageSetting): Html {
  const told = reasons.some(({ deciding }) => deciding !== undefined && deciding.length > 0)
  if (told || finding === null || finding.conditions === null) return nothing
  const { say, speech } = setting
  const lines = decidingLines(finding.conditions, speech)
  if (lines.length === 0) return nothing
  return html`<h5>${say('conditions')}</h5>\n${linesHtml(lines)}`
}

function disputedHtml(result: DisputedClaim, setting: PageSetting): Html {
  const { say } = setting
  const { path, reference, compiled } = result.difference
  const body = html`<p class="verdict">${say('disputedMeans')}</p>
${factsHtml({ ...result, rule: null, judgedOn: null, recomputed: null, difference: null, finding: null }, setting)}
<dl class="facts"><div><dt>${say('difference1')}</dt><dd><code>${path}</code></dd></div>
<div><dt>${say('referenceSays')}</dt><dd><code>${reference}</code></dd></div>
<div><dt>${say('compiledSays')}</dt><dd><code>${compiled}</code></dd></div></dl>
`
  return frameHtml(result, titleHtml(result), [body], setting)
}

function rejectedHtml(result: RejectedClaim, setting: PageSetting): Html {
  const { say, speech } = setting
  const row = rowWords(result, setting)
  const title =
    result.id === null ? html`${row}` : html`<span class="number">${result.id}</span> ${row}`
  const issues = result.issues.map(
    (issue) => html`<li>${describeIssue(issue, speech.locale)}</li>\n`,
  )
  const body = html`<h5>${say('issues')}</h5>\n<ul class="issues">${issues}</ul>\n`
  return frameHtml(result, title, [body], setting)
}
