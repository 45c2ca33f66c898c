import { open, rename } from 'node:fs/promises'
import { jsonLines } from './json-lines'
import type { RejectedLine } from './library-line'

/** Where the rejected lines of a stretch go as they come, for there may be as many as it has lines. */
export interface RejectedPart {
  readonly put: (lines: readonly RejectedLine[]) => Promise<void>
  /** Gives the file its name, for all have come. */
  readonly end: () => Promise<void>
  /** Has no more come, also where the stretch was not read to its end. */
  readonly close: () => Promise<void>
}

/** Begins the file of the rejected lines of a stretch; it has its name only once it is whole. */
export async function openRejected(file: string): Promise<RejectedPart> {
  const draft = `${file}.draft`
  const to = await open(draft, 'w')
  return {
    put: async (lines) => {
      for (const text of jsonLines(lines)) await to.appendFile(text)
    },
    end: async () => {
      await to.close()
      await rename(draft, file)
    },
    close: () => to.close(),
  }
}
