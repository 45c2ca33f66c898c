import { appendFile, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { type Answering, answerPortion } from './answer-portion'
import { type Stretch, stretchesOf } from './blocks'
import type { Embedded } from './duckdb'
import type { RejectedLine } from './library-line'
import { newReading, type Portion, portionsOf } from './portions'
import { joinParts, removeFile } from './results'
import type { Screened, ScreenOptions } from './screen-options'
import { stageTables } from './staged'
import { type Done, type State, writeState } from './state'

/** Everything that a file is screened with. */
export interface Screening extends Answering {
  /** A connection that takes rows while the other one answers those before. */
  readonly beside: Embedded
  /** The file of lines. */
  readonly file: string
}

interface Tally {
  readonly index: number
  lines: number
  all: number
  rows: number
  readonly rejected: RejectedLine[]
}

// one portion is answered while the next one is read
const marks = ['a', 'b'] as const

/** Screens what a state leaves to do and joins the parts. */
export async function screened(
  screening: Screening,
  state: State,
  options: ScreenOptions,
): Promise<Screened> {
  const { file, folder, plan, reader, beside } = screening
  const { size } = await stat(file)
  const bytes = state.bytes || evenStretch(size)
  const stretches = await stretchesOf(file, size, bytes)
  const done = new Map(state.done.map((one) => [one.index, one]))
  const reading = newReading(reader, new Set(plan.facts))
  const end = async (tally: Tally): Promise<void> => {
    const { rejected, ...counts } = tally
    await writeFile(rejectedPart(folder, tally.index), jsonLines(rejected))
    done.set(tally.index, { ...counts, rejected: rejected.length })
    await writeState(folder, { ...state, bytes, done: [...done.values()] })
    options.progress?.(progressOf(stretches, done, size))
  }
  let answered: Promise<void> = Promise.resolve()
  const next = (work: () => Promise<void>): void => {
    answered = answered.then(work)
    // told where it is waited for
    answered.catch(() => undefined)
  }
  let turn = 0
  for (const stretch of stretches.filter(({ index }) => !done.has(index))) {
    const tally: Tally = { index: stretch.index, lines: 0, all: 0, rows: 0, rejected: [] }
    let portion = 0
    for await (const { tables, awards, apart, ...read } of portionsOf(file, stretch, reading)) {
      options.signal?.throwIfAborted()
      note(read, tally)
      const staged = await stageTables(tables, awards, marks[turn % 2] ?? 'a', beside)
      await answered
      const asked = { stretch: stretch.index, portion, staged, apart }
      next(async () => {
        tally.rows += await answerPortion(asked, screening)
      })
      turn += 1
      portion += 1
    }
    next(() => end(tally))
  }
  await answered
  options.signal?.throwIfAborted()
  return finished(screening, stretches, done, options.out)
}

function note(
  { lines, all, rejected }: Omit<Portion, 'tables' | 'awards' | 'apart'>,
  tally: Tally,
) {
  tally.lines += lines
  tally.all += all
  for (const one of rejected) tally.rejected.push(one)
}

function progressOf(stretches: readonly Stretch[], done: ReadonlyMap<number, Done>, size: number) {
  const ends = stretches.filter(({ index }) => done.has(index))
  const bytes = ends.reduce((sum, { start, end }) => sum + end - start, 0)
  const lines = [...done.values()].reduce((sum, one) => sum + one.lines, 0)
  return { bytes, ofBytes: size, lines }
}

const usualStretch = 64 * 1024 * 1024

/** So many bytes that the stretches are alike, and that no more than one is lost. */
const evenStretch = (size: number): number =>
  Math.max(1, Math.ceil(size / Math.ceil(size / usualStretch)))

const rejectedPart = (folder: string, index: number): string =>
  `${folder}/rejected-${String(index).padStart(6, '0')}.ndjson`

const jsonLines = (items: readonly unknown[]): string =>
  items.map((item) => `${JSON.stringify(item)}\n`).join('')

/** Joins the parts to the results and the rejected lines, and takes the folder between away. */
async function finished(
  { database, plan, folder, format }: Screening,
  stretches: readonly Stretch[],
  done: ReadonlyMap<number, Done>,
  out: string,
): Promise<Screened> {
  const total = (of: (one: Done) => number): number =>
    [...done.values()].reduce((sum, one) => sum + of(one), 0)
  const names = await readdir(folder)
  const parts = names.filter((name) => name.startsWith('part-') && name.endsWith(`.${format}`))
  const files = parts.sort().map((name) => `${folder}/${name}`)
  await joinParts(database, files, out, { format, scale: plan.scale })
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
