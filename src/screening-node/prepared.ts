import { constants } from 'node:fs'
import { open } from 'node:fs/promises'
import type { Vocabulary } from '../profile/vocabulary'
import { bytesOf, endsInLine, markerFor, markNulls, type Stretch, someLines } from './chunks'
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

/** Writes a stretch down for the database. */
export async function preparedStretch(
  stretch: Stretch,
  vocabulary: Vocabulary,
  { file, folder, lane }: Place,
): Promise<Prepared> {
  const bytes = await bytesOf(file, stretch)
  const marker = markerFor(bytes)
  const form = usualForm(someLines(bytes), vocabulary)
  const endsLine = endsInLine(bytes)
  markNulls(bytes, marker)
  const staged = `${folder}/stretch-${lane}.ndjson`
  await overwrite(staged, bytes)
  return { stretch, staged, marker, form, endsLine }
}

/** Writes a file anew in the room of the old one, which spares the system to find it once more. */
async function overwrite(file: string, bytes: Buffer): Promise<void> {
  const handle = await open(file, constants.O_WRONLY | constants.O_CREAT)
  try {
    let written = 0
    while (written < bytes.length) {
      const { bytesWritten } = await handle.write(bytes, written, bytes.length - written, written)
      written += bytesWritten
    }
    await handle.truncate(bytes.length)
  } finally {
    await handle.close()
  }
}
