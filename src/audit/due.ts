import type { Amount, Figures, Step } from '../amount/amount'
import { awardsFact } from '../amount/award-parts'
import { labels } from '../amount/labels'
import type { ResolvedCitation } from '../document/citation'
import type { Finding, InstalmentDue } from '../evaluation/finding'
import type { Bilingual } from '../issue/issue'
import { atMost, exactly, type Interval, isExact, remaining } from '../money/interval'
import type { Cumulation } from '../rulebook/cumulation'
import { type Entry, isPart } from './entry'
import { isMore, payable } from './fen'
import { type PaidBefore, paidUnder } from './paid-before'
import { relationsByRule } from './relations'
import { rivalsOf } from './rivals'
import type { Findings, Standing } from './standing'

/** What can be due on a claim, with the steps that led to it and what they lack. */
export interface Due extends Interval {
  readonly steps: readonly Step[]
  readonly missing: readonly string[]
}

/** The part of an award that a claim names; null where the award is claimed as a whole. */
export function instalmentOf(finding: Finding, { claim }: Entry): InstalmentDue | 'none' | null {
  if (finding.instalments.length === 0 || claim.instalment === null) return null
  return finding.instalments[claim.instalment - 1] ?? 'none'
}

/** The whole award, or the part of it that a claim names, before anything else is taken off. */
export function ownDue(amount: Amount, finding: Finding, standing: Standing): Due {
  const instalment = instalmentOf(finding, standing.entry)
  const { low, high, steps, missing } = amount
  if (instalment === 'none') return { ...exactly('0'), steps, missing: [] }
  if (instalment !== null) return shareDue(amount, instalment)
  const { total, claims } = standing.beside.parts
  const whole = { low, high, steps, missing }
  if (!isPart(standing.entry) || total === '0') return whole
  return lessPaid(whole, { total: exactly(total), claims }, null)
}

/**
 * The award by the findings of a claim; null without an amount. Where not all earlier awards are
 * stated, those of the ledger may be enough to see that a claim is too high.
 */
export function ownDueIn({ main, known }: Findings, standing: Standing): Due | null {
  if (main.amount === null) return null
  const own = ownDue(main.amount, main, standing)
  if (known === null || known.amount === null) return own
  const most = ownDue(known.amount, known, standing)
  return isMore(standing.entry.claim.amount, payable(most).high) ? most : own
}

/** Whether less than the amount is right as well: a part of it, or what need not be given at all. */
export function mayBeLess(standing: Standing, finding: Finding): boolean {
  const { entry, rule } = standing
  const isAnyPart = isPart(entry) && instalmentOf(finding, entry) === null
  return rule.entitlement !== 'entitled' || isAnyPart
}

function shareDue({ steps, missing }: Amount, { low, high, share, citation }: InstalmentDue): Due {
  const operation = { kind: 'product', figure: share, of: lastOf(steps) } as const
  const label = { zh: '本期份额', en: 'share of the instalment' }
  const step = {
    label,
    value: { low, high },
    unit: 'yuan',
    citation,
    source: null,
    operation,
  } as const
  return { low, high, steps: [...steps, step], missing }
}

/** What remains of it once relations between awards have taken off what they take off. */
export function dueBesides(own: Due, standing: Standing): Due {
  return relationsByRule(standing.rulebook, standing.entry).reduce<Due>((due, relation) => {
    if (relation.kind === 'jointCap') return withinCap(due, relation, paidUnder(relation, standing))
    if (relation.kind === 'highestOf') return madeUp(due, relation, standing)
    if (relation.kind !== 'deduct' || relation.from !== standing.rule.id) return due
    const paid = paidUnder(relation, standing)
    return paid.total.high === '0' ? due : lessPaid(due, paid, relation.words.citation)
  }, own)
}

/** Where only the highest is given, what a claim can make up after another one that was had. */
export function leftToMakeUp(due: Due, relation: Cumulation, standing: Standing): Due | null {
  if (!rivalsOf(standing).some((rival) => rival.relation === relation)) return null
  const { total, claims } = paidUnder(relation, standing)
  return lessPaid(due, { total: exactly(total.low), claims }, relation.words.citation)
}

/** A claim that is more than that is a duplicate, and what it comes to by itself stands. */
function madeUp(due: Due, relation: Cumulation, standing: Standing): Due {
  const left = leftToMakeUp(due, relation, standing)
  if (left === null) return due
  return isMore(standing.entry.claim.amount, payable(left).high) ? due : left
}

function withinCap(
  due: Due,
  { cap, words }: Extract<Cumulation, { kind: 'jointCap' }>,
  paid: PaidBefore,
): Due {
  const { low, high } = atMost(due, remaining(exactly(cap), paid.total))
  if (low === due.low && high === due.high) return due
  return taken(due, paid, { low, high }, labels.within, words.citation, { kind: 'within', cap })
}

/** What is left of an amount once what was paid is taken off. */
export function lessPaid(due: Due, paid: PaidBefore, citation: ResolvedCitation | null): Due {
  return taken(due, paid, remaining(due, paid.total), labels.less, citation, { kind: 'less' })
}

/** One amount after another was taken off: two steps more. */
function taken(
  due: Due,
  { total }: PaidBefore,
  value: Interval,
  label: Bilingual,
  citation: ResolvedCitation | null,
  figures: Figures,
): Due {
  const common = { unit: 'yuan', source: null } as const
  const awarded = { kind: 'awarded', awards: [total], of: [] } as const
  const before: Step = {
    ...common,
    label: labels.taken,
    value: total,
    citation: null,
    operation: awarded,
  }
  const operation = { ...figures, of: [...lastOf(due.steps), due.steps.length] }
  const missing = isExact(total) ? due.missing : [...new Set([...due.missing, awardsFact])]
  return {
    ...value,
    steps: [...due.steps, before, { ...common, label, value, citation, operation }],
    missing: isExact(value) ? [] : missing,
  }
}

const lastOf = (steps: readonly Step[]): readonly number[] =>
  steps.length === 0 ? [] : [steps.length - 1]
