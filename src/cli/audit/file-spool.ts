import { createReadStream } from 'node:fs'
import { appendFile, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { PageSpool } from '../../report/page-spool'

interface FileSpool extends PageSpool {
  readonly remove: () => Promise<void>
}

const heldLength = 200_000

/** The parts of a page in files of a folder of their own; only the last piece of each is held. */
export async function fileSpool(): Promise<FileSpool> {
  const folder = await mkdtemp(join(tmpdir(), 'incentive-rules-page-'))
  const held = new Map<string, string>()
  const written = new Set<string>()
  return {
    add: async (part, markup) => {
      const text = `${held.get(part) ?? ''}${markup}`
      if (text.length < heldLength) {
        held.set(part, text)
        return
      }
      held.delete(part)
      written.add(part)
      await appendFile(join(folder, part), text)
    },
    read: async function* (part) {
      if (written.has(part)) yield* createReadStream(join(folder, part), { encoding: 'utf8' })
      const last = held.get(part)
      if (last !== undefined) yield last
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  }
}
