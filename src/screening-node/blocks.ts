import { type FileHandle, open } from 'node:fs/promises'

/** One stretch of a file of lines, from the first byte of a line to the end of another. */
export interface Stretch {
  readonly index: number
  readonly start: number
  readonly end: number
}

const lineFeed = 10
// what stays in the cache of a core while it is read, looked at and written
const usualBlock = 1024 * 1024

/**
 * The bytes of a stretch in blocks of whole lines, one after the other in the same memory: a block
 * is gone when the next one is asked for.
 */
export async function* blocksOf(file: string, { start, end }: Stretch): AsyncGenerator<Buffer> {
  const handle = await open(file)
  try {
    let room = Buffer.allocUnsafeSlow(Math.min(usualBlock, end - start))
    let at = start
    while (at < end) {
      const bytes = await readFully(handle, room, at, end)
      const lines = at + bytes.length === end ? bytes.length : bytes.lastIndexOf(lineFeed) + 1
      // a line longer than the room
      if (lines === 0) room = Buffer.allocUnsafeSlow(Math.min(room.length * 2, end - at))
      else yield bytes.subarray(0, lines)
      at += lines
    }
  } finally {
    await handle.close()
  }
}

/** As many bytes from a place on as there is room for before the end. */
async function readFully(
  handle: FileHandle,
  room: Buffer,
  at: number,
  end: number,
): Promise<Buffer> {
  const size = Math.min(room.length, end - at)
  for (let read = 0; read < size; ) {
    const { bytesRead } = await handle.read(room, read, size - read, at + read)
    if (bytesRead === 0) throw new Error('the file has become shorter')
    read += bytesRead
  }
  return room.subarray(0, size)
}
