import type { JudgedClaim } from '../audit/audited-claim'
import type { ResolvedCitation } from '../document/citation'
import { provisionWords } from '../explanation/provision-words'
import type { PageSetting } from './page-setting'
import type { TableSetting } from './table-setting'

/** The words relied on, in quotes and with document and place. */
export function quoteWords(
  { document, provision, quote }: ResolvedCitation,
  { speech, sayReport }: TableSetting,
): string {
  const place = sayReport('place', {
    document: documentName(document, speech),
    provision: provisionWords(provision, speech.say),
  })
  return sayReport('quoted', { text: quote, place })
}

/** A document by its number; where none is known by our name for it. */
function documentName(document: string, { index, pick }: PageSetting['speech']): string {
  const known = index.documents.get(document)
  if (known === undefined) return document
  return known.number.value === 'unstated' ? pick(known.label) : known.number.value
}

/** Citations without the cell that says when a clause runs, which decides nothing of a claim. */
export function clausesOf(
  { citations, rule }: Pick<JudgedClaim, 'citations' | 'rule'>,
  { speech }: PageSetting,
): readonly ResolvedCitation[] {
  const schedule = rule === null ? null : speech.index.rules.get(rule)?.schedule
  return citations.filter(({ quote }) => quote !== schedule)
}
