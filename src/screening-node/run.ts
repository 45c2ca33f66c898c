import { appendFile, readFile, rm, stat, writeFile } from 'node:fs/promises'
import type { Stretch } from './blocks'
import { stretchesOf } from './chunks'
import type { Embedded } from './duckdb'
import type { RejectedLine } from './read-lane'
import { joinParts, type ResultFormat, removeFile } from './results'
import type { Screened, ScreenOptions } from './screen-options'
import { type Done, type State, writeState } from './state'
import { partFile, rejectedPart, type Screening, screenStretch } from './stretch'

/**
 * Screens what a state leaves to do and joins the parts. Every database takes the next stretch when
 * it is done with one: one thread each, they get in each other's way less than the threads of one.
 */
export async function screened(
  screening: Screening,
  databases: readonly Embedded[],
  state: State,
  options: ScreenOptions,
): Promise<Screened> {
  const { file, folder } = screening
  const { size } = await stat(file)
  const bytes = state.bytes || evenStretch(size, databases.length)
  const stretches = await stretchesOf(file, size, bytes)
  const done = new Map(state.done.map((one) => [one.index, one]))
  const waiting = stretches.filter(({ index }) => !done.has(index))
  const bytesDone = (): number =>
    stretches.reduce((sum, { index, start, end }) => sum + (done.has(index) ? end - start : 0), 0)
  let saved = Promise.resolve()
  const work = async (database: Embedded, lane: number): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      options.signal?.throwIfAborted()
      done.set(next.index, await screenStretch(next, { ...screening, database, lane }))
      saved = saved.then(() => writeState(folder, { ...state, bytes, done: [...done.values()] }))
      await saved
      const lines = [...done.values()].reduce((sum, one) => sum + one.lines, 0)
      options.progress?.({ bytes: bytesDone(), ofBytes: size, lines })
    }
  }
  await allEnded(
    databases.map((database, lane) => work(database, lane)),
    waiting,
  )
  options.signal?.throwIfAborted()
  await screening.database.run(`SET threads = ${databases.length}`)
  return finished(screening, stretches, done, options.out)
}

const longestStretch = 256 * 1024 * 1024
// a shorter one would take longer to plan than to read
const shortestStretch = 16 * 1024 * 1024

/** So many bytes that every database has as many stretches to do as the others. */
function evenStretch(size: number, databases: number): number {
  const rounds = Math.ceil(size / (longestStretch * databases))
  return Math.max(shortestStretch, Math.ceil(size / (rounds * databases)))
}

/** Waits for all, also where one fails, so that nobody writes any more; then the failure is told. */
async function allEnded(works: readonly Promise<void>[], waiting: Stretch[]): Promise<void> {
  const ended = await Promise.allSettled(
    works.map((work) =>
      work.catch((error: unknown) => {
        waiting.length = 0
        throw error
      }),
    ),
  )
  for (const one of ended) if (one.status === 'rejected') throw one.reason
}

/** Joins the parts to the results and the rejected lines, and takes the folder between away. */
async function finished(
  { database, plan, folder, format }: Screening,
  stretches: readonly Stretch[],
  done: ReadonlyMap<number, Done>,
  out: string,
): Promise<Screened> {
  const total = (of: (one: Done) => number): number =>
    [...done.values()].reduce((sum, one) => sum + of(one), 0)
  const parts = stretches.flatMap(({ index }) =>
    // the last kind is what the library has answered itself, if anything
    Array.from({ length: plan.plans.length + 1 }, (_, kind) =>
      partFile(folder, index, kind, format),
    ),
  )
  await joinAll(database, parts, out, { format, scale: plan.scale })
  const lines = total((one) => one.lines)
  const refused = total((one) => one.rejected)
  const rejectedFile = `${out}.rejected.ndjson`
  await removeFile(rejectedFile)
  if (refused > 0) {
    await writeFile(rejectedFile, '')
    let before = 0
    for (const { index } of stretches) {
      await appendFile(rejectedFile, await rejectedLines(rejectedPart(folder, index), before))
      before += done.get(index)?.all ?? 0
    }
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

async function joinAll(
  database: Embedded,
  parts: readonly string[],
  out: string,
  as: { readonly format: ResultFormat; readonly scale: number },
): Promise<void> {
  const isThere = await Promise.all(
    parts.map((part) =>
      stat(part).then(
        () => true,
        () => false,
      ),
    ),
  )
  await joinParts(
    database,
    parts.filter((_, index) => isThere[index]),
    out,
    as,
  )
}

/** The rejected lines of a stretch, counted from the beginning of the file. */
async function rejectedLines(part: string, before: number): Promise<string> {
  const text = await readFile(part, 'utf8')
  const counted = text.split('\n').map((row) => {
    if (row === '') return row
    const one: RejectedLine = JSON.parse(row)
    return JSON.stringify({ ...one, line: before + one.line })
  })
  return counted.join('\n')
}
