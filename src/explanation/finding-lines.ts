import { formatDate } from '../calendar/plain-date'
import type { Finding, Verdict } from '../evaluation/finding'
import { amountLines } from './amount-lines'
import { citationLines } from './citation-lines'
import { decidingLines } from './condition-lines'
import { adjustmentLines } from './cumulation-lines'
import { lackLines } from './lack-lines'
import type { MessageId } from './messages-zh'
import { ruleOf, subjectWords, verdictTitle } from './names'
import { block, deeper, heading, type Line, line, type Tone } from './page'
import { readingLines } from './reading-lines'
import type { Speech } from './speech'
import { barLines, bindingLine, labelled, limitLines, noteLines, termsLines } from './terms-lines'

export const verdictTones = {
  eligible: 'good',
  pending: 'waiting',
  undetermined: 'waiting',
  ineligible: 'bad',
  'not-in-force': 'bad',
} as const satisfies Record<Verdict, Tone>

const conditionHeadings = {
  satisfied: 'conditionsMet',
  violated: 'conditionsMissed',
  pending: 'conditionsAwaited',
  unknown: 'conditionsUnknown',
} as const satisfies Record<string, MessageId>

/** A finding at length: first the answer and what it is worth, then why, then the law. */
export function findingLines(finding: Finding, speech: Speech): readonly Line[] {
  const { say, pick } = speech
  return [
    heading(line(pick(finding.title), 'title'), 'page'),
    ...deeper([
      verdictLine(finding, speech),
      ...labelled('subject', subjectWords(finding, speech), speech),
      ...(finding.verdict === 'not-in-force' ? [] : substanceLines(finding, speech)),
      ...citationLines(finding, speech),
      ...termsLines(finding, speech),
      ...limitLines(finding, speech),
      ...block(line(say('bars'), 'label'), barLines(finding.bars, speech)),
      ...block(line(say('notes'), 'label'), noteLines(finding.notes, speech)),
    ]),
  ]
}

function substanceLines(finding: Finding, speech: Speech): readonly Line[] {
  const { say } = speech
  return [
    ...labelled('benefit', speech.pick(finding.benefit), speech),
    ...(finding.verdict === 'ineligible' ? [] : amountLines(finding, speech)),
    ...adjustmentLines(finding, speech),
    bindingLine(ruleOf(finding, speech), speech),
    ...conditionLines(finding, speech),
    ...block(line(say('missing'), 'label'), lackLines(finding, speech)),
    ...block(line(say('readings'), 'label'), readingLines(finding, speech)),
  ]
}

function verdictLine(finding: Finding, speech: Speech): Line {
  const { say } = speech
  const verdict = verdictTitle(finding.verdict, speech)
  const more = untilWords(finding, speech) ?? forceWords(finding, speech)
  const text = more === null ? verdict : say('sentences', { first: verdict, second: more })
  return line(say('labelled', { label: say('verdict'), text }), verdictTones[finding.verdict])
}

/** On which side of its force the document is not applicable; null for the other verdicts. */
function forceWords({ verdict, notes }: Finding, { pick }: Speech): string | null {
  const [force] = notes.filter(({ kind }) => kind === 'force')
  return verdict === 'not-in-force' && force !== undefined ? pick(force) : null
}

/** Until when a pending finding can still be met; null for the other verdicts. */
function untilWords({ verdict, pendingUntil }: Finding, { say, locale }: Speech): string | null {
  if (verdict !== 'pending') return null
  return pendingUntil === null
    ? say('pendingOpen')
    : say('pendingUntil', { date: formatDate(pendingUntil, locale) })
}

/** Nothing is known of a subject that is not stated, so its conditions say nothing more. */
function conditionLines({ conditions, subject }: Finding, speech: Speech): readonly Line[] {
  if (conditions === null) return []
  if (subject.id === null && conditions.outcome === 'unknown') return []
  const title = speech.say(conditionHeadings[conditions.outcome])
  return block(line(title, 'label'), decidingLines(conditions, speech))
}
