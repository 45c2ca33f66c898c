import type { HeldDocument } from '../document/citation'
import type { Clause } from './clauses'
import { type Html, html, nothing } from './html'
import { provisionWords } from './provision-words'
import type { Speech } from './speech'

interface Passage {
  readonly provision: string
  readonly start: number
  readonly end: number
}

/** The passages of a document that hold what is cited, as they read, with the cited words marked. */
export function passagesHtml(
  clauses: readonly Clause[],
  document: HeldDocument,
  { say }: Speech,
): readonly Html[] {
  return passagesOf(clauses, document).map((passage) => {
    const paragraphs = paragraphsOf(passage, document).map(
      (one) => html`<p>${markedHtml(one, clauses, document)}</p>\n`,
    )
    return html`<div class="passage"><p class="place">${provisionWords(passage.provision, say)}</p>
<blockquote lang="zh-CN">
${paragraphs}</blockquote></div>
`
  })
}

/** The provisions that are cited, in the order of the text, without those within another. */
function passagesOf(clauses: readonly Clause[], { byId }: HeldDocument): readonly Passage[] {
  const passages = clauses
    .map(({ citation: { provision, start, end } }) => {
      const range = byId.get(provision) ?? { start, end }
      return { provision, start: range.start, end: range.end }
    })
    .sort((left, right) => left.start - right.start || right.end - left.end)
  const outer: Passage[] = []
  for (const passage of passages) {
    if (passage.end > (outer.at(-1)?.end ?? 0)) outer.push(passage)
  }
  return outer
}

type Range = Pick<Passage, 'start' | 'end'>

/** The lines and table cells of a passage that hold text. */
function paragraphsOf({ start, end }: Passage, { text }: HeldDocument): readonly Range[] {
  return [...text.slice(start, end).matchAll(/[^\n\t]+/g)]
    .map((found) => ({ start: start + found.index, end: start + found.index + found[0].length }))
    .filter((range) => text.slice(range.start, range.end).trim() !== '')
}

/** Text with its cited parts marked; where cited words begin stands their number. */
function markedHtml(
  { start, end }: Range,
  clauses: readonly Clause[],
  { text }: HeldDocument,
): readonly Html[] {
  const ranges = clauses.map(({ citation }) => citation)
  const edges = ranges.flatMap((range) => [range.start, range.end])
  const inside = edges.filter((edge) => edge > start && edge < end)
  const cuts = [...new Set([start, ...inside, end])].sort((left, right) => left - right)
  return cuts.slice(0, -1).map((from, index) => {
    const words = text.slice(from, cuts[index + 1])
    const isCited = ranges.some((range) => range.start <= from && from < range.end)
    const part = isCited ? html`<mark>${words}</mark>` : html`${words}`
    return html`${numbersHtml(from, clauses)}${part}`
  })
}

function numbersHtml(start: number, clauses: readonly Clause[]): Html {
  const numbers = clauses.filter(({ citation }) => citation.start === start)
  if (numbers.length === 0) return nothing
  return html`${numbers.map(({ number }) => html`<span class="number" id="clause-${number}">${number}</span>`)}`
}
