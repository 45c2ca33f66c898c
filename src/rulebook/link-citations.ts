import { citationOf, type HeldDocument, type ResolvedCitation } from '../document/citation'
import type { Report } from './link-scope'
import type { CitationFormat } from './rule-format'

/** The citations of a file as ranges of the held text; a miss goes to the report. */
export function linkCitations(
  citations: readonly CitationFormat[],
  path: string,
  document: HeldDocument,
  report: Report,
): readonly ResolvedCitation[] {
  return citations.flatMap(({ provision, quote }, index) => {
    const resolved = citationOf(document, provision, quote)
    if (resolved.kind === 'accepted') return [resolved.value]
    for (const issue of resolved.issues) {
      const part = issue.code === 'unknown_provision' ? 'provision' : 'quote'
      report(issue.code, `${path}[${index}].${part}`, issue.expected, { excerpt: issue.found })
    }
    return []
  })
}
