import type { Judged } from '../condition/judged'
import type { FactView } from '../fact/fact-state'
import type { Rule } from '../rulebook/rulebook'
import type { RuleCase } from './cases'
import { type Conclusion, conclude, type Setting } from './conclude'
import { conditionResult } from './condition-result'
import { decidingResults } from './deciding'
import type { BarWarning, Finding } from './finding'
import { forceNotes } from './force'
import type { Alternative } from './readings'
import { sensitivities } from './sensitivity'

/** The judged conditions of a case under one choice of readings. */
export interface JudgedTry {
  readonly alternative: Alternative
  readonly view: FactView
  readonly judged: Judged
}

/** The finding of a case: under the chosen readings, which come first, and how far others differ. */
export function findingOf(
  one: RuleCase,
  [chosen, ...others]: readonly JudgedTry[],
  bars: readonly BarWarning[],
  setting: Setting,
): Finding {
  if (chosen === undefined) throw new RangeError('a case was not judged')
  const concluded = ({ judged, view }: JudgedTry) => conclude(one, judged.outcome, view, setting)
  const conclusion = concluded(chosen)
  const differing = others.map((other) => ({ ...other.alternative, conclusion: concluded(other) }))
  const { type, id, name } = one.subject
  const result = conditionResult(chosen.judged)
  return assembled(one, { type, id: one.stated ? id : null, name }, conclusion, {
    conditions: result,
    deciding: decidingResults(result),
    sensitiveTo: sensitivities(conclusion, differing),
    bars,
  })
}

/** A finding from its parts; without conditions where its document is not in force. */
export function assembled(
  { rule, document }: Pick<RuleCase, 'rule' | 'document'>,
  subject: Finding['subject'],
  conclusion: Conclusion,
  parts: Pick<Finding, 'conditions' | 'deciding' | 'sensitiveTo' | 'bars'>,
): Finding {
  const inForce = conclusion.verdict !== 'not-in-force'
  return {
    rule: rule.id,
    document: rule.document,
    title: rule.title,
    benefit: rule.benefit,
    subject,
    verdict: conclusion.verdict,
    class: rule.class,
    entitlement: rule.entitlement,
    amount: conclusion.amount,
    adjustments: none,
    conditions: inForce ? parts.conditions : null,
    deciding: inForce ? parts.deciding : none,
    missing: conclusion.missing,
    pendingUntil: conclusion.pendingUntil,
    sensitiveTo: parts.sensitiveTo,
    citations: rule.citations,
    once: rule.once?.per ?? null,
    fund: rule.fund,
    departments: rule.departments,
    schedule: rule.schedule,
    pilot: rule.pilot !== null,
    quota: quotaOf(rule),
    budget: budgetOf(rule),
    instalments: conclusion.instalments,
    pointsTo: rule.pointsTo,
    bars: parts.bars,
    notes: notesOf(rule, forceNotes(document, conclusion.force)),
  }
}

const none: readonly never[] = Object.freeze([])

const notesOf = ({ notes }: Rule, ofForce: Finding['notes']): Finding['notes'] =>
  notes.length === 0 ? ofForce : [...notes, ...ofForce]

function quotaOf({ quota }: Rule): Finding['quota'] {
  if (quota === null) return null
  const { number, per, approximate } = quota
  return { number, per, approximate }
}

function budgetOf({ budget }: Rule): Finding['budget'] {
  if (budget === null) return null
  const { amount, exhaustedBy } = budget
  return { amount, exhaustedBy }
}
