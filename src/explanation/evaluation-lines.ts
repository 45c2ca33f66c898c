import { formatDate, readPlainDate } from '../calendar/plain-date'
import type { Evaluation } from '../evaluation/evaluation'
import { type Finding, type Verdict, verdicts } from '../evaluation/finding'
import type { Totals } from '../evaluation/totals'
import { describeIssue } from '../issue/describe'
import { briefLines } from './brief-lines'
import { togetherLines } from './cumulation-lines'
import { findingLines, verdictTones } from './finding-lines'
import { verdictTitle } from './names'
import { block, emptyLine, heading, type Line, line } from './page'
import type { Speech } from './speech'
import { byWeight, summaryLines } from './summary-lines'
import { barLines } from './terms-lines'
import { moneyWords } from './value-words'

/** Which findings to explain, and which of them at length. */
export interface Selection {
  /** Only findings with these verdicts; all where it is left out. */
  readonly verdicts?: readonly Verdict[]
  /** Everything at length; else only what is eligible or can still be met. */
  readonly all?: boolean
}

/** An evaluation in words: the count and the total first, then the findings by verdict. */
export function evaluationLines(
  evaluation: Evaluation,
  selection: Selection,
  speech: Speech,
): readonly Line[] {
  const { say, locale } = speech
  if (evaluation.status === 'rejected') {
    const issues = evaluation.issues.map((issue) => line(describeIssue(issue, locale)))
    return [line(say('rejected'), 'bad'), ...issues]
  }
  const { findings, totals, asOf, rulebook } = evaluation
  const chosen = verdicts.filter((verdict) => selection.verdicts?.includes(verdict) ?? true)
  const groups = chosen.map((verdict) => groupLines(verdict, findings, selection, speech))
  return [
    asOfLine({ asOf, rulebook }, speech),
    line(tallyWords(findings, speech), 'title'),
    ...totalLines(totals, speech),
    ...(groups.flat().length === 0 ? [emptyLine, line(say('nothing'))] : groups.flat()),
    ...barPage(findings, speech),
  ]
}

/** What an evaluation was made with. */
export function asOfLine(
  { asOf, rulebook: { version } }: Pick<Evaluation, 'asOf' | 'rulebook'>,
  { say, locale }: Speech,
): Line {
  const date = readPlainDate(asOf)
  const words = date.kind === 'accepted' ? formatDate(date.value, locale) : asOf
  return line(say('evaluatedOn', { date: words, version }), 'label')
}

function tallyWords(findings: readonly Finding[], speech: Speech): string {
  const { say } = speech
  return verdicts
    .map((verdict) => {
      const count = findings.filter((finding) => finding.verdict === verdict).length
      return say('tally', { verdict: verdictTitle(verdict, speech), count: String(count) })
    })
    .reduce((first, second) => say('tallies', { first, second }))
}

function totalLines(totals: Totals, speech: Speech): readonly Line[] {
  const { say } = speech
  const { counted, unquantified, notDue } = totals
  const amount = moneyWords(totals.withFigures, speech)
  return [
    ...(counted === 0 ? [] : [line(say('total', { amount, count: String(counted) }), 'good')]),
    ...togetherLines(totals, speech),
    ...(unquantified === 0
      ? []
      : [line(say('totalUnquantified', { count: String(unquantified) }))]),
    ...(notDue === 0 ? [] : [line(say('totalNotDue', { count: String(notDue) }))]),
  ]
}

function groupLines(
  verdict: Verdict,
  findings: readonly Finding[],
  { all = false }: Selection,
  speech: Speech,
): readonly Line[] {
  const members = byWeight(findings.filter((finding) => finding.verdict === verdict))
  if (members.length === 0) return []
  const title = speech.say('group', {
    verdict: verdictTitle(verdict, speech),
    count: String(members.length),
  })
  const atLength = all || verdict === 'eligible' || verdict === 'pending'
  const lines = atLength ? pagesOf(verdict, members, speech) : briefLines(verdict, members, speech)
  return [emptyLine, heading(line(title, verdictTones[verdict]), 'group'), ...lines]
}

/** Findings at length, what is due first; what is theirs in common stands once at the end. */
function pagesOf(verdict: Verdict, findings: readonly Finding[], speech: Speech): readonly Line[] {
  const summaries = verdict === 'eligible' ? summaryLines(findings, speech) : []
  const pages = findings.flatMap((finding) => [
    emptyLine,
    ...findingLines({ ...finding, bars: [] }, speech),
  ])
  return [...summaries, ...pages]
}

/**
 * Bars belong to a document, and every finding of it carries the same ones. They matter beside what
 * an enterprise gets or can still get.
 */
function barPage(all: readonly Finding[], speech: Speech): readonly Line[] {
  const findings = all.filter(({ verdict }) => verdict === 'eligible' || verdict === 'pending')
  const bars = new Map(
    findings.flatMap((one) => one.bars.map((bar) => [barKey(one, bar.bar), bar])),
  )
  const lines = barLines([...bars.values()], speech)
  const title = heading(line(speech.say('bars'), 'title'), 'group')
  return lines.length === 0 ? [] : [emptyLine, ...block(title, lines)]
}

const barKey = ({ document }: Finding, bar: string): string => `${document}/${bar}`
