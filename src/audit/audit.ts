import { accepted, type Checked } from '../issue/issue'
import type { Rulebook } from '../rulebook/rulebook'
import { type AuditOptions, type AuditSettings, readAuditOptions } from './audit-options'
import type { AuditedClaim } from './audited-claim'
import { besideEach } from './beside'
import type { Entry } from './entry'
import { executors as allExecutors, type Executor } from './executors'
import { judgeClaim } from './judge-claim'
import { provedReader } from './proved'
import { readLedger } from './read-ledger'
import { type Profiles, profileReader } from './read-profiles'

/** The claims of a ledger in their order: plain data such as `ClaimInput`, read and checked here. */
export type Claims = Iterable<unknown> | AsyncIterable<unknown>

/**
 * Says of every claim of a ledger whether it is right: one result a row, in the order of the rows.
 * The claims are all read before the first is judged, because they are held against each other;
 * results are handed out one by one and not kept. Bad options are rejected before anything is read.
 *
 * @example
 * const audited = audit(rulebook, claims, profiles)
 * if (audited.kind === 'rejected') throw new Error(describeIssue(audited.issues[0], 'en'))
 * for await (const result of audited.value) console.log(result.kind)
 */
export function audit(
  rulebook: Rulebook,
  claims: Claims,
  profiles: Profiles,
  options: AuditOptions = {},
): Checked<AsyncGenerator<AuditedClaim, void, void>> {
  return auditBy(allExecutors, rulebook, claims, profiles, options)
}

/** An audit by given executors; the library's own are the default everywhere else. */
export function auditBy(
  executors: readonly Executor[],
  rulebook: Rulebook,
  claims: Claims,
  profiles: Profiles,
  options: AuditOptions = {},
): Checked<AsyncGenerator<AuditedClaim, void, void>> {
  const settings = readAuditOptions(options, rulebook)
  if (settings.kind === 'rejected') return settings
  return accepted(results({ executors, rulebook, claims, profiles, settings: settings.value }))
}

interface Audit {
  readonly executors: readonly Executor[]
  readonly rulebook: Rulebook
  readonly claims: Claims
  readonly profiles: Profiles
  readonly settings: AuditSettings
}

async function* results(audit: Audit): AsyncGenerator<AuditedClaim, void, void> {
  const { executors, rulebook, claims, profiles, settings } = audit
  const readProfile = profileReader(rulebook, profiles)
  const rows = await readLedger(claims, { rulebook, settings, readProfile })
  const entries = rows.filter((row): row is Entry => row.kind === 'entry')
  const judging = {
    executors,
    rulebook,
    settings,
    readProfile,
    beside: besideEach(entries, rulebook),
    provedOf: provedReader(entries, settings.common.evidence),
  }
  for (const row of rows) yield row.kind === 'entry' ? await judgeClaim(row, judging) : row
}
