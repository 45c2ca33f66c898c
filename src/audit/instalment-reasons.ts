import type { Finding, InstalmentDue, LeafResult } from '../evaluation/finding'
import { sum } from '../money/interval'
import { sumOf } from './account'
import type { ClaimReason } from './audited-claim'
import { instalmentOf } from './due'
import { isMore, payable } from './fen'
import { reasonTexts as texts } from './reason-texts'
import { reason } from './reasons'
import type { Findings, Standing } from './standing'

/** What is to be said of a part of an award that is paid in parts, each when it is due. */
export function instalmentReasons(
  { main: finding, leaves }: Findings,
  standing: Standing,
): readonly ClaimReason[] {
  if (finding.instalments.length === 0) return []
  const instalment = instalmentOf(finding, standing.entry)
  if (instalment === 'none') {
    const words = finding.instalments.map(({ citation }) => citation)
    return [reason('over', texts.noSuchInstalment, {}, words)]
  }
  if (instalment === null) return reasonsOfAny(finding, leaves, standing)
  return reasonsOf(instalment, leaves[(standing.entry.claim.instalment ?? 0) - 1] ?? [])
}

function reasonsOf(
  { state, missing, citation }: InstalmentDue,
  deciding: readonly LeafResult[],
): readonly ClaimReason[] {
  switch (state) {
    case 'due':
      return []
    case 'awaited':
      return missing.length > 0
        ? [reason('unprovable', texts.missing, { missing, deciding }, [citation])]
        : [reason('premature', texts.prematureInstalment, { deciding }, [citation])]
    case 'unknown':
      return [reason('unprovable', texts.missing, { missing, deciding }, [citation])]
    case 'lost':
      return [reason('ineligible', texts.lostInstalment, { deciding }, [citation])]
  }
}

/** A payment that does not say which instalment it is may be any that are due, as far as they go. */
function reasonsOfAny(
  { instalments }: Finding,
  leaves: readonly (readonly LeafResult[])[],
  { entry, beside }: Standing,
): readonly ClaimReason[] {
  const paid = sumOf(entry.claim.amount, beside.parts.total)
  const exceeds = (states: readonly InstalmentDue['state'][]): boolean =>
    isMore(paid, payable(sum(instalments.filter(({ state }) => states.includes(state)))).high)
  if (!exceeds(['due']) || exceeds(['due', 'unknown', 'awaited', 'lost'])) return []
  const open = instalments.filter(({ state }) => state !== 'due')
  const words = open.map(({ citation }) => citation)
  const deciding = instalments.flatMap(({ state }, index) =>
    state === 'due' ? [] : (leaves[index] ?? []),
  )
  const missing = [...new Set(open.flatMap((one) => one.missing))]
  if (!exceeds(['due', 'unknown']) || missing.length > 0) {
    return [reason('unprovable', texts.missing, { missing, deciding }, words)]
  }
  return exceeds(['due', 'unknown', 'awaited'])
    ? [reason('ineligible', texts.lostInstalment, { deciding }, words)]
    : [reason('premature', texts.prematureInstalment, { deciding }, words)]
}
