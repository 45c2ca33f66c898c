import { constants } from 'node:fs'
import { open } from 'node:fs/promises'
import type { Vocabulary } from '../profile/vocabulary'
import { blocksOf, type Stretch } from './blocks'
import { lookAt, markNulls } from './chunks'
import { type UsualForm, usualForm } from './usual-form'

/** A stretch as the database reads it, and what is known of it before that. */
export interface Prepared {
  readonly stretch: Stretch
  readonly staged: string
  readonly marker: string
  /** What its lines look like, where that is a form that can be read quickly. */
  readonly form: UsualForm | null
  readonly endsLine: boolean
}

/** Where a stretch comes from and where it is written down, for one of several databases. */
interface Place {
  readonly file: string
  readonly folder: string
  readonly lane: number
}

/** The signs of which one stands, between quotes, for a value that is known not to exist. */
const signs = ['~', '^', '|', '!', '#', '$', '%', '*', '+', ';', '=', '?', '@', '_', '`']

/** Writes a stretch down for the database. */
export async function preparedStretch(
  stretch: Stretch,
  vocabulary: Vocabulary,
  { file, folder, lane }: Place,
): Promise<Prepared> {
  for (const sign of signs) {
    const marker = `"${sign}"`
    const { lines, holdsText, endsLine } = await lookAt(file, stretch, marker)
    if (holdsText) continue
    const staged = `${folder}/stretch-${lane}.ndjson`
    await overwrite(staged, blocksOf(file, stretch), marker)
    return { stretch, staged, marker, form: usualForm(lines, vocabulary), endsLine }
  }
  throw new Error('a file that holds every marker')
}

/**
 * Writes a file anew, with the marker for what does not exist, in the room of the old one, which
 * spares the system to find it once more.
 */
async function overwrite(file: string, blocks: AsyncIterable<Buffer>, marker: string) {
  const handle = await open(file, constants.O_WRONLY | constants.O_CREAT)
  try {
    let at = 0
    for await (const block of blocks) {
      markNulls(block, marker)
      for (let written = 0; written < block.length; ) {
        const { bytesWritten } = await handle.write(block, written, block.length - written, at)
        written += bytesWritten
        at += bytesWritten
      }
    }
    await handle.truncate(at)
  } finally {
    await handle.close()
  }
}
