import { open } from 'node:fs/promises'
import { FileFault } from '../../table/file-fault'
import { clear } from '../progress'
import type { Terminal } from '../terminal'

/** Where a long output goes, a piece at a time. */
export interface Sink {
  readonly write: (piece: string | Uint8Array) => Promise<void>
  readonly close: () => Promise<void>
}

/** The file of that name, or standard output. */
export async function sinkFor(out: string | undefined, terminal: Terminal): Promise<Sink> {
  if (out !== undefined) return fileSink(out)
  const decoder = new TextDecoder()
  return {
    write: async (piece) => {
      // the progress stands on the line that is about to be written
      terminal.status?.(clear)
      terminal.out(typeof piece === 'string' ? piece : decoder.decode(piece))
    },
    close: async () => undefined,
  }
}

const heldLength = 1 << 18

async function fileSink(path: string): Promise<Sink> {
  const handle = await writable(() => open(path, 'w'))
  let held: Uint8Array[] = []
  let length = 0
  const flush = async (): Promise<void> => {
    const bytes = Buffer.concat(held)
    held = []
    length = 0
    await writable(() => handle.appendFile(bytes))
  }
  return {
    write: async (piece) => {
      const bytes = Buffer.from(piece)
      held.push(bytes)
      length += bytes.length
      if (length >= heldLength) await flush()
    },
    close: async () => {
      await flush()
      await writable(() => handle.close())
    },
  }
}

async function writable<T>(act: () => Promise<T>): Promise<T> {
  try {
    return await act()
  } catch (error) {
    const expected = { zh: '可写入的文件', en: 'a file that can be written' }
    const found = error instanceof Error ? error.message.slice(0, 200) : 'a fault'
    throw new FileFault([{ code: 'wrong_value', path: '--out', expected, found }])
  }
}
