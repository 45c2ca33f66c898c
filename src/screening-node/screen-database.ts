import { createHash } from 'node:crypto'
import { rename, rm } from 'node:fs/promises'
import { verdicts as allVerdicts } from '../evaluation/finding'
import { accepted, type Checked, rejected } from '../issue/issue'
import { enterprise } from '../profile/vocabulary'
import type { Rulebook } from '../rulebook/rulebook'
import { type DatabasePlan, planOfDatabase } from '../screening/sql/database-plan'
import type { ProfileStore } from '../screening/sql/dialect'
import { profileTable } from '../screening/sql/json-views'
import { brokenOff, isOwnFault } from './broken-off'
import { checkEnterprises, type FoundApart } from './database-check'
import { betweenFormat, joinRows, writeRows } from './database-rows'
import { partFile } from './parts'
import type { DatabaseClient, Portions } from './postgres-client'
import { formatOf, type ResultFormat, removeFile, roomIn } from './results'
import type { Screened, ScreenOptions } from './screen-options'
import { type Done, emptyFolder, readState, type State, workFolder, writeState } from './state'

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
  const { out, only, resume = false, memoryLimit, threads, progress, signal, ...rest } = options
  const { locale = 'zh-CN', profiles = await storeIn(portions), ...evaluation } = rest
  const verdicts = only === undefined ? {} : { verdicts: only }
  const plan = planOfDatabase(rulebook, { ...evaluation, ...verdicts, profiles })
  if (plan.kind === 'rejected') return plan
  const folder = workFolder(out)
  const last = resume ? await readState(folder) : null
  if (last === null) await emptyFolder(folder)
  const rowsFile = `${folder}/apart.${betweenFormat(format)}`
  const checked = await checkEnterprises({
    ...{ portions, plan: plan.value, profiles, format, rowsFile },
    rejectedFile: `${folder}/rejected.ndjson`,
    reader: {
      ...{ rulebook, options: evaluation, locale },
      verdicts: new Set(only ?? allVerdicts),
      room: roomIn(format, plan.value.scale),
    },
  })
  const asked = [rulebook.digest, evaluation, only, format, profiles, locale, checked.digest]
  const key = createHash('sha256').update(JSON.stringify(asked)).digest('hex')
  const state: State = last?.key === key ? last : { key, bytes: 0, done: [] }
  const answering = { portions, plan: plan.value, folder, format, apart: checked.apart }
  const done = await answeredQueries(answering, state, { progress, signal })
  const parts = done.map(({ index }) => partFile(folder, index, [], betweenFormat(format)))
  const { scale } = plan.value
  const joined = await joinRows([rowsFile, ...parts], out, {
    ...{ folder, format, scale, memoryLimit, threads },
  })
  if (joined.kind === 'rejected') return joined
  const lines = await enterprisesIn(portions, profiles)
  const rows = done.reduce((sum, one) => sum + one.rows, checked.rows)
  return accepted(await finished(checked, { lines, rows, out }, folder))
}

/** Puts the rejected enterprises beside the results and takes the folder between away. */
async function finished(
  { rejected: refused }: FoundApart,
  counts: Pick<Screened, 'lines' | 'rows' | 'out'>,
  folder: string,
): Promise<Screened> {
  const file = `${counts.out}.rejected.ndjson`
  await removeFile(file)
  if (refused > 0) await rename(`${folder}/rejected.ndjson`, file)
  await rm(folder, { recursive: true, force: true })
  const { lines, rows, out } = counts
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
    done.push({ index: done.length, lines: 0, all: 0, rejected: 0, rows, parts: [] })
    await writeState(folder, { ...state, done })
    progress?.({ bytes: done.length, ofBytes: queries.length, lines: rows })
  }
  return done
}

/** How the database holds profiles. */
async function storeIn(portions: Portions): Promise<ProfileStore> {
  const found = await firstValue(portions, `CAST(to_regclass('${profileTable}') AS text)`)
  return found === null ? 'columns' : 'json'
}

async function enterprisesIn(portions: Portions, profiles: ProfileStore): Promise<number> {
  const table = profiles === 'json' ? profileTable : enterprise
  const count = await firstValue(portions, `CAST(count(*) AS integer)`, `FROM ${table}`)
  return typeof count === 'number' ? count : 0
}

async function firstValue(portions: Portions, value: string, from = ''): Promise<unknown> {
  for await (const [row] of portions(`SELECT ${value} AS value ${from}`, 2)) return row?.value
  return null
}
