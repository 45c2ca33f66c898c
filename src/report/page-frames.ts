import { type Html, html, nothing } from '../explanation/html'
import { listed } from '../explanation/speech'
import { groupAnchor } from './page-anchors'
import { type Group, groups } from './page-groups'
import { rowsHead } from './page-rows'
import { isListed, type PageSetting } from './page-setting'
import { type PageSummary, tallyOf } from './page-summary'
import { badgeHtml, groupMeaning, groupTitle } from './page-words'

/** The beginning of the part with the claims of one group. */
export function groupOpen(group: Group, count: number, setting: PageSetting): Html {
  const anchor = groupAnchor(group)
  return html`<section class="group" id="${anchor}" aria-labelledby="${anchor}-title">
<h3 id="${anchor}-title">${badgeHtml(group, setting)} <span class="count">${count}</span></h3>
<p class="hint">${groupMeaning(group, setting)}</p>
`
}

export const groupClose = ({ say }: PageSetting): Html =>
  html`<p class="back screen"><a href="#contents">↑ ${say('back')}</a></p>\n</section>\n`

/** The beginning of a table with one row for a claim. */
export const rowsOpen = (caption: string, note: string, setting: PageSetting): Html =>
  html`<p class="hint">${note}</p>
<table class="rows stack"><caption>${caption}</caption>
${rowsHead(setting)}<tbody>
`

export const rowsClose: Html = { markup: '</tbody></table>\n' }

/** The groups that the page lists claims of, in its order. */
export const listedGroups = (summary: PageSummary, setting: PageSetting): readonly Group[] =>
  groups.filter((group) => tallyOf(summary, group).count > 0 && isListed(group, setting))

/** What is left out of the list, where not all is asked for. */
export function onlyHtml(summary: PageSummary, setting: PageSetting): Html {
  const { say, speech, only } = setting
  if (only === null) return nothing
  const titles = groups
    .filter((group) => only.includes(group))
    .map((group) => groupTitle(group, setting))
  const left = groups
    .filter((group) => !only.includes(group))
    .reduce((sum, group) => sum + tallyOf(summary, group).count, 0)
  return html`<p>${say('onlyListed', { list: listed(titles, speech), left: String(left) })}</p>\n`
}
