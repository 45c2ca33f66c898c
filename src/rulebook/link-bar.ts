import type { HeldDocument } from '../document/citation'
import { enterprise } from '../profile/vocabulary'
import { linkCitations } from './link-citations'
import { linkCondition } from './link-condition'
import { type Library, type Report, rootAt, type Scope } from './link-scope'
import type { BarsFormat } from './rule-format'
import type { Bar } from './rulebook'

/** The bars of a document, linked like rules over facts of the enterprise. */
export function linkBars(
  format: BarsFormat,
  document: HeldDocument,
  library: Library,
  report: Report,
): readonly Bar[] {
  return format.bars.flatMap(({ id, title, effect, citations, conditions }, index) => {
    const path = `bars[${index}]`
    const cited = linkCitations(citations, `${path}.citations`, document, report)
    const scope: Scope = {
      library,
      subject: enterprise,
      citations: cited,
      jurisdiction: document.facts.jurisdiction,
      usedInterpretations: new Set(),
      report,
    }
    const position = rootAt(`${path}.conditions`)
    const linked = linkCondition(conditions, position, scope)
    const name = document.facts.id
    if (linked === null) return []
    return [
      { id: `${name}/${id}`, document: name, title, effect, citations: cited, conditions: linked },
    ]
  })
}
