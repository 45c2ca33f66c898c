import { basename } from 'node:path'
import { readAuditOptions } from '../../audit/audit-options'
import { counted, emptySummary } from '../../audit/summary'
import { speechOf } from '../../explanation/speech'
import type { PlacedResult } from '../../report/placed-result'
import { tableSettingOf } from '../../report/table-setting'
import { FileFault, fileFault } from '../../table/file-fault'
import { figureNamesOf } from '../claims/figure-names'
import { type ReadLedger, readLedger } from '../claims/read-ledger'
import type { ExitCode } from '../exit-code'
import { chosenHoldings, type Holdings } from '../holdings'
import { present, refusal } from '../present'
import type { ProfileStore } from '../profiles/profile-store'
import { readProfiles } from '../profiles/read-profiles'
import { type Progress, progressOn } from '../progress'
import type { Terminal } from '../terminal'
import { concluded, tellNotices } from './audit-account'
import { flagIssues } from './audit-checks'
import { type AuditFlags, auditOptionsOf, inAuditFlags } from './audit-flags'
import type { AuditOutput } from './audit-output'
import { auditResults } from './audit-results'
import { textWidth } from './table-text'
import { writeAudit } from './write-audit'

/** `audit <ledger>`: whether each amount of a ledger is right. */
export async function auditLedger(
  path: string | undefined,
  flags: AuditFlags,
  terminal: Terminal,
): Promise<ExitCode> {
  try {
    return await audited(path, flags, terminal)
  } catch (error) {
    if (!(error instanceof FileFault)) throw error
    return present(refusal(error.issues), flags, terminal)
  }
}

async function audited(
  path: string | undefined,
  flags: AuditFlags,
  terminal: Terminal,
): Promise<ExitCode> {
  const faults = flagIssues(path, flags)
  if (path === undefined || faults.length > 0) throw new FileFault(faults)
  const holdings = await chosenHoldings(flags.rulebook)
  if (holdings.kind === 'rejected') throw new FileFault(holdings.issues)
  const options = readAuditOptions(auditOptionsOf(flags), holdings.value.rulebook)
  if (options.kind === 'rejected') throw new FileFault(options.issues.map(inAuditFlags))
  const profiles = await readProfiles(flags.profiles ?? '')
  if (profiles.kind === 'rejected') throw new FileFault(profiles.issues)
  try {
    const run = { file: path, flags, terminal, holdings: holdings.value, profiles: profiles.value }
    return await withProfiles(run)
  } finally {
    await profiles.value.close()
  }
}

interface Run {
  readonly file: string
  readonly flags: AuditFlags
  readonly terminal: Terminal
  readonly holdings: Holdings
  readonly profiles: ProfileStore
}

async function withProfiles(run: Run): Promise<ExitCode> {
  const { file, flags, terminal, holdings, profiles } = run
  const { sheet, countOn } = flags
  const figureNames = figureNamesOf(holdings.rulebook)
  const reading = { sheet, countOn, figureNames, enterpriseOf: profiles.idOf }
  const ledger = await readLedger(file, reading)
  const progress = progressOn(terminal, flags.locale)
  try {
    const output = await outputOf(run, ledger, progress)
    await writeAudit(output, flags, terminal)
    progress.done()
    tellNotices(ledger, profiles, flags, terminal)
    return concluded(output, flags, terminal)
  } catch (error) {
    progress.done()
    throw error
  }
}

async function outputOf(run: Run, ledger: ReadLedger, progress: Progress): Promise<AuditOutput> {
  const { file, flags, terminal, profiles } = run
  const { rulebook, textOf } = run.holdings
  const { locale, out, only } = flags
  const options = auditOptionsOf(flags)
  const results = auditResults({ file, ledger, profiles, options, rulebook, progress })
  if (results.kind === 'rejected') throw new FileFault(results.issues.map(inAuditFlags))
  let summary = emptySummary
  return {
    ...{ options, only, textOf, rows: progress.rows, summary: () => summary },
    ledger: basename(file),
    results: seen(await begun(results.value, file), ({ result }) => {
      summary = counted(summary, result)
    }),
    setting: tableSettingOf(speechOf({ locale, rulebook })),
    width: textWidth(out === undefined ? terminal : null),
  }
}

/** The results with the first one fetched: by then every row has been read, or found unreadable. */
async function begun(
  results: AsyncGenerator<PlacedResult>,
  file: string,
): Promise<AsyncGenerator<PlacedResult>> {
  const first = await results.next()
  if (first.done === true) throw fileFault(file, 'missing_key', atLeastOne, 'nothing')
  return (async function* () {
    yield first.value
    yield* results
  })()
}

const atLeastOne = { zh: '表头之下至少一行', en: 'at least one row below the headings' }

async function* seen(
  results: AsyncIterable<PlacedResult>,
  see: (placed: PlacedResult) => void,
): AsyncGenerator<PlacedResult> {
  for await (const placed of results) {
    see(placed)
    yield placed
  }
}
