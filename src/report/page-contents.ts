import { type Html, html, nothing } from '../explanation/html'
import { groupAnchor } from './page-anchors'
import { listedGroups } from './page-frames'
import type { PageSetting } from './page-setting'
import { type PageSummary, tallyOf } from './page-summary'
import { badgeHtml } from './page-words'

/** Links to the parts of the page and to each verdict; a box each hides it on the screen. */
export function contentsHtml(summary: PageSummary, setting: PageSetting): Html {
  const { say } = setting
  const shown = listedGroups(summary, setting)
  const links = shown.map(
    (group) =>
      html`<li><a href="#${groupAnchor(group)}">${badgeHtml(group, setting)}</a> <span class="count">${tallyOf(summary, group).count}</span> <label class="show"><input type="checkbox" id="show-${group}" checked> ${say('show')}</label></li>\n`,
  )
  return html`<nav class="contents" id="contents" aria-labelledby="contents-title">
<h2 id="contents-title">${say('contents')}</h2>
<ul class="parts"><li><a href="#basis">${say('basis')}</a></li>
<li><a href="#summary">${say('summary')}</a></li>
<li><a href="#claims">${say('claims')}</a></li>
<li><a href="#passages">${say('passages')}</a></li></ul>
${links.length === 0 ? nothing : html`<ul class="verdicts">\n${links}</ul>\n<p class="hint screen">${say('showHint')}</p>\n`}</nav>
`
}
