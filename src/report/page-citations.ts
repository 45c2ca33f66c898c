import type { JudgedClaim } from '../audit/audited-claim'
import type { ResolvedCitation } from '../document/citation'
import { documentWords } from '../explanation/citation-lines'
import { type Html, html, nothing } from '../explanation/html'
import { provisionWords } from '../explanation/provision-words'
import type { PageSetting } from './page-setting'
import { clausesOf } from './quote-words'

/** The words that a claim rests on, each with a link to where it stands marked in its document. */
export function citationsHtml(claim: JudgedClaim, setting: PageSetting): Html {
  const clauses = clausesOf(claim, setting)
  if (clauses.length === 0) return nothing
  return html`<h5>${setting.say('basisOf')}</h5>\n${quotesHtml(clauses, claim.rule, setting)}`
}

/** Citations as a list; words that stand in several places are quoted once. */
export function quotesHtml(
  citations: readonly ResolvedCitation[],
  rule: string | null,
  setting: PageSetting,
): Html {
  if (citations.length === 0) return nothing
  const items = citations.map((citation, index) => {
    const told = citations.slice(0, index).some(({ quote }) => quote === citation.quote)
    return quoteHtml(citation, rule, told, setting)
  })
  return html`<ul class="quotes">\n${items}</ul>\n`
}

function quoteHtml(
  citation: ResolvedCitation,
  rule: string | null,
  told: boolean,
  setting: PageSetting,
): Html {
  const { say, speech, book } = setting
  const place = provisionWords(citation.provision, speech.say)
  const named = speech.index.documents.has(citation.document)
  const document = named ? documentWords(citation.document, speech) : citation.document
  const link = html`<a href="#${book.anchorOf(citation, rule)}" title="${document}">${place}</a>`
  if (told) return html`<li>${link} <span class="hint">${say('sameWords')}</span></li>\n`
  return html`<li>${link}<blockquote lang="zh-CN">${citation.quote}</blockquote></li>\n`
}
