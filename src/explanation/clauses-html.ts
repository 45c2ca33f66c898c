import type { HeldDocument } from '../document/citation'
import { documentWords } from './citation-lines'
import { type Clause, type Clauses, numberOf } from './clauses'
import { type Html, html, nothing } from './html'
import type { Line } from './page'
import { passagesHtml } from './passages-html'
import { provisionWords } from './provision-words'
import type { Speech } from './speech'

/** A link from a line to the words that it rests on. */
export function referenceHtml(line: Line, clauses: Clauses, { say }: Speech): Html {
  const number = numberOf(line, clauses)
  if (number === undefined) return nothing
  return html` <a class="number" href="#clause-${number}" aria-label="${say('seeClause', { number })}">${number}</a>`
}

/** All that is cited, by document: in its own passages where the text is given, else by itself. */
export function clausesHtml(
  cited: Clauses,
  documents: readonly HeldDocument[],
  speech: Speech,
): Html {
  if (cited.size === 0) return nothing
  const clauses = [...cited.values()]
  const ids = [...new Set(clauses.map(({ citation }) => citation.document))]
  const parts = ids.map((id) => {
    const own = clauses.filter(({ citation }) => citation.document === id)
    const held = documents.find(({ facts }) => facts.id === id)
    const content = held === undefined ? quotesHtml(own, speech) : passagesHtml(own, held, speech)
    return html`<h3>${documentWords(id, speech)}</h3>\n${content}`
  })
  return html`<section class="clauses">
<h2>${speech.say('citedClauses')}</h2>
${parts}</section>`
}

function quotesHtml(clauses: readonly Clause[], { say }: Speech): readonly Html[] {
  return clauses.map(({ number, citation }) => {
    const place = provisionWords(citation.provision, say)
    return html`<div class="passage"><p class="place"><span class="number" id="clause-${number}">${number}</span> ${place}</p>
<blockquote lang="zh-CN"><p>${citation.quote}</p></blockquote></div>
`
  })
}
