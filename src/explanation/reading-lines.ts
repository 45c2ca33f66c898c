import { formatDate } from '../calendar/plain-date'
import type { Finding, Sensitivity } from '../evaluation/finding'
import { factTitle, optionTitle, verdictTitle } from './names'
import { deeper, type Line, line } from './page'
import type { Speech } from './speech'
import { moneyWords } from './value-words'

/** Under which other readings of the text the answer would be another, and what it would be. */
export function readingLines(finding: Finding, speech: Speech): readonly Line[] {
  return finding.sensitiveTo.flatMap((sensitivity) => [
    line(readingsWords(sensitivity, speech), 'plain', '·'),
    ...deeper([line(answerWords(sensitivity, finding, speech))]),
  ])
}

function readingsWords({ readings }: Sensitivity, speech: Speech): string {
  return readings
    .map(({ interpretation, option }) =>
      speech.say('otherReading', {
        title: factTitle(`interpretation.${interpretation}`, speech),
        option: optionTitle(interpretation, option, speech),
      }),
    )
    .reduce((first, second) => speech.say('bothReadings', { first, second }))
}

function answerWords(other: Sensitivity, finding: Finding, speech: Speech): string {
  const { say } = speech
  const { verdict, amount: own } = finding
  const same = other.verdict === verdict
  const sameAmount = other.low === (own?.low ?? null) && other.high === (own?.high ?? null)
  // answers differ in verdict, amount or deadline
  if (same && sameAmount && other.pendingUntil !== null) {
    return say('otherDeadline', { date: formatDate(other.pendingUntil, speech.locale) })
  }
  const title = verdictTitle(other.verdict, speech)
  if (other.low === null) return say(same ? 'sameVerdict' : 'otherVerdict', { verdict: title })
  const amount = moneyWords({ low: other.low, high: other.high }, speech)
  return say(same ? 'sameVerdictAmount' : 'otherAmount', { verdict: title, amount })
}
