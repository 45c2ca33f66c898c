import type { AuditedClaim } from '../audit/audited-claim'
import { type Html, html } from '../explanation/html'
import { resultAnchor } from './page-anchors'
import { groupOf } from './page-groups'
import type { PageSetting } from './page-setting'
import { badgeHtml, differenceWords, dueWords, moneyHtml, rowWords, ruleTitle } from './page-words'

/** The columns of a table with one row for a claim. */
export function rowsHead(setting: PageSetting): Html {
  const { say } = setting
  const names = [say('number'), say('enterprise'), say('rule'), say('amountWas'), say('due')]
  const columns = [...names, say('difference'), say('verdict')]
  return html`<thead><tr>${columns.map((name) => html`<th scope="col">${name}</th>`)}</tr></thead>\n`
}

/** A row that leads to the claim at length. */
export const linkRow = (result: AuditedClaim, setting: PageSetting): Html =>
  rowHtml(
    result,
    html``,
    html`<a href="#${resultAnchor(result)}">${nameOf(result, setting)}</a>`,
    setting,
  )

/** A row that stands for the claim itself. */
export const ownRow = (result: AuditedClaim, setting: PageSetting): Html =>
  rowHtml(result, html` id="${resultAnchor(result)}"`, html`${nameOf(result, setting)}`, setting)

const nameOf = (result: AuditedClaim, setting: PageSetting): string =>
  result.kind === 'rejected' ? (result.id ?? rowWords(result, setting)) : result.claim.id

function rowHtml(result: AuditedClaim, id: Html, name: Html, setting: PageSetting): Html {
  const { say } = setting
  const cells = cellsOf(result, setting)
  const labels = [say('enterprise'), say('rule'), say('amountWas'), say('due'), say('difference')]
  const tds = cells.map((cell, index) => {
    const kind = index < 2 ? 'words' : 'figure'
    return html`<td class="${kind}" data-label="${labels[index] ?? ''}">${cell}</td>`
  })
  return html`<tr${id}><th scope="row">${name}</th>${tds}<td data-label="${say('verdict')}">${badgeHtml(groupOf(result), setting)}</td></tr>\n`
}

function cellsOf(result: AuditedClaim, setting: PageSetting): readonly Html[] {
  const none = html`${setting.say('none')}`
  if (result.kind === 'rejected') return [none, none, none, none, none]
  const { enterprise, amount, rule } = result.claim
  const own = [html`${enterprise}`]
  if (result.kind === 'disputed') {
    return [...own, html`${rule.text}`, moneyHtml(amount, setting), none, none]
  }
  return [
    ...own,
    html`${ruleTitle(result.rule, setting) ?? rule.text}`,
    moneyHtml(amount, setting),
    html`${dueWords(result, setting)}`,
    html`${differenceWords(result.difference, setting)}`,
  ]
}
