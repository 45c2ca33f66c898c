import { expect } from 'vitest'
import { leavesOf } from '../../src/condition/judged'
import type { DecidingLeaf } from '../../src/evaluation/deciding-leaf'
import type { Evaluation } from '../../src/evaluation/evaluation'
import { type Finding, type LeafResult, type Verdict, verdicts } from '../../src/evaluation/finding'
import type { Leaf, Rule, Rulebook } from '../../src/rulebook/rulebook'
import { decide } from '../../src/screening/decide'
import type { Decision } from '../../src/screening/decision'
import { leafResults } from '../../src/screening/leaf-results'
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
  const asked = { ...options, only: verdicts, reasons: 'all' } as const
  const decided = decide(rulebook, profile, asked)
  const decisions = decided.status === 'decided' ? decided.decisions : []
  const results = leafResults(rulebook, profile, decisions, asked)
  const leaves = results.kind === 'accepted' ? results.value : []
  const rules = new Map(rulebook.rules.map((one) => [one.id, one]))
  const found = decisions.map((one, index) => {
    const own = new Set(leavesOfRule(rules.get(one.rule)))
    const areOwn = one.deciding?.every(({ leaf }) => own.has(leaf))
    return { ...one, deciding: one.deciding?.map(lean), results: leaves[index], areOwn }
  })
  const wanted = evaluation.findings.map((one) => {
    const { deciding: results, missing } = one
    return { ...decisionOf(one), deciding: results.map(leanIn), missing, results, areOwn: true }
  })
  expect(found.map(textOf).sort()).toEqual(wanted.map(textOf).sort())
  const awards = decide(rulebook, profile, { ...options, reasons: 'awards' })
  expect(awards.status === 'decided' ? awards.decisions : []).toEqual(awardsAmong(decisions))
}

/** Decisions on what is not ruled out, with their reasons where something is or can come to be due. */
const awardsAmong = (decisions: readonly Decision[]): readonly Decision[] =>
  decisions.flatMap(({ deciding = [], missing = [], ...rest }): readonly Decision[] => {
    if (rest.verdict === 'ineligible' || rest.verdict === 'not-in-force') return []
    return [rest.verdict === 'undetermined' ? rest : { ...rest, deciding, missing }]
  })

/** What there is to compare of a leaf without what is stated. */
const lean = ({ leaf: { fact, operator, operand, basis, words }, outcome }: DecidingLeaf) => {
  const { column: _, unit: __, where: ___, ...expected } = { ...Object(operand) }
  const [text, citation] = [words?.text ?? null, words?.citation ?? null]
  return { fact, operator, expected, basis, words: text, citation, outcome }
}

function leanIn({ fact, operator, expected, basis, words, citation, outcome }: LeafResult) {
  const isOfFacts = expected.kind === 'fact' || expected.kind === 'lookup'
  const { value: _, ...rest } = { ...Object(expected) }
  return { fact, operator, expected: isOfFacts ? rest : expected, basis, words, citation, outcome }
}

const leavesOfRule = (rule: Rule | undefined): readonly Leaf[] =>
  rule === undefined ? [] : leavesOf(rule.conditions)

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
