import { expect } from 'vitest'
import type { Evaluation } from '../../src/evaluation/evaluation'
import { type Finding, type Verdict, verdicts } from '../../src/evaluation/finding'
import type { Rulebook } from '../../src/rulebook/rulebook'
import { decide } from '../../src/screening/decide'
import type { Decision } from '../../src/screening/decision'
import type { Asked } from './same-answer'

const told: readonly (readonly Verdict[])[] = [['eligible', 'pending', 'undetermined'], verdicts]

/** The test fails where decisions differ from an evaluation that was made by the reference. */
export function sameDecisions({ rulebook, profile, options }: Asked, evaluation: Evaluation): void {
  for (const only of told) {
    const reasons = only === verdicts ? 'none' : 'findings'
    const decided = decide(rulebook, profile, { ...options, only, reasons })
    if (evaluation.status === 'rejected') {
      expect(decided).toEqual({ status: 'rejected', issues: evaluation.issues })
      continue
    }
    const wanted = evaluation.findings.filter(({ verdict }) => only.includes(verdict))
    const found = decided.status === 'decided' ? decided.decisions : decided.issues
    expect(found.map(textOf).sort()).toEqual(wanted.map(decisionOf).map(textOf).sort())
    if (decided.status !== 'decided') continue
    expect(outOfOrder(decided.decisions, rulebook)).toEqual([])
    if (decided.findings === null) continue
    expect(decided.findings.map(decisionOf)).toEqual(decided.decisions)
    const texts = new Set(decided.findings.map(textOf))
    expect(wanted.filter((one) => !texts.has(textOf(one)))).toEqual([])
  }
}

/** The test fails where what decisions rest on is not what the findings of the reference rest on. */
export function sameReasons({ rulebook, profile, options }: Asked, evaluation: Evaluation): void {
  if (evaluation.status === 'rejected') return
  const decided = decide(rulebook, profile, { ...options, only: verdicts, reasons: 'all' })
  const found = decided.status === 'decided' ? decided.decisions : []
  const wanted = evaluation.findings.map((one): Decision => {
    const { deciding, missing } = one
    return { ...decisionOf(one), deciding, missing }
  })
  expect(found.map(textOf).sort()).toEqual(wanted.map(textOf).sort())
}

/** Decisions on a subject that come after those on rules further down in the rulebook. */
function outOfOrder(decisions: readonly Decision[], { rules }: Rulebook): readonly Decision[] {
  const ranks = new Map(rules.map(({ id }, rank) => [id, rank]))
  const rankOf = ({ rule }: Decision): number => ranks.get(rule) ?? -1
  return decisions.filter((one, index) => {
    const before = decisions[index - 1]
    if (before === undefined || textOf(before.subject) !== textOf(one.subject)) return false
    return rankOf(before) >= rankOf(one)
  })
}

const textOf = (one: object): string => JSON.stringify(one)

function decisionOf({ rule, subject, verdict, amount, pendingUntil }: Finding): Decision {
  const { type, id } = subject
  const [low, high] = [amount?.low ?? null, amount?.high ?? null]
  return { rule, subject: { type, id }, verdict, low, high, pendingUntil }
}
