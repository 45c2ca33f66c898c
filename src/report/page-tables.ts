import { documentWords } from '../explanation/citation-lines'
import { type Html, html, nothing } from '../explanation/html'
import { groupAnchor } from './page-anchors'
import { chartHtml } from './page-chart'
import { groups } from './page-groups'
import { isListed, type PageSetting } from './page-setting'
import { type KeyedTally, type PageSummary, type Tally, tallyOf } from './page-summary'
import { badgeHtml, moneyHtml, ruleTitle } from './page-words'

/** The counts and sums of an audit: by verdict, as chart and table, by document, rule, enterprise. */
export function summaryHtml(summary: PageSummary, setting: PageSetting): Html {
  const { say, speech } = setting
  const { byDocument, byRule, byEnterprise } = summary
  const account = {
    rows: String(summary.rows),
    judged: String(summary.judged),
    disputed: String(summary.disputed),
    rejected: String(summary.rejected),
  }
  const titles = {
    document: (key: string) => (speech.index.documents.has(key) ? documentWords(key, speech) : key),
    rule: (key: string) => ruleTitle(key, setting) ?? key,
    enterprise: (key: string) => key,
  }
  return html`<section class="summary" id="summary" aria-labelledby="summary-title">
<h2 id="summary-title">${say('summary')}</h2>
<p class="account">${say('account', account)}</p>
${chartHtml(summary, setting)}
${verdictTable(summary, setting)}
<p class="hint">${say('overMeans')}</p>
${keyedTable(say('byDocument'), say('document'), byDocument, titles.document, setting)}
${keyedTable(say('byRule'), say('rule'), byRule, titles.rule, setting)}
${byEnterprise === null ? html`<p class="hint">${say('manyEnterprises', { count: String(summary.enterprises) })}</p>\n` : keyedTable(say('byEnterprise'), say('enterprise'), byEnterprise, titles.enterprise, setting)}</section>
`
}

function verdictTable(summary: PageSummary, setting: PageSetting): Html {
  const { say } = setting
  const shown = groups.filter((group) => tallyOf(summary, group).count > 0)
  const rows = shown.map((group) => {
    const tally = tallyOf(summary, group)
    const badge = badgeHtml(group, setting)
    const link = isListed(group, setting)
      ? html`<a href="#${groupAnchor(group)}">${badge}</a>`
      : badge
    return html`<tr><th scope="row">${link}</th>${figureCells(tally, setting)}</tr>\n`
  })
  return html`<div class="scroll" role="region" tabindex="0" aria-label="${say('byVerdict')}"><table><caption>${say('byVerdict')}</caption>
<thead><tr><th scope="col">${say('verdict')}</th>${figureHeads(setting)}</tr></thead>
<tbody>
${rows}</tbody>
<tfoot><tr><th scope="row">${say('total')}</th>${figureCells(summary.total, setting)}</tr></tfoot>
</table></div>
`
}

function keyedTable(
  caption: string,
  name: string,
  tallies: readonly KeyedTally[],
  titleOf: (key: string) => string,
  setting: PageSetting,
): Html {
  if (tallies.length === 0) return nothing
  const { say } = setting
  const rows = tallies.map(({ key, faulty, ...tally }) => {
    const title = key === null ? say('noRule') : titleOf(key)
    return html`<tr><th scope="row">${title}</th>${figureCells(tally, setting)}<td class="figure">${faulty}</td></tr>\n`
  })
  return html`<div class="scroll" role="region" tabindex="0" aria-label="${caption}"><table><caption>${caption}</caption>
<thead><tr><th scope="col">${name}</th>${figureHeads(setting)}<th scope="col" class="figure">${say('faulty')}</th></tr></thead>
<tbody>
${rows}</tbody></table></div>
`
}

const figureHeads = ({ say }: PageSetting): readonly Html[] =>
  [say('count'), say('claimed'), say('over'), say('under'), say('unprovable')].map(
    (name) => html`<th scope="col" class="figure">${name}</th>`,
  )

function figureCells(tally: Tally, setting: PageSetting): readonly Html[] {
  const { count, claimed, over, under, unprovable } = tally
  const sums = [claimed, over, under, unprovable].map((sum) =>
    sum === '0' ? html`${setting.say('none')}` : moneyHtml(sum, setting),
  )
  return [html`${count}`, ...sums].map((cell) => html`<td class="figure">${cell}</td>`)
}
