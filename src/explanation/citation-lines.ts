import type { ResolvedCitation } from '../document/citation'
import { partOf } from '../rulebook/index-of'
import type { Rule } from '../rulebook/rulebook'
import { deeper, type Line, line } from './page'
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
  { provision, quote }: ResolvedCitation,
  before: readonly ResolvedCitation[],
  { say }: Speech,
): readonly Line[] {
  const place = provisionWords(provision, say)
  if (before.some((other) => other.quote === quote)) return [line(say('sameWords', { place }))]
  return [line(place), ...deeper([line(say('quoted', { text: quote }), 'quote')])]
}

/** When it runs, with the place where the text says so. */
export function scheduleWords(
  { citations, schedule }: Pick<Rule, 'citations' | 'schedule'>,
  { say }: Speech,
): string | null {
  const cell = citations.find(({ quote }) => quote === schedule)
  if (schedule === null || cell === undefined) return schedule
  return say('asides', { text: schedule, aside: provisionWords(cell.provision, say) })
}
