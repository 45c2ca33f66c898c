import type { ResolvedCitation } from '../document/citation'
import { documentWords } from '../explanation/citation-lines'
import { provisionWords } from '../explanation/provision-words'
import type { TableSetting } from './table-setting'

/** The words relied on, in quotes and with document and place. */
export function quoteWords(
  { document, provision, quote }: ResolvedCitation,
  { speech, sayReport }: TableSetting,
): string {
  const place = sayReport('place', {
    document: documentWords(document, speech),
    provision: provisionWords(provision, speech.say),
  })
  return sayReport('quoted', { text: quote, place })
}
