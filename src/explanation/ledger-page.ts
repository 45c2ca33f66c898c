import type { DocumentFacts } from '../document/document-facts'
import type { LedgerClass } from '../rulebook/sentence-classes'
import { documentWords } from './citation-lines'
import { type Html, html, nothing } from './html'
import { type Account, proseCounts } from './ledger-account'
import { anchorsOf } from './ledger-anchors'
import { cardsHtml } from './ledger-cards-html'
import { classNames, isProse } from './ledger-classes'
import { countWords } from './ledger-lines'
import { ledgerSpeaker } from './ledger-messages'
import { tagHtml } from './ledger-sentence-html'
import { ledgerStyle } from './ledger-style'
import { textHtml } from './ledger-text-html'
import type { Speech } from './speech'

/**
 * Ledgers as one page of HTML that needs nothing else and runs no script: each document as it reads,
 * its sentences in the colours of their classes, with links to the rules that carry them. `classes`
 * are those that stand out at first; all of prose where it is left out.
 */
export function ledgerPage(
  accounts: readonly Account[],
  classes: readonly LedgerClass[] | undefined,
  speech: Speech,
): string {
  const say = ledgerSpeaker(speech)
  const { locale, rulebook, pick } = speech
  const { version, digest } = rulebook
  const page = html`<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${titleOf(accounts, speech)}</title>
<style>
${ledgerStyle}
</style>
</head>
<body>
<a class="skip" href="#text">${say('skip')}</a>
<header class="top"><h1>${say('ledger')}</h1><p>${pick(rulebook.title)}</p><p>${say('legendHint')}</p></header>
${contentsHtml(accounts, speech)}
${legendHtml(accounts, classes, speech)}
<main id="text" tabindex="-1">
${accounts.map((account) => documentHtml(account, speech))}
</main>
<footer><p>${say('disclaimer')}</p><p>${say('rulebook', { version, digest })}</p></footer>
</body>
</html>
`
  return page.markup
}

function titleOf(accounts: readonly Account[], speech: Speech): string {
  const title = ledgerSpeaker(speech)('ledger')
  const [only, ...others] = accounts
  if (only === undefined || others.length > 0) return title
  return speech.say('asides', { text: title, aside: nameOf(only, speech) })
}

const nameOf = ({ document }: Account, speech: Speech): string =>
  documentWords(document.facts.id, speech)

/** Where there are several documents, links to each. */
function contentsHtml(accounts: readonly Account[], speech: Speech): Html {
  if (accounts.length < 2) return nothing
  const links = accounts.map(
    (account) =>
      html`<li><a href="#document-${account.document.facts.id}">${nameOf(account, speech)}</a></li>\n`,
  )
  return html`<nav aria-label="${ledgerSpeaker(speech)('documents')}"><ul>${links}</ul></nav>`
}

/** The key to the colours, with counts; each box makes its class stand out or recede. */
function legendHtml(
  accounts: readonly Account[],
  classes: readonly LedgerClass[] | undefined,
  speech: Speech,
): Html {
  const entries = accounts.flatMap(({ ledger }) => ledger.entries)
  const boxes = proseCounts(entries).map(([named, count]) => {
    const checked = classes === undefined || classes.includes(named) ? html` checked` : nothing
    const title = speech.pick(classNames[named].title)
    return html`<label class="${named}"><input type="checkbox" id="show-${named}"${checked}>${tagHtml({ class: named }, speech)}${title} <span class="count">${count}</span></label>\n`
  })
  const say = ledgerSpeaker(speech)
  return html`<div class="legend"><fieldset><legend>${say('legend')}</legend>${boxes}</fieldset></div>`
}

function documentHtml(account: Account, speech: Speech): Html {
  const say = ledgerSpeaker(speech)
  const { id, sha256, faults } = account.document.facts
  const anchors = anchorsOf(account, speech)
  const setting = { account, anchors, speech }
  const prose = account.ledger.entries.filter((entry) => isProse(entry.class))
  const first = say('sentences', { count: String(prose.length) })
  return html`<article class="document" id="document-${id}" aria-labelledby="title-${id}">
<header><h2 id="title-${id}">${nameOf(account, speech)}</h2>
<p>${speech.say('sentences', { first, second: countWords(prose, speech) })}</p>
<p>${say('digest')} ${sha256}</p>
${faultsHtml(faults, speech)}</header>
<div class="columns">
<div class="text" lang="zh-CN">
${textHtml(setting)}</div>
<aside aria-label="${say('rules')}"><h3>${say('rules')}</h3>
${cardsHtml(setting)}</aside>
</div>
</article>
`
}

/** What is known to be wrong with the held text, which is shown as it is. */
function faultsHtml(faults: DocumentFacts['faults'], speech: Speech): Html {
  if (faults.length === 0) return nothing
  const heading = ledgerSpeaker(speech)('faults', { count: String(faults.length) })
  const notes = faults.map(({ note }) => html`<li>${speech.pick(note)}</li>\n`)
  return html`<details><summary>${heading}</summary><ul>${notes}</ul></details>\n`
}
