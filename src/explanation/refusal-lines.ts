import type { Finding, LeafResult } from '../evaluation/finding'
import { interpretationOfFact } from '../rulebook/built-in-facts'
import { partOf } from '../rulebook/index-of'
import { leafWords } from './leaf-lines'
import { titleFor } from './names'
import { type Line, line } from './page'
import { placeWords } from './place-words'
import type { Speech } from './speech'

/** In a line each why findings are not met; those that only another place could meet in one line. */
export function refusalLines(findings: readonly Finding[], speech: Speech): readonly Line[] {
  const elsewhere = findings.filter((finding) => isElsewhere(finding, speech))
  const here = findings.filter((finding) => !isElsewhere(finding, speech))
  return [
    ...here.map((finding) => line(refusalWords(finding, speech), 'plain', '✗')),
    ...(elsewhere.length === 0 ? [] : [elsewhereLine(elsewhere, speech)]),
  ]
}

/** Whether a finding fails for lying outside the whole territory of its document. */
export function isElsewhere({ deciding, document }: Finding, speech: Speech): boolean {
  const { jurisdiction } = partOf(speech.index.documents, document)
  return deciding.some((leaf) => leaf.outcome === 'violated' && isArea(leaf, jurisdiction))
}

function isArea({ operator, expected }: LeafResult, code: string): boolean {
  if (operator !== 'within' || expected.kind !== 'value') return false
  return [expected.value].flat().every((area) => area === code)
}

function elsewhereLine(findings: readonly Finding[], speech: Speech): Line {
  const { say, index } = speech
  const places = new Set(
    findings.map(({ document }) => partOf(index.documents, document).jurisdiction),
  )
  const place = [...places].map((code) => placeWords(code, speech)).join()
  return line(say('elsewhere', { place, count: String(findings.length) }), 'plain', '✗')
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
