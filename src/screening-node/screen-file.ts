import { createHash } from 'node:crypto'
import { rm, stat } from 'node:fs/promises'
import { verdicts as allVerdicts } from '../evaluation/finding'
import { accepted, type Checked, rejected } from '../issue/issue'
import type { Rulebook } from '../rulebook/rulebook'
import { planOfRows } from '../screening/sql/rows-plan'
import { FileFault } from '../table/file-fault'
import { brokenOff, cannotStart, isOwnFault } from './broken-off'
import { openLanes } from './duckdb'
import type { Reader } from './library-line'
import { linesFile } from './lines-file'
import { formatOf, roomIn } from './results'
import { type Screening, screened } from './run'
import type { Screened, ScreenOptions } from './screen-options'
import { emptyFolder, readState, type State, workFolder, writeState } from './state'

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
  const {
    out,
    only,
    resume: _resume,
    memoryLimit,
    threads,
    stretchBytes,
    locale,
    progress: _progress,
    signal,
    ...evaluation
  } = options
  const format = formatOf(out)
  const verdicts = only === undefined ? {} : { verdicts: only }
  const plan = planOfRows(rulebook, { ...evaluation, ...verdicts, dialect: 'duckdb' })
  if (format.kind === 'rejected' || plan.kind === 'rejected') {
    return rejected([format, plan].flatMap((one) => ('issues' in one ? one.issues : [])))
  }
  const folder = workFolder(out)
  const asked = JSON.stringify([
    rulebook.digest,
    evaluation,
    only,
    format.value,
    stretchBytes,
    locale,
  ])
  const started = await startedRun(file, folder, asked, options).catch((error: unknown) =>
    rejected([cannotStart(error, out)]),
  )
  if (started.kind === 'rejected') return started
  const limits = { memoryLimit, threads, temporary: `${folder}/spill` }
  const opened = await openLanes(limits)
  if (opened.kind === 'rejected') return opened
  const databases = opened.value
  const [database] = databases
  const reader: Reader = {
    ...{ rulebook, options: evaluation, locale: locale ?? 'zh-CN' },
    verdicts: new Set(only ?? allVerdicts),
    room: roomIn(format.value, plan.value.scale),
  }
  const interrupt = (): void => {
    for (const one of databases) one.interrupt()
  }
  signal?.addEventListener('abort', interrupt)
  try {
    const { file: lines, notices } = await linesFile(file, folder, rulebook.vocabulary, {
      database,
      signal,
    })
    const screening: Screening = {
      ...{ databases, plan: plan.value, reader },
      ...{ file: lines, folder, format: format.value },
    }
    return accepted({ ...(await screened(screening, started.value, options)), notices })
  } catch (error) {
    if (isOwnFault(error)) throw error
    if (error instanceof FileFault) {
      await rm(folder, { recursive: true, force: true })
      return rejected(error.issues)
    }
    return rejected([brokenOff(error, folder)])
  } finally {
    signal?.removeEventListener('abort', interrupt)
    for (const { close } of databases) close()
  }
}

/** The state to go on from: none of a new run, that of the last one where it was the same run. */
async function startedRun(
  file: string,
  folder: string,
  asked: string,
  { resume = false, stretchBytes = 0 }: ScreenOptions,
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
