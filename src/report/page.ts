import type { AuditedClaim } from '../audit/audited-claim'
import { type Html, html } from '../explanation/html'
import type { Speech } from '../explanation/speech'
import { cardHtml } from './page-card'
import { contentsHtml } from './page-contents'
import { pageCounter } from './page-counter'
import { groupClose, groupOpen, listedGroups, onlyHtml, rowsClose, rowsOpen } from './page-frames'
import { type Group, groupOf } from './page-groups'
import { basisHtml, type PageHead } from './page-head'
import { passagesHtml } from './page-passages-html'
import { linkRow, ownRow } from './page-rows'
import { isListed, type PageSetting, settingOf } from './page-setting'
import { memorySpool, type PageSpool } from './page-spool'
import { pageStyle } from './page-style'
import { type PageSummary, tallyOf } from './page-summary'
import { summaryHtml } from './page-tables'

/** What the page of an audit is made of. */
export interface AuditPageInput {
  readonly head: PageHead
  /** Gone through once, in the order of the rows. */
  readonly results: Iterable<AuditedClaim> | AsyncIterable<AuditedClaim>
  /** The held texts by id of the document; of others only the quotes are shown. */
  readonly texts: ReadonlyMap<string, string>
  readonly speech: Speech
  /** Only claims of these groups are listed; the summary counts all, and the page says so. */
  readonly only?: readonly Group[]
  /** Where the parts wait; in memory where it is left out. */
  readonly spool?: PageSpool
}

/** In longer ledgers, claims that are consistent get a row of a table in place of a card. */
export const longLedger = 300

/**
 * An audit as one page of HTML that needs nothing else and runs no script, in chunks: what it was
 * made with, the summary with a chart, every claim by verdict, and the text relied on. The results
 * are read to their end before the first chunk, since the summary stands at the top.
 */
export async function* auditPage(input: AuditPageInput): AsyncGenerator<string> {
  const { head, results, texts, speech, only = null, spool = memorySpool() } = input
  const setting = settingOf(speech, only)
  const summary = await spooled(results, spool, setting)
  yield startHtml(head, summary, setting).markup
  yield* claimsMarkup(summary, spool, setting)
  yield endHtml(texts, setting).markup
}

/** Writes every result to the parts where it may stand, and sums them up. */
async function spooled(
  results: AuditPageInput['results'],
  spool: PageSpool,
  setting: PageSetting,
): Promise<PageSummary> {
  const counter = pageCounter()
  let rows = 0
  for await (const result of results) {
    counter.count(result, documentOf(result, setting))
    rows += 1
    const group = groupOf(result)
    if (!isListed(group, setting)) continue
    const short = rows <= longLedger
    if (short) await spool.add(`row-${group}`, linkRow(result, setting).markup)
    if (group === 'consistent') await spool.add('brief', ownRow(result, setting).markup)
    if (short || group !== 'consistent') {
      await spool.add(`card-${group}`, cardHtml(result, setting).markup)
    }
  }
  return counter.summary()
}

/** The document of the rule that a claim is held against. */
function documentOf(result: AuditedClaim, { speech }: PageSetting): string | null {
  if (result.kind !== 'judged' || result.rule === null) return null
  return speech.index.rules.get(result.rule)?.document ?? null
}

async function* claimsMarkup(
  summary: PageSummary,
  spool: PageSpool,
  setting: PageSetting,
): AsyncGenerator<string> {
  const { say } = setting
  const shown = listedGroups(summary, setting)
  const long = summary.rows > longLedger
  yield html`<section id="claims" tabindex="-1" aria-labelledby="claims-title">\n<h2 id="claims-title">${say('claims')}</h2>\n`
    .markup
  yield onlyHtml(summary, setting).markup
  if (!long && shown.length > 0) {
    yield rowsOpen(say('overview'), say('overviewHint'), setting).markup
    for (const group of shown) yield* spool.read(`row-${group}`)
    yield rowsClose.markup
  }
  for (const group of shown) yield* groupMarkup(group, summary, spool, setting)
  yield shown.length === 0 ? html`<p>${say('noneOf')}</p>\n</section>\n`.markup : '</section>\n'
}

async function* groupMarkup(
  group: Group,
  summary: PageSummary,
  spool: PageSpool,
  setting: PageSetting,
): AsyncGenerator<string> {
  const { say } = setting
  const { count } = tallyOf(summary, group)
  yield groupOpen(group, count, setting).markup
  if (group === 'consistent' && summary.rows > longLedger) {
    const numbers = {
      total: String(summary.rows),
      limit: String(longLedger),
      count: String(count),
    }
    yield rowsOpen(say('consistentRows'), say('long', numbers), setting).markup
    yield* spool.read('brief')
    yield rowsClose.markup
  } else yield* spool.read(`card-${group}`)
  yield groupClose(setting).markup
}

function startHtml(head: PageHead, summary: PageSummary, setting: PageSetting): Html {
  const { say, speech } = setting
  const title = head.ledger === undefined ? say('report') : say('reportOf', { name: head.ledger })
  return html`<!doctype html>
<html lang="${speech.locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${title}</title>
<style>
${pageStyle}
</style>
</head>
<body>
<a class="skip" href="#claims">${say('skip')}</a>
<header class="top"><h1>${title}</h1>
<p>${say('lead')}</p></header>
<main>
${summaryHtml(summary, setting)}
${basisHtml(head, summary, setting)}
${contentsHtml(summary, setting)}
`
}

const endHtml = (texts: ReadonlyMap<string, string>, setting: PageSetting): Html =>
  html`${passagesHtml(texts, setting)}
</main>
<footer><p>${setting.say('disclaimer')}</p></footer>
</body>
</html>
`
