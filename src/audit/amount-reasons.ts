import type { Finding } from '../evaluation/finding'
import { isExact, remaining } from '../money/interval'
import { nothingPaid } from './account'
import type { ClaimReason } from './audited-claim'
import { jointCapReasons } from './certain-reasons'
import { hasTotalCap } from './countings'
import {
  type Due,
  dueBesides,
  instalmentOf,
  leftToMakeUp,
  mayBeLess,
  ownDue,
  ownDueIn,
} from './due'
import { isPart } from './entry'
import { distance, isLess, isMore, payable } from './fen'
import { paidUnder } from './paid-before'
import { partingStep } from './parting-step'
import { reasonTexts as texts } from './reason-texts'
import { reason } from './reasons'
import { relationsByRule } from './relations'
import { rivalReason, rivalsOf } from './rivals'
import type { Findings, Standing } from './standing'

/** What is to be said of the amount of a claim. */
export function amountReasons(findings: Findings, standing: Standing): readonly ClaimReason[] {
  const { main } = findings
  const { claim } = standing.entry
  if (main.verdict === 'ineligible' || main.verdict === 'not-in-force') return []
  const own = ownDueIn(findings, standing)
  if (own === null) {
    return claim.amount === '0' ? [] : [reason('unprovable', texts.noFigure, {}, main.citations)]
  }
  const due = dueBesides(own, standing)
  const over = [
    ...overReasons(own, findings, standing),
    ...deductionReasons(own, standing),
    ...higherReasons(own, standing),
  ]
  if (over.length > 0) return over
  if (!isMore(claim.amount, payable(due).high)) return withinReasons(due, findings, standing)
  // each relation by itself may leave room for what all of them together do not
  return jointCapReasons(standing).length > 0 ? [] : [overReason(due, main, standing)]
}

/** More than the award itself: by its own formula, or by what was awarded before. */
function overReasons(own: Due, findings: Findings, standing: Standing): readonly ClaimReason[] {
  const { main, bare } = findings
  const { claim } = standing.entry
  if (!isMore(claim.amount, payable(own).high)) return []
  const alone = bare?.amount ? ownDue(bare.amount, bare, standing) : null
  if (alone === null) return [overReason(own, main, standing)]
  const before = takenReason(own, main, standing)
  if (!isMore(claim.amount, payable(alone).high)) return [before]
  return [...(before.verdict === 'over-cap' ? [before] : []), overReason(alone, main, standing)]
}

function overReason(most: Due, finding: Finding, standing: Standing): ClaimReason {
  const { claim } = standing.entry
  const { parts } = standing.beside
  const isInParts = isPart(standing.entry) && instalmentOf(finding, standing.entry) === null
  const text = isInParts && parts !== nothingPaid ? texts.overParts : texts.over
  const difference = distance(claim.amount, payable(most))
  const details = parts === nothingPaid || !isInParts ? {} : { claims: parts.claims }
  return reason(
    'over',
    text,
    { difference, ...details, ...stepOf(most, standing) },
    wordsAt(most, finding, standing),
  )
}

/** It would not be too much, were it not for what was awarded before. */
function takenReason(most: Due, finding: Finding, standing: Standing): ClaimReason {
  const { claim } = standing.entry
  const claims = [...new Set(standing.beside.awards.flatMap((award) => award.claims))]
  const difference = distance(claim.amount, payable(most))
  const details = { difference, claims, ...stepOf(most, standing) }
  const words = wordsAt(most, finding, standing)
  return hasTotalCap(standing.rule)
    ? reason('over-cap', texts.totalCap, details, words)
    : reason('over', texts.overLess, details, words)
}

function stepOf({ steps }: Due, { entry }: Standing) {
  const step = partingStep(entry.claim, steps)
  return step === null ? {} : { step }
}

function wordsAt(due: Due, finding: Finding, standing: Standing) {
  const { step } = stepOf(due, standing)
  const citation = step === undefined ? null : due.steps[step]?.citation
  return citation ? [citation] : finding.citations
}

/** What others paid has to be taken off. */
function deductionReasons(own: Due, standing: Standing): readonly ClaimReason[] {
  const { entry, rule, rulebook } = standing
  if (isMore(entry.claim.amount, payable(own).high)) return []
  return relationsByRule(rulebook, entry).flatMap((relation) => {
    if (relation.kind !== 'deduct' || relation.from !== rule.id) return []
    const { total, claims } = paidUnder(relation, standing)
    const left = payable(remaining(own, total))
    if (!isMore(entry.claim.amount, left.high)) return []
    const difference = distance(entry.claim.amount, left)
    const details = { difference, relation: relation.id, claims }
    return [reason('over', texts.overLess, details, [relation.words.citation])]
  })
}

/** Where only the highest is given, a later claim may make up the difference, and no more. */
function higherReasons(own: Due, standing: Standing): readonly ClaimReason[] {
  return rivalsOf(standing)
    .filter(({ relation }) => {
      const left = relation.kind === 'highestOf' ? leftToMakeUp(own, relation, standing) : null
      return left !== null && isMore(standing.entry.claim.amount, payable(left).high)
    })
    .map(rivalReason)
}

/** What is to be said of an amount that is not too high. */
function withinReasons(due: Due, { main }: Findings, standing: Standing): readonly ClaimReason[] {
  const { claim } = standing.entry
  if (main.verdict !== 'eligible') return []
  const { low, high } = payable(due)
  const { missing } = due
  const isOpen = missing.length > 0 && !isExact(due)
  if (isLess(claim.amount, low)) {
    if (mayBeLess(standing, main)) return []
    const difference = distance(claim.amount, { low, high })
    const details = { difference, ...stepOf(due, standing) }
    return [reason('under', texts.under, details, wordsAt(due, main, standing))]
  }
  const isCertain = !isOpen || (mayBeLess(standing, main) && claim.amount === low)
  return isCertain ? [] : [reason('unprovable', texts.missing, { missing }, main.citations)]
}
