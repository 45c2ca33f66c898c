import { stat } from 'node:fs/promises'
import { verdicts as allVerdicts } from '../evaluation/finding'
import { accepted, type Checked, type Issue, rejected } from '../issue/issue'
import type { Rulebook } from '../rulebook/rulebook'
import { planOfRows } from '../screening/sql/rows-plan'
import { FileFault } from '../table/file-fault'
import { type Asked, askedOf, profiles } from './asked'
import { brokenOff, cannotStart, isOwnFault } from './broken-off'
import { interruptedBy, openLanes, planQuickly } from './lanes'
import type { Reader } from './library-line'
import { linesFile } from './lines-file'
import { formatOf, roomIn } from './results'
import { type Screening, screened } from './run'
import type { Screened, ScreenOptions } from './screen-options'
import { startedRun } from './state'
import { takenFolder, type WorkFolder, workFolder } from './work-folder'

/**
 * Screens a file of profiles, one a line (or row), with an embedded DuckDB, which is an optional
 * package. It works stretch by stretch, so that memory is bounded and a run that was broken off can
 * be resumed; it then ends with the same rows. While it runs, another that is to write the same
 * results is refused.
 */
export async function screenFile(
  file: string,
  rulebook: Rulebook,
  options: ScreenOptions,
): Promise<Checked<Screened>> {
  const { out, memoryLimit, threads } = options
  // they open on threads of their own, while the queries are written
  const opening = openLanes({ memoryLimit, threads, temporary: `${workFolder(out)}/spill` })
  // told where it is waited for, after what may take longer
  opening.catch(() => undefined)
  try {
    const prepared = await preparedFor(file, rulebook, options)
    if (prepared.kind === 'rejected') return prepared
    const databases = await opening
    if (databases.kind === 'rejected') return databases
    return await withDatabases(databases.value, prepared.value, options)
  } finally {
    const opened = await opening
    if (opened.kind === 'accepted') for (const { close } of opened.value) close()
  }
}

/** What a file is screened with besides the databases, and what the run is told by. */
interface Prepared extends Omit<Screening, 'databases'> {
  readonly asked: Asked
}

async function preparedFor(
  file: string,
  rulebook: Rulebook,
  options: ScreenOptions,
): Promise<Checked<Prepared>> {
  const {
    out,
    only,
    resume: _resume,
    memoryLimit: _memoryLimit,
    threads: _threads,
    stretchBytes: _stretchBytes,
    locale,
    progress: _progress,
    signal: _signal,
    ...evaluation
  } = options
  const format = formatOf(out)
  const verdicts = only === undefined ? {} : { verdicts: only }
  const plan = planOfRows(rulebook, { ...evaluation, ...verdicts, dialect: 'duckdb' })
  if (format.kind === 'rejected' || plan.kind === 'rejected') {
    return rejected([format, plan].flatMap((one) => ('issues' in one ? one.issues : [])))
  }
  const found = await stat(file).catch(() => null)
  if (found === null || !found.isFile()) return rejected([noFile(file)])
  const before = await stat(out).catch(() => null)
  if (before?.ino === found.ino && before.dev === found.dev) return rejected([ownInput(out)])
  const reader: Reader = {
    ...{ rulebook, options: evaluation, locale: locale ?? 'zh-CN' },
    verdicts: new Set(only ?? allVerdicts),
    room: roomIn(format.value, plan.value.amounts),
  }
  const asked = {
    [profiles]: `${found.size} ${found.mtimeMs}`,
    ...askedOf(rulebook, evaluation, options, format.value),
  }
  const folder = workFolder(out)
  return accepted({ asked, file, plan: plan.value, reader, folder, format: format.value })
}

async function withDatabases(
  databases: Screening['databases'],
  { asked, ...prepared }: Prepared,
  options: ScreenOptions,
): Promise<Checked<Screened>> {
  await planQuickly(databases, prepared.plan.marks)
  const taken = await takenFolder(options.out, databases[0])
  if (taken.kind === 'rejected') return taken
  // only now: a folder that cannot be taken has another cause
  const asUsual = interruptedBy(options.signal, databases)
  try {
    return await inFolder(taken.value, asked, { ...prepared, databases }, options)
  } finally {
    asUsual()
    await taken.value.release()
  }
}

const ownInput = (out: string): Issue => ({
  code: 'wrong_value',
  path: '--out',
  expected: { zh: '不同于企业资料的另一个文件', en: 'another file than that of the profiles' },
  found: out,
})

const noFile = (file: string): Issue => ({
  code: 'unreadable',
  file,
  path: '',
  expected: { zh: '可读取的文件', en: 'a readable file' },
  found: 'no such file',
})

/** Screens the file of profiles in a folder that is taken, and takes it away in the end. */
async function inFolder(
  taken: WorkFolder,
  asked: Asked,
  screening: Screening,
  options: ScreenOptions,
): Promise<Checked<Screened>> {
  const { file, folder, databases, reader } = screening
  const started = await startedRun(folder, asked, options).catch((error: unknown) =>
    rejected([cannotStart(error, options.out)]),
  )
  if (started.kind === 'rejected') return started
  try {
    const { file: lines, notices } = await linesFile(file, folder, reader.rulebook.vocabulary, {
      database: databases[0],
      signal: options.signal,
    })
    const result = await screened({ ...screening, file: lines }, started.value, options)
    await taken.remove()
    return accepted({ ...result, notices })
  } catch (error) {
    if (isOwnFault(error)) throw error
    if (!(error instanceof FileFault)) return rejected([brokenOff(error, folder)])
    await taken.remove()
    return rejected(error.issues)
  }
}
