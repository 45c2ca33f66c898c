import { rename } from 'node:fs/promises'
import { verdicts as allVerdicts } from '../evaluation/finding'
import type { EvaluateOptions } from '../evaluation/options'
import { accepted, type Checked, type Issue, rejected } from '../issue/issue'
import type { Rulebook } from '../rulebook/rulebook'
import { type DatabasePlan, planOfDatabase } from '../screening/sql/database-plan'
import type { ProfileStore } from '../screening/sql/dialect'
import { askedOf, profiles } from './asked'
import { brokenOff, cannotStart, isOwnFault } from './broken-off'
import { checkEnterprises, type FoundApart } from './database-check'
import { betweenFormat, joinRows, writeRows } from './database-rows'
import { contentsIn, storeIn } from './database-store'
import { type Embedded, openDuckdb } from './duckdb'
import { partFile } from './parts'
import type { DatabaseClient, Portions } from './postgres-client'
import type { Done, State } from './read-state'
import { formatOf, type ResultFormat, removeFile, roomIn } from './results'
import type { Screened, ScreenOptions } from './screen-options'
import { startedRun, writeState } from './state'
import { takenFolder, type WorkFolder, workFolder } from './work-folder'

/** What the enterprises of a database are screened with. */
export interface DatabaseOptions extends Omit<ScreenOptions, 'stretchBytes'> {
  /**
   * Whether it holds profiles in tables of columns, or in one column of JSON; where it is left out, in
   * the table or view `enterprise_profile` if there is one.
   */
  readonly profiles?: ProfileStore | undefined
}

/**
 * Screens the enterprises of a PostgreSQL database: the queries run there, on the data as they are at
 * the beginning, and their rows come back in portions. Enterprises whose profiles are wrong are told
 * apart. A run that was broken off is resumed after the last whole query.
 */
export async function screenDatabase(
  client: DatabaseClient,
  rulebook: Rulebook,
  options: DatabaseOptions,
): Promise<Checked<Screened>> {
  const format = formatOf(options.out)
  if (format.kind === 'rejected') return format
  const { signal } = options
  // a database that cannot be told has gone away
  const cancel = (): void => void client.cancel().catch(() => undefined)
  signal?.addEventListener('abort', cancel)
  try {
    return await client.reading((portions) =>
      screenedThere({ portions, rulebook, options, format: format.value }),
    )
  } catch (error) {
    if (isOwnFault(error)) throw error
    return rejected([brokenOff(error, workFolder(options.out))])
  } finally {
    signal?.removeEventListener('abort', cancel)
  }
}

interface Asking {
  readonly portions: Portions
  readonly rulebook: Rulebook
  readonly options: DatabaseOptions
  readonly format: ResultFormat
}

async function screenedThere(asking: Asking): Promise<Checked<Screened>> {
  const { portions, rulebook, options, format } = asking
  const { out, only, memoryLimit, threads } = options
  const store = options.profiles ?? (await storeIn(portions))
  const evaluation = evaluationOf(options)
  const verdicts = only === undefined ? {} : { verdicts: only }
  const plan = planOfDatabase(rulebook, { ...evaluation, ...verdicts, profiles: store })
  if (plan.kind === 'rejected') return plan
  const folder = workFolder(out)
  const opened = await openDuckdb({ memoryLimit, threads, temporary: `${folder}/spill` })
  // text is written without the package, too, but nobody then keeps other processes out
  const isMissing = opened.kind === 'rejected' && opened.issues.some(isOfPackage)
  if (opened.kind === 'rejected' && (format === 'parquet' || !isMissing)) return opened
  const database = opened.kind === 'accepted' ? opened.value : null
  try {
    const taken = await takenFolder(out, database)
    if (taken.kind === 'rejected') return taken
    const there = { ...asking, plan: plan.value, store, evaluation, folder, database }
    return await inFolder(taken.value, there).finally(taken.value.release)
  } finally {
    database?.close()
  }
}

