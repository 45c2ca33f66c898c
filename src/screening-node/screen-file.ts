import { createHash } from 'node:crypto'
import { rm, stat } from 'node:fs/promises'
import type { Verdict } from '../evaluation/finding'
import type { EvaluateOptions } from '../evaluation/options'
import type { Locale } from '../issue/describe'
import { accepted, type Checked, type Issue, rejected } from '../issue/issue'
import type { Rulebook } from '../rulebook/rulebook'
import { toSql } from '../screening/sql/to-sql'
import { type Stretch, stretchesOf } from './chunks'
import { type Embedded, openDuckdb, wordsOf } from './duckdb'
import { linesFile } from './lines-file'
import { concatenated, formatOf, joinParts, type ResultFormat, removeFile } from './results'
import { type Done, emptyFolder, readState, type State, workFolder, writeState } from './state'
import { partFile, rejectedPart, type Screening, screenStretch } from './stretch'

/** What a file is screened with. */
export interface ScreenOptions extends EvaluateOptions {
  /** Where the results go: a file that ends in parquet, csv or ndjson. */
  readonly out: string
  /** Only rows of these verdicts; all where it is left out. */
  readonly only?: readonly Verdict[] | undefined
  /** Goes on with a run that was broken off. */
  readonly resume?: boolean | undefined
  readonly memoryLimit?: string | undefined
  readonly threads?: string | undefined
  /** How many bytes of the file are screened at a time; a run that is broken off loses no more. */
  readonly stretchBytes?: number | undefined
  readonly locale?: Locale | undefined
  /** Told after every stretch how far the run has come. */
  readonly progress?: ((progress: Progress) => void) | undefined
}

/** How far a run has come. */
export interface Progress {
  readonly bytes: number
  readonly ofBytes: number
  readonly lines: number
}

/** What came of a file: lines are answered or rejected, each of them. */
export interface Screened {
  readonly lines: number
  readonly answered: number
  readonly rejected: number
  readonly rows: number
  readonly out: string
  /** Where the rejected lines stand with their reasons; null where there are none. */
  readonly rejectedFile: string | null
}

const defaultStretch = 128 * 1024 * 1024

/**
 * Screens a file of profiles, one a line (or row), with an embedded DuckDB, which is an optional
 * package. It works stretch by stretch, so that memory is bounded and a run that was broken off can
 * be resumed; it then ends with the same rows.
 */
export async function screenFile(
  file: string,
  rulebook: Rulebook,
  options: ScreenOptions,
): Promise<Checked<Screened>> {
  const { out, only, resume, memoryLimit, threads, stretchBytes, locale, progress, ...evaluation } =
    options
  const format = formatOf(out)
  const verdicts = only === undefined ? {} : { verdicts: only }
  const sql = toSql(rulebook, { ...evaluation, ...verdicts, dialect: 'duckdb' })
  if (format.kind === 'rejected' || sql.kind === 'rejected') {
    return rejected([format, sql].flatMap((one) => ('issues' in one ? one.issues : [])))
  }
  const folder = workFolder(out)
  const asked = JSON.stringify([rulebook.digest, evaluation, only, format.value, stretchBytes])
  const started = await startedRun(file, folder, asked, options)
  if (started.kind === 'rejected') return started
  const database = await openDuckdb({ memoryLimit, threads, temporary: `${folder}/spill` })
  if (database.kind === 'rejected') return database
  const reader = { rulebook, options: evaluation, locale: locale ?? 'zh-CN' }
  try {
    const lines = await linesFile(file, folder, rulebook.vocabulary, database.value)
    const screening: Screening = {
      database: database.value,
      sql: sql.value,
      reader,
      file: lines,
      folder,
      format: format.value,
    }
    return accepted(await screened(screening, started.value, options))
  } catch (error) {
    return rejected([brokenOff(error, folder)])
  } finally {
    database.value.close()
  }
}

/** The state to go on from: none of a new run, that of the last one where it was the same run. */
async function startedRun(
  file: string,
  folder: string,
  asked: string,
  { resume = false, stretchBytes = defaultStretch }: ScreenOptions,
): Promise<Checked<State>> {
  const found = await stat(file).catch(() => null)
  if (found === null || !found.isFile()) {
    const expected = { zh: '可读取的文件', en: 'a readable file' }
    return rejected([{ code: 'unreadable', file, path: '', expected, found: 'no such file' }])
  }
  const key = createHash('sha256')
    .update(JSON.stringify([asked, found.size, found.mtimeMs]))
    .digest('hex')
  const last = await readState(folder)
  if (resume) {
    if (last !== null && last.key === key) return accepted(last)
    if (last !== null) {
      const expected = {
        zh: '与中断的那次相同的文件与选项',
        en: 'the file and options of the run that was broken off',
      }
      return rejected([{ code: 'wrong_value', path: '--resume', expected, found: folder }])
    }
  }
  await emptyFolder(folder)
  const state = { key, bytes: stretchBytes, done: [] }
  await writeState(folder, state)
  return accepted(state)
}

const brokenOff = (error: unknown, folder: string): Issue => ({
  code: 'interrupted',
  path: folder,
  expected: {
    zh: '排除原因后用 --resume 继续',
    en: 'to be resumed with --resume once the cause is removed',
  },
  found: wordsOf(error),
})

async function screened(
  screening: Screening,
  state: State,
  options: ScreenOptions,
): Promise<Screened> {
  const { file, folder } = screening
  const { size } = await stat(file)
  const stretches = await stretchesOf(file, size, state.bytes)
  const done: Done[] = state.done.slice(0, stretches.length)
  for (const stretch of stretches.slice(done.length)) {
    const before = done.reduce((sum, { all }) => sum + all, 0)
    done.push(await screenStretch(stretch, before, screening))
    await writeState(folder, { ...state, done })
    const lines = done.reduce((sum, one) => sum + one.lines, 0)
    options.progress?.({ bytes: stretch.end, ofBytes: size, lines })
  }
  return finished(screening, stretches, done, options.out)
}

/** Joins the parts to the results and the rejected lines, and takes the folder between away. */
async function finished(
  { database, folder, format }: Screening,
  stretches: readonly Stretch[],
  done: readonly Done[],
  out: string,
): Promise<Screened> {
  const total = (of: (one: Done) => number): number => done.reduce((sum, one) => sum + of(one), 0)
  await joinAll(database, stretches, folder, out, format)
  const lines = total((one) => one.lines)
  const refused = total((one) => one.rejected)
  const rejectedFile = `${out}.rejected.ndjson`
  await removeFile(rejectedFile)
  if (refused > 0) {
    await concatenated(
      stretches.map(({ index }) => rejectedPart(folder, index)),
      rejectedFile,
      '',
    )
  }
  await rm(folder, { recursive: true, force: true })
  return {
    lines,
    answered: lines - refused,
    rejected: refused,
    rows: total((one) => one.rows),
    out,
    rejectedFile: refused > 0 ? rejectedFile : null,
  }
}

const joinAll = (
  database: Embedded,
  stretches: readonly Stretch[],
  folder: string,
  out: string,
  format: ResultFormat,
): Promise<void> =>
  joinParts(
    database,
    stretches.map(({ index }) => partFile(folder, index, format)),
    out,
    format,
  )
