import { stat } from 'node:fs/promises'
import { type Answering, answerPortion } from './answer-portion'
import { type Batch, batchesOf, newReading, type Reading, type Telling } from './batches'
import { evenStretch, type Stretch, stretchesOf } from './blocks'
import type { Embedded } from './duckdb'
import { finished } from './finished'
import { type Joining, joiningParts } from './joining'
import { allEnded, freeLane, type Lane, lanesOf, start } from './lanes'
import type { RejectedLine } from './library-line'
import { partsOf, portionFile, rejectedPart, wholeStretches } from './parts'
import { type OpenPortion, openPortion } from './portion'
import type { Done, State } from './read-state'
import { openRejected } from './rejected-part'
import type { Screened, ScreenOptions, Signal } from './screen-options'
import { newSheet, type Sheet } from './sheet'
import { writeState } from './state'

/** Everything that a file is screened with. */
export interface Screening extends Answering {
  readonly databases: readonly [Embedded, ...Embedded[]]
  /** The file of lines. */
  readonly file: string
}

interface Tally extends Stretch {
  lines: number
  all: number
  rows: number
  rejected: number
}

/** Screens what a state leaves to do and joins the parts. */
export async function screened(
  screening: Screening,
  state: State,
  options: ScreenOptions,
): Promise<Omit<Screened, 'notices'>> {
  const { file, folder } = screening
  const { size } = await stat(file)
  const bytes = state.bytes || Math.max(shortestStretch, evenStretch(size, longestStretch))
  const stretches = await stretchesOf(file, size, bytes)
  const whole = await wholeStretches(folder, state.done, stretches)
  const done = new Map(whole.map((one) => [one.index, one]))
  // a run that goes on has to cut the file in the same places, whatever it has done before
  await writeState(folder, { ...state, bytes, done: [...done.values()] })
  const joining = joiningParts(screening, options.signal)
  try {
    joining.go(done)
    const waiting = stretches.filter(({ index }) => !done.has(index))
    const answering = { signal: options.signal, throwIfFailed: joining.throwIfFailed }
    await allAnswered(waiting, screening, answering, async (tally) => {
      const parts = await partsOf(folder, tally.index)
      done.set(tally.index, { ...tally, parts })
      await writeState(folder, { ...state, bytes, done: [...done.values()] })
      joining.go(done)
      options.progress?.(progressOf(stretches, done, size))
    })
    options.signal?.throwIfAborted()
    await joining.end()
    return await finished(folder, stretches, done, options)
  } catch (error) {
    await joining.breakOff()
    throw error
  }
}

/** Reads the stretches and has them answered, portion after portion while the next one is read. */
async function allAnswered(
  stretches: readonly Stretch[],
  screening: Screening,
  { signal, throwIfFailed }: Pick<ScreenOptions, 'signal'> & Pick<Joining, 'throwIfFailed'>,
  end: (tally: Tally) => Promise<void>,
): Promise<void> {
  const { reader, plan, databases } = screening
  const reading = newReading(reader, new Set(plan.facts))
  const means = { reading, sheet: newSheet(), lanes: lanesOf(databases) }
  let ended: Promise<unknown> = Promise.resolve()
  let hasFailed = false
  try {
    for (const stretch of stretches) {
      if (hasFailed) break
      throwIfFailed()
      const answering = await readStretch(stretch, means, screening, signal)
      // one after the other, lest a fault of a later stretch be told while an earlier one is still noted
      ended = ended.then(() => Promise.all(answering.portions)).then(() => end(answering.tally))
      ended.catch(() => {
        hasFailed = true
      })
    }
    await ended
  } finally {
    await allEnded(means.lanes)
    await means.sheet.stored.catch(() => undefined)
    await ended.catch(() => undefined)
  }
}

/** What stretches are read into and by, one after the other. */
interface Means {
  readonly reading: Reading
  readonly sheet: Sheet
  readonly lanes: readonly Lane[]
}

/** Reads a stretch, of which the rejected lines are written down; its portions are answered later. */
async function readStretch(
  stretch: Stretch,
  means: Means,
  screening: Screening,
  signal: Signal | undefined,
) {
  const refused = await openRejected(rejectedPart(screening.folder, stretch.index))
  try {
    const answering = await sentPortions(stretch, means, screening, { reject: refused.put, signal })
    await refused.end()
    return answering
  } finally {
    await refused.close()
  }
}

async function sentPortions(
  stretch: Stretch,
  { reading, sheet, lanes }: Means,
  screening: Screening,
  { reject, signal }: Telling,
) {
  const { index } = stretch
  const tally: Tally = { ...stretch, lines: 0, all: 0, rows: 0, rejected: 0 }
  const portions: Promise<void>[] = []
  const { file, folder, plan } = screening
  const begun = (): OpenPortion =>
    openPortion(
      reading.tables,
      plan.marks,
      portionFile(folder, 'rows', index, portions.length),
      sheet,
    )
  const send = async (open: OpenPortion): Promise<void> => {
    const portion = await open.end()
    const place = [index, portions.length] as const
    const lane = await freeLane(lanes)
    const work = start(lane, async () => {
      const rows = await answerPortion(portion, place, lane.database, screening, signal)
      // only now: other portions have been counted meanwhile
      tally.rows += rows
    })
    portions.push(work)
  }
  let open: OpenPortion | null = null
  const counted = (lines: readonly RejectedLine[]): Promise<void> => {
    tally.rejected += lines.length
    return reject(lines)
  }
  for await (const batch of batchesOf(file, stretch, reading, { reject: counted, signal })) {
    signal?.throwIfAborted()
    note(batch, tally)
    open ??= begun()
    await open.add(batch)
    if (!open.isFull()) continue
    await send(open)
    open = null
  }
  if (open !== null) await send(open)
  return { tally, portions }
}

function note({ lines, all }: Batch, tally: Tally): void {
  tally.lines += lines
  tally.all += all
}

function progressOf(stretches: readonly Stretch[], done: ReadonlyMap<number, Done>, size: number) {
  const ends = stretches.filter(({ index }) => done.has(index))
  const bytes = ends.reduce((sum, { start, end }) => sum + end - start, 0)
  const lines = [...done.values()].reduce((sum, one) => sum + one.lines, 0)
  return { bytes, ofBytes: size, lines }
}

const longestStretch = 144 * 1024 * 1024
// a shorter one would take longer to plan than to read
const shortestStretch = 16 * 1024 * 1024