const isOfPackage = ({ code }: Issue): boolean => code === 'missing_package'

function evaluationOf(options: DatabaseOptions): EvaluateOptions {
  const { out, only, resume, memoryLimit, threads, locale, progress, signal, ...rest } = options
  const { profiles: _store, ...evaluation } = rest
  return evaluation
}

interface There extends Asking {
  readonly plan: DatabasePlan
  readonly store: ProfileStore
  readonly evaluation: EvaluateOptions
  readonly folder: string
  /** What writes Parquet; null where the package is not there. */
  readonly database: Embedded | null
}

/** Asks the database in a folder that is taken, and takes it away in the end. */
async function inFolder(taken: WorkFolder, there: There): Promise<Checked<Screened>> {
  const { portions, rulebook, options, format, plan, store, evaluation, folder } = there
  const { out, only, locale = 'zh-CN', progress, signal } = options
  const { enterprises: lines, told } = await contentsIn(portions, plan.contents)
  const asked = { [profiles]: told, ...askedOf(rulebook, evaluation, options, format) }
  const started = await startedRun(folder, asked, options).catch((error: unknown) =>
    rejected([cannotStart(error, out)]),
  )
  if (started.kind === 'rejected') return started
  const rowsFile = `${folder}/apart.${betweenFormat(format)}`
  const checked = await checkEnterprises({
    ...{ portions, plan, profiles: store, format, rowsFile },
    rejectedFile: `${folder}/rejected.ndjson`,
    reader: {
      ...{ rulebook, options: evaluation, locale },
      verdicts: new Set(only ?? allVerdicts),
      room: roomIn(format, plan.amounts),
    },
  })
  const answering = { portions, plan, folder, format, apart: checked.apart }
  const done = await answeredQueries(answering, started.value, { progress, signal })
  const parts = done.map(({ index }) => partFile(folder, index, [], betweenFormat(format)))
  const { database } = there
  const joining = { folder, format, amounts: plan.amounts, database, signal }
  await joinRows([rowsFile, ...parts], out, joining)
  const rows = done.reduce((sum, one) => sum + one.rows, checked.rows)
  const screened = await withRejected(checked, { lines, rows, out }, folder)
  await taken.remove()
  return accepted(screened)
}

/** Puts the rejected enterprises beside the results. */
async function withRejected(
  { rejected: refused }: FoundApart,
  counts: Pick<Screened, 'lines' | 'rows' | 'out'>,
  folder: string,
): Promise<Screened> {
  const { lines, rows, out } = counts
  const file = `${out}.rejected.ndjson`
  await removeFile(file)
  if (refused > 0) await rename(`${folder}/rejected.ndjson`, file)
  return {
    ...{ lines, answered: lines - refused, rejected: refused, rows, out },
    rejectedFile: refused > 0 ? file : null,
    notices: [],
  }
}

interface Answering {
  readonly portions: Portions
  readonly plan: DatabasePlan
  readonly folder: string
  readonly format: ResultFormat
  readonly apart: ReadonlySet<string>
}

async function answeredQueries(
  { portions, plan, folder, format, apart }: Answering,
  state: State,
  { progress, signal }: Pick<ScreenOptions, 'progress' | 'signal'>,
): Promise<readonly Done[]> {
  const { queries } = plan
  const done: Done[] = [...state.done]
  for (const { sql } of queries.slice(done.length)) {
    signal?.throwIfAborted()
    const file = partFile(folder, done.length, [], betweenFormat(format))
    const rows = await writeRows(portions, sql, { file, format, apart, signal })
    const counts = { lines: 0, all: 0, rejected: 0, rows }
    done.push({ index: done.length, start: 0, end: 0, ...counts, parts: [] })
    await writeState(folder, { ...state, done })
    progress?.({ bytes: done.length, ofBytes: queries.length, lines: rows })
  }
  return done
}
