import type { AuditedClaim, ClaimReason, JudgedClaim } from '../../src/audit/audited-claim'
import { fenOf, inYuan } from './fen'
import type { Truth } from './scene'

/** What became of a row, in a word: its verdict, or that it was rejected or disputed. */
export const outcomeOf = (result: AuditedClaim): string =>
  result.kind === 'judged' ? result.verdict : result.kind

/** What is wrong with what was said of a row; empty where the truth was found and named. */
export function faultsIn(result: AuditedClaim, truth: Truth): readonly string[] {
  const outcome = outcomeOf(result)
  if (outcome !== truth.verdict) return [`${truth.verdict} expected, ${outcome} said`]
  if (result.kind === 'rejected') return issueFaults(result.issues, truth)
  return result.kind === 'judged' ? reasonFaults(result, truth) : []
}

function issueFaults(
  issues: readonly { readonly path: string }[],
  { issue = '' }: Truth,
): readonly string[] {
  const paths = issues.map(({ path }) => path)
  const isNamed = paths.some((path) => path === issue || path.startsWith(`${issue}[`))
  return isNamed ? [] : [`an issue at ${issue} expected, at ${paths.join(', ')} said`]
}

/** How a reason has to name what was planted. */
function reasonFaults(result: JudgedClaim, truth: Truth): readonly string[] {
  const reasons = result.reasons.filter(({ verdict }) => verdict === truth.verdict)
  const named: readonly (readonly [string, string | undefined, readonly string[]])[] = [
    ['claim', truth.claims?.[0], reasons.flatMap(({ claims = [] }) => claims)],
    ['relation', truth.relation, reasons.flatMap(({ relation = [] }) => relation)],
    ['fact', truth.deciding, reasons.flatMap(decidingFacts)],
    ['lack', truth.missing, reasons.flatMap(({ missing = [] }) => missing)],
    ['reading', truth.reading, reasons.flatMap(readingsOf)],
    ['other fault', truth.also, result.reasons.map(({ verdict }) => verdict)],
  ]
  return [
    ...named.flatMap(([what, wanted, found]) =>
      wanted === undefined || found.includes(wanted)
        ? []
        : [`${what} ${wanted} expected, ${found.join(', ')} said`],
    ),
    ...differenceFaults(result, truth),
    ...candidateFaults(reasons, truth),
    ...strangers(reasons, truth),
    ...proofFaults(result, truth),
    ...intervalFaults(result, truth),
  ]
}

const decidingFacts = ({ deciding = [] }: ClaimReason): readonly string[] =>
  deciding.map(({ fact }) => fact)

const readingsOf = ({ readings = [] }: ClaimReason): readonly string[] =>
  readings.flatMap((one) => one.readings.map(({ interpretation }) => interpretation))

function differenceFaults({ difference, reasons }: JudgedClaim, truth: Truth): readonly string[] {
  if (truth.difference === undefined) return []
  const said = reasons.find(({ verdict }) => verdict === truth.verdict)?.difference ?? difference
  const isSame = said !== null && fenOf(said) === truth.difference
  return isSame ? [] : [`a difference of ${inYuan(truth.difference)} expected, ${said} said`]
}

function candidateFaults(reasons: readonly ClaimReason[], truth: Truth): readonly string[] {
  const wanted = [...(truth.candidates ?? [])].sort().join(', ')
  const said = [...new Set(reasons.flatMap(({ candidates = [] }) => candidates))].sort().join(', ')
  return truth.candidates === undefined || wanted === said
    ? []
    : [`candidates ${wanted} expected, ${said} said`]
}

/** A claim may be said to collide only with those that it collides with. */
function strangers(reasons: readonly ClaimReason[], truth: Truth): readonly string[] {
  if (truth.verdict !== 'duplicate') return []
  const said = reasons.flatMap(({ claims = [] }) => claims)
  const strange = said.filter((id) => truth.claims?.includes(id) !== true)
  return strange.length === 0
    ? []
    : [`a claim that it does not collide with: ${strange.join(', ')}`]
}

/** What was recomputed and what was paid differ by the difference. */
function intervalFaults({ recomputed, claim }: JudgedClaim, truth: Truth): readonly string[] {
  const { difference, verdict } = truth
  if (difference === undefined || verdict === 'over-cap') return []
  const end = (verdict === 'over' ? recomputed?.high : recomputed?.low) ?? 'nothing'
  const paid = fenOf(claim.amount)
  const isSo = paid !== null && fenOf(end) === paid - difference
  return isSo ? [] : [`recomputed ${end} beside ${claim.amount}, which is not the difference`]
}

/** Everything that is judged by a clause cites it, and says why it is not as it should be. */
function proofFaults(result: JudgedClaim, truth: Truth): readonly string[] {
  const uncited = result.rule !== null && result.citations.length === 0 ? ['nothing is cited'] : []
  const isSilent = result.verdict !== 'consistent' && result.reasons.length === 0
  const unsaid = isSilent ? [`no reason for ${truth.verdict}`] : []
  return [...uncited, ...unsaid, ...stepFaults(result)]
}

const amountVerdicts: readonly string[] = ['over', 'under', 'over-cap']

/** The steps lead to what was recomputed, and a wrong amount parts from them at one of them. */
function stepFaults({ recomputed, reasons, verdict }: JudgedClaim): readonly string[] {
  const steps = recomputed?.steps ?? []
  const last = steps.at(-1)?.value
  const leads =
    recomputed === null || (last?.low === recomputed.low && last.high === recomputed.high)
  const step = reasons.find((reason) => reason.verdict === verdict)?.step ?? -1
  const parts = !amountVerdicts.includes(verdict) || (step >= 0 && step < steps.length)
  return [
    ...(leads ? [] : ['the steps do not lead to what was recomputed']),
    ...(parts ? [] : ['no step where claim and computation part']),
  ]
}
