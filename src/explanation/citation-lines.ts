import type { ResolvedCitation } from '../document/citation'
import { partOf } from '../rulebook/index-of'
import type { Rule } from '../rulebook/rulebook'
import { citing, deeper, type Line, line } from './page'
import { provisionWords } from './provision-words'
import type { Speech } from './speech'

/** What a document is called: title and number, or, where the text has none, our name for it. */
export function documentWords(document: string, { index, say, pick, locale }: Speech): string {
  const { title, number, label } = partOf(index.documents, document)
  if (title.value === 'unstated') return pick(label)
  const { zh, en } = title.value
  const text = locale === 'en' ? (en ?? zh) : zh
  return number.value === 'unstated'
    ? say('documentTitled', { title: text })
    : say('documentNumbered', { title: text, number: number.value })
}

/** The clauses relied on, word by word; the cell that only holds the schedule stands with it. */
export function citationLines(
  { citations, document, schedule }: Pick<Rule, 'citations' | 'document' | 'schedule'>,
  speech: Speech,
): readonly Line[] {
  const { say } = speech
  const clauses = citations.filter(({ quote }) => quote !== schedule)
  const heading = say('labelled', { label: say('clause'), text: documentWords(document, speech) })
  return [
    line(heading, 'label'),
    ...deeper(
      clauses.flatMap((citation, at) => clauseLines(citation, clauses.slice(0, at), speech)),
    ),
  ]
}

function clauseLines(
  citation: ResolvedCitation,
  before: readonly ResolvedCitation[],
  { say }: Speech,
): readonly Line[] {
  const { provision, quote } = citation
  const place = provisionWords(provision, say)
  if (before.some((other) => other.quote === quote)) {
    return [citing(line(say('sameWords', { place })), citation)]
  }
  const words = line(say('quoted', { text: quote }), 'quote')
  return [line(place), ...deeper([citing(words, citation)])]
}

/** When it runs, with the place where the text says so; nothing where it does not. */
export function scheduleLines(
  { citations, schedule }: Pick<Rule, 'citations' | 'schedule'>,
  { say }: Speech,
): readonly Line[] {
  if (schedule === null) return []
  const cell = citations.find(({ quote }) => quote === schedule) ?? null
  const place = cell === null ? null : provisionWords(cell.provision, say)
  const text = place === null ? schedule : say('asides', { text: schedule, aside: place })
  return [citing(line(say('labelled', { label: say('schedule'), text })), cell)]
}
