import type { Finding, Verdict } from '../evaluation/finding'
import { partOf } from '../rulebook/index-of'
import { documentWords } from './citation-lines'
import { block, deeper, type Line, line } from './page'
import { isElsewhere, refusalLines } from './refusal-lines'
import type { Speech } from './speech'
import { undeterminedLines } from './undetermined-lines'

/** Findings of one verdict that are not worth a page each: what stands in the way of each. */
export function briefLines(
  verdict: Verdict,
  findings: readonly Finding[],
  speech: Speech,
): readonly Line[] {
  if (verdict === 'not-in-force') return notInForceLines(findings, speech)
  const write = verdict === 'undetermined' ? undeterminedLines : refusalLines
  const documents = documentsOf(findings, speech)
  if (documents.length < 2) return deeper(write(findings, speech))
  return deeper(
    documents.flatMap((document) => {
      const label = speech.pick(partOf(speech.index.documents, document).label)
      return block(line(label, 'label'), write(ofDocument(document, findings), speech))
    }),
  )
}

/** The documents of findings, those first that have the most to say to somebody in this place. */
function documentsOf(findings: readonly Finding[], speech: Speech): readonly string[] {
  const weightOf = (document: string): number =>
    ofDocument(document, findings).filter((finding) => !isElsewhere(finding, speech)).length
  const documents = [...new Set(findings.map(({ document }) => document))]
  return documents.sort((left, right) => weightOf(right) - weightOf(left))
}

const ofDocument = (document: string, findings: readonly Finding[]): readonly Finding[] =>
  findings.filter((finding) => finding.document === document)

function notInForceLines(findings: readonly Finding[], speech: Speech): readonly Line[] {
  const { say, pick } = speech
  const lines = documentsOf(findings, speech).map((document) => {
    const members = ofDocument(document, findings)
    const reasons = members[0]?.notes.filter(({ kind }) => kind === 'force').map(pick) ?? []
    return line(
      say('notInForceDocument', {
        document: documentWords(document, speech),
        reason: reasons.join(' '),
        count: String(members.length),
      }),
    )
  })
  return deeper(lines)
}
