import type { ResolvedCitation } from '../document/citation'
import { documentWords } from './citation-lines'
import type { Line } from './page'
import { provisionWords } from './provision-words'
import type { Speech } from './speech'

/** Words of the law that an explanation rests on, with their number in it. */
export interface Clause {
  readonly number: string
  readonly citation: ResolvedCitation
}

/** Every passage that the lines cite, once, numbered as they first name it. */
export function clausesOf(lines: readonly Line[]): readonly Clause[] {
  const cited = new Map(
    lines.flatMap(({ cited: one }) => (one === undefined ? [] : [[keyOf(one), one]])),
  )
  return [...cited.values()].map((citation, index) => ({ number: String(index + 1), citation }))
}

const keyOf = ({ document, start, end }: ResolvedCitation): string => `${document} ${start} ${end}`

/** The number of the clause that a line cites; none where it cites none. */
export function numberOf({ cited }: Line, clauses: readonly Clause[]): string | undefined {
  if (cited === undefined) return undefined
  return clauses.find(({ citation }) => keyOf(citation) === keyOf(cited))?.number
}

/** Document, number and place of a clause. */
export function clausePlace({ document, provision }: ResolvedCitation, speech: Speech): string {
  return speech.say('documentPlace', {
    document: documentWords(document, speech),
    place: provisionWords(provision, speech.say),
  })
}
