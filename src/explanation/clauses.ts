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

/** What an explanation cites, by where it stands, numbered as it is first named. */
export type Clauses = ReadonlyMap<string, Clause>

/** Every passage that the lines cite, once. */
export function clausesOf(lines: readonly Line[]): Clauses {
  const clauses = new Map<string, Clause>()
  for (const { cited } of lines) {
    if (cited === undefined || clauses.has(keyOf(cited))) continue
    clauses.set(keyOf(cited), { number: String(clauses.size + 1), citation: cited })
  }
  return clauses
}

const keyOf = ({ document, start, end }: ResolvedCitation): string => `${document} ${start} ${end}`

/** The number of the clause that a line cites; none where it cites none. */
export const numberOf = ({ cited }: Line, clauses: Clauses): string | undefined =>
  cited === undefined ? undefined : clauses.get(keyOf(cited))?.number

/** Document, number and place of a clause. */
export function clausePlace({ document, provision }: ResolvedCitation, speech: Speech): string {
  return speech.say('documentPlace', {
    document: documentWords(document, speech),
    place: provisionWords(provision, speech.say),
  })
}
