import { createReadStream, createWriteStream } from 'node:fs'
import { rename, writeFile } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Stretch } from './blocks'
import type { RejectedLine } from './library-line'
import { joinedFile, rejectedPart } from './parts'
import type { Done } from './read-state'
import { removeFile } from './results'
import type { Screened, ScreenOptions, Signal } from './screen-options'
import { untilStopped } from './until-stopped'

/** Puts the joined results in their place, and the rejected lines beside them; counts all. */
export async function finished(
  folder: string,
  stretches: readonly Stretch[],
  done: ReadonlyMap<number, Done>,
  { out, signal }: Pick<ScreenOptions, 'out' | 'signal'>,
): Promise<Omit<Screened, 'notices'>> {
  const total = (of: (one: Done) => number): number =>
    [...done.values()].reduce((sum, one) => sum + of(one), 0)
  const lines = total((one) => one.lines)
  const refused = total((one) => one.rejected)
  const rejectedFile = `${out}.rejected.ndjson`
  const draft = `${rejectedFile}.draft`
  try {
    // before the results, beside which nobody would look for a list that is cut short
    if (refused > 0) await writeFile(draft, rejectedLines(folder, stretches, done))
    await moveFile(joinedFile(folder), out, signal)
    await removeFile(rejectedFile)
    if (refused > 0) await rename(draft, rejectedFile)
  } catch (error) {
    await removeFile(draft).catch(() => undefined)
    throw error
  }
  return {
    lines,
    answered: lines - refused,
    rejected: refused,
    rows: total((one) => one.rows),
    out,
    rejectedFile: refused > 0 ? rejectedFile : null,
  }
}

/** Puts a file in its place, whole or not at all; the folder may be a link to another disk. */
async function moveFile(from: string, to: string, signal: Signal | undefined): Promise<void> {
  try {
    await rename(from, to)
  } catch (error) {
    if (!isOtherDisk(error)) throw error
    const draft = `${to}.draft`
    try {
      const bytes = untilStopped(createReadStream(from), signal)
      await pipeline(Readable.from(bytes), createWriteStream(draft))
      await rename(draft, to)
    } finally {
      await removeFile(draft)
    }
  }
}

const isOtherDisk = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'EXDEV'

/** The rejected lines of all stretches, counted from the beginning of the file. */
async function* rejectedLines(
  folder: string,
  stretches: readonly Stretch[],
  done: ReadonlyMap<number, Done>,
): AsyncGenerator<string> {
  let before = 0
  for (const { index } of stretches) {
    const counted = (row: string): string => {
      const one: RejectedLine = JSON.parse(row)
      return `${JSON.stringify({ ...one, line: before + one.line })}\n`
    }
    let rest = ''
    for await (const text of createReadStream(rejectedPart(folder, index), 'utf8')) {
      const rows = `${rest}${text}`.split('\n')
      rest = rows.pop() ?? ''
      yield rows.map(counted).join('')
    }
    before += done.get(index)?.all ?? 0
  }
}
