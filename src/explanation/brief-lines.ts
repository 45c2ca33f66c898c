import type { Finding, Verdict } from '../evaluation/finding'
import { interpretationOfFact } from '../rulebook/link-scope'
import { documentWords } from './citation-lines'
import { leafWords, missingTitle } from './leaf-lines'
import { titleFor } from './names'
import { deeper, type Line, line } from './page'
import { listed, type Speech } from './speech'

/** Findings of one verdict that are not worth a page each: what stands in the way of each. */
export function briefLines(
  verdict: Verdict,
  findings: readonly Finding[],
  speech: Speech,
): readonly Line[] {
  if (verdict === 'undetermined') return undeterminedLines(findings, speech)
  if (verdict === 'not-in-force') return notInForceLines(findings, speech)
  return deeper(findings.map((finding) => line(refusalWords(finding, speech), 'plain', '✗')))
}

/**
 * One condition that is not met, of several the one that stands in the way most often: it is missed
 * in every alternative. A reading that was not taken is no condition.
 */
function refusalWords(finding: Finding, speech: Speech): string {
  const { say } = speech
  const leaves = finding.deciding.filter(({ fact }) => interpretationOfFact(fact) === undefined)
  const told = leaves.map((leaf) => leafWords(leaf, speech))
  const timesOf = (reason: string): number => told.filter((other) => other === reason).length
  const reasons = [...new Set(told)].sort((left, right) => timesOf(right) - timesOf(left))
  const [first = ''] = reasons
  const count = String(reasons.length - 1)
  const missed = reasons.length < 2 ? first : say('moreConditions', { reason: first, count })
  const differs = finding.sensitiveTo.some(({ verdict }) => verdict !== finding.verdict)
  const reason = differs ? say('sentences', { first: missed, second: say('sensitive') }) : missed
  return say('heldBack', { title: titleFor(finding, speech), reason })
}

/** First what only lacks facts of things that are stated, then whole lists that are not stated. */
function undeterminedLines(findings: readonly Finding[], speech: Speech): readonly Line[] {
  const stated = findings.filter(({ subject }) => subject.id !== null)
  const types = new Set(
    findings.filter(({ subject }) => subject.id === null).map(({ subject }) => subject.type),
  )
  return deeper([
    ...stated.flatMap((finding) => [
      line(titleFor(finding, speech), 'plain', '?'),
      ...deeper([missingLine(finding, speech)]),
    ]),
    ...[...types].flatMap((type) => unstatedLines(type, findings, speech)),
  ])
}

function missingLine({ missing }: Finding, speech: Speech): Line {
  const titles = missing.map((fact) => missingTitle(fact, speech))
  const text = listed(titles, speech)
  return line(speech.say('labelled', { label: speech.say('missing'), text }))
}

function unstatedLines(
  type: string,
  findings: readonly Finding[],
  speech: Speech,
): readonly Line[] {
  const { say, pick, rulebook } = speech
  const found = rulebook.vocabulary.find(({ subject }) => subject === type)
  if (found === undefined) return []
  const members = findings.filter(({ subject }) => subject.type === type && subject.id === null)
  const text = say('unstatedSubjects', {
    count: String(members.length),
    type: pick(found.title),
    question: pick(found.question),
  })
  return [
    line(text, 'plain', '?'),
    ...deeper(members.map(({ title }) => line(pick(title), 'plain', '·'))),
  ]
}

function notInForceLines(findings: readonly Finding[], speech: Speech): readonly Line[] {
  const { say, pick } = speech
  const documents = new Set(findings.map(({ document }) => document))
  const lines = [...documents].map((document) => {
    const members = findings.filter((finding) => finding.document === document)
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
