import { rm, stat } from 'node:fs/promises'
import { type Stretch, stretchesOf } from './chunks'
import type { Embedded } from './duckdb'
import { concatenated, joinParts, type ResultFormat, removeFile } from './results'
import type { Screened, ScreenOptions } from './screen-options'
import { type Done, type State, writeState } from './state'
import {
  type Prepared,
  partFile,
  preparedStretch,
  rejectedPart,
  type Screening,
  screenStretch,
} from './stretch'

/** Screens what a state leaves to do, stretch by stretch, and joins the parts. */
export async function screened(
  screening: Screening,
  state: State,
  options: ScreenOptions,
): Promise<Screened> {
  const { file, folder } = screening
  const { size } = await stat(file)
  const stretches = await stretchesOf(file, size, state.bytes)
  const done: Done[] = state.done.slice(0, stretches.length)
  let next = preparing(stretches[done.length], screening)
  while (next !== null) {
    const prepared = await next
    const { stretch } = prepared
    next = preparing(stretches[stretch.index + 1], screening)
    const before = done.reduce((sum, { all }) => sum + all, 0)
    done.push(await screenStretch(prepared, before, screening))
    await writeState(folder, { ...state, done })
    const lines = done.reduce((sum, one) => sum + one.lines, 0)
    options.progress?.({ bytes: stretch.end, ofBytes: size, lines })
  }
  return finished(screening, stretches, done, options.out)
}

/** A stretch on its way; that it fails is told where it is waited for. */
function preparing(stretch: Stretch | undefined, screening: Screening): Promise<Prepared> | null {
  if (stretch === undefined) return null
  const prepared = preparedStretch(stretch, screening)
  prepared.catch(() => undefined)
  return prepared
}

/** Joins the parts to the results and the rejected lines, and takes the folder between away. */
async function finished(
  { database, plan, folder, format }: Screening,
  stretches: readonly Stretch[],
  done: readonly Done[],
  out: string,
): Promise<Screened> {
  const total = (of: (one: Done) => number): number => done.reduce((sum, one) => sum + of(one), 0)
  const parts = stretches.flatMap(({ index }) =>
    // the last kind is what the library has answered itself, if anything
    Array.from({ length: plan.plans.length + 1 }, (_, kind) =>
      partFile(folder, index, kind, format),
    ),
  )
  await joinAll(database, parts, out, format)
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

async function joinAll(
  database: Embedded,
  parts: readonly string[],
  out: string,
  format: ResultFormat,
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
    format,
  )
}
