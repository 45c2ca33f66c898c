import { forceOn } from '../evaluation/force'
import { exactly, remaining } from '../money/interval'
import { indexOf, partOf } from '../rulebook/index-of'
import type { AuditSettings } from './audit-options'
import type { ClaimReason } from './audited-claim'
import { distance, isMore } from './fen'
import { onceReasons } from './once-reasons'
import { paidUnder } from './paid-before'
import { outsideForce, outsideWindow, reasonTexts as texts } from './reason-texts'
import { reason } from './reasons'
import { relationsByRule } from './relations'
import { rivalReason, rivalsOf } from './rivals'
import type { Standing } from './standing'

/** What holds of a claim whoever is eligible for what: its dates, and what was had before. */
export const certainReasons = (
  standing: Standing,
  settings: AuditSettings,
): readonly ClaimReason[] => [
  ...forceReasons(standing),
  ...windowReasons(standing, settings),
  ...onceReasons(standing),
  ...rivalsOf(standing)
    // of these a later one may still make up the difference
    .filter(({ relation }) => relation.kind !== 'highestOf')
    .map(rivalReason),
  ...invoiceReasons(standing),
  ...jointCapReasons(standing),
]

function forceReasons({ entry, rule, rulebook }: Standing): readonly ClaimReason[] {
  const document = partOf(indexOf(rulebook).documents, rule.document)
  const { from, until } = document.force
  const force = forceOn(document, entry.on)
  if (force !== 'before' && force !== 'after') return []
  const text =
    force === 'before'
      ? outsideForce.before(entry.on, typeof from === 'string' ? from : from.notBefore)
      : outsideForce.after(entry.on, until)
  return [reason('outside-period', text, {}, rule.citations)]
}

function windowReasons(
  { entry: { claim, on }, rule }: Standing,
  { windows }: AuditSettings,
): readonly ClaimReason[] {
  const day = claim.applied ?? on
  const open = windows.get(rule.id) ?? []
  const [first] = open
  if (first === undefined || open.some(({ from, until }) => from <= day && day <= until)) return []
  return [reason('outside-period', outsideWindow(day, first.from, first.until, first.source))]
}

/** Invoices that other claims have used. */
export const invoiceReasons = ({ beside }: Pick<Standing, 'beside'>): readonly ClaimReason[] =>
  beside.collisions
    .filter(({ kind }) => kind === 'invoice')
    .map(({ claims }) => reason('duplicate', texts.sameInvoice, { claims }))

/** A cap on several awards together is exceeded, whatever the award itself comes to. */
export function jointCapReasons(standing: Standing): readonly ClaimReason[] {
  const { amount } = standing.entry.claim
  return relationsByRule(standing.rulebook, standing.entry).flatMap((relation) => {
    if (relation.kind !== 'jointCap') return []
    const { total, claims } = paidUnder(relation, standing)
    const left = remaining(exactly(relation.cap), exactly(total.low))
    if (!isMore(amount, left.high)) return []
    const details = { difference: distance(amount, left), relation: relation.id, claims }
    return [reason('over-cap', texts.jointCap, details, [relation.words.citation])]
  })
}
