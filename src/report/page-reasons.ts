import type { ClaimReason, JudgedClaim } from '../audit/audited-claim'
import type { Finding } from '../evaluation/finding'
import { type Html, html, nothing } from '../explanation/html'
import { readingLines } from '../explanation/reading-lines'
import { claimAnchor } from './page-anchors'
import { quotesHtml } from './page-citations'
import { linesHtml } from './page-lines'
import { lackWords } from './page-names'
import type { PageSetting } from './page-setting'
import { ruleTitle } from './page-words'
import { conditionLines } from './reason-lines'
import { besideWords, lacksIn, reasonWords, relationTitle } from './reason-words'

/** Every fault and lack of a claim, the deciding one first. */
export function reasonsHtml(
  { reasons, rule, citations, finding }: JudgedClaim,
  setting: PageSetting,
): Html {
  if (reasons.length === 0) return nothing
  const told = new Set(citations.map(({ start, document }) => `${document} ${start}`))
  const items = reasons.map((reason) => {
    // the words of conditions stand below each of them
    const cited = (reason.deciding ?? []).length === 0 ? reason.citations : []
    const own = cited.filter(({ start, document }) => !told.has(`${document} ${start}`))
    const label =
      own.length === 0 ? nothing : html`<p class="label">${setting.say('basisOf')}</p>\n`
    return html`<li>${reasonHtml(reason, finding, setting)}${label}${quotesHtml(own, rule, setting)}</li>\n`
  })
  return html`<h5>${setting.say('reasons')}</h5>\n<ol class="reasons">\n${items}</ol>\n`
}

function reasonHtml(reason: ClaimReason, finding: Finding | null, setting: PageSetting): Html {
  return html`<p>${reasonWords(reason, setting)}</p>
${collisionsHtml(reason, setting)}${relationHtml(reason, setting)}${conditionsHtml(reason, finding, setting)}${lacksHtml(reason, setting)}${readingsHtml(reason, finding, setting)}${candidatesHtml(reason, setting)}`
}

function listHtml(heading: string, items: readonly Html[]): Html {
  if (items.length === 0) return nothing
  return html`<p class="label">${heading}</p>\n<ul>${items.map((item) => html`<li>${item}</li>\n`)}</ul>\n`
}

/** Where only some groups are listed, a claim may stand on the page or not. */
function collisionsHtml(reason: ClaimReason, setting: PageSetting): Html {
  const { claims = [] } = reason
  const items = claims.map((id) =>
    setting.only === null ? html`<a href="#${claimAnchor(id)}">${id}</a>` : html`${id}`,
  )
  return listHtml(besideWords(reason, setting), items)
}

function relationHtml(reason: ClaimReason, setting: PageSetting): Html {
  const title = relationTitle(reason, setting)
  return title === null ? nothing : listHtml(setting.say('relation'), [html`${title}`])
}

function conditionsHtml(reason: ClaimReason, finding: Finding | null, setting: PageSetting): Html {
  const lines = conditionLines(reason, finding, setting)
  if (lines.length === 0) return nothing
  return html`<p class="label">${setting.say('deciding')}</p>\n${linesHtml(lines)}`
}

const lacksHtml = (reason: ClaimReason, setting: PageSetting): Html =>
  html`${lacksIn(reason).map(({ label, names }) =>
    listHtml(
      setting.say(label),
      names.map((name) => html`${lackWords(name, setting)}`),
    ),
  )}`

/** What the answer would be under other readings. */
function readingsHtml(
  { readings = [] }: ClaimReason,
  finding: Finding | null,
  { say, speech }: PageSetting,
): Html {
  if (readings.length === 0 || finding === null) return nothing
  const lines = readingLines({ ...finding, sensitiveTo: readings }, speech)
  return html`<p class="label">${say('readingsDiffer')}</p>\n${linesHtml(lines)}`
}

const candidatesHtml = ({ candidates = [] }: ClaimReason, setting: PageSetting): Html =>
  listHtml(
    setting.say('candidates'),
    candidates.map((id) => html`${ruleTitle(id, setting) ?? id} <code>${id}</code>`),
  )
