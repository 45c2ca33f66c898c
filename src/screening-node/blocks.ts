import { type FileHandle, open } from 'node:fs/promises'
import { lineFeed, slack, type Text, textIn } from './plain-text'

/** One stretch of a file of lines, from the first byte of a line to the end of another. */
export interface Stretch {
  readonly index: number
  readonly start: number
  readonly end: number
}

/** Whole lines; at their end, or just behind it where the last line has none, stands a line feed. */
export interface Block {
  readonly text: Text
  readonly end: number
}

// what stays in the cache of a core while it is read
const usualBlock = 1024 * 1024

/**
 * The bytes of a stretch in blocks of whole lines, one after the other: a block is gone when the next
 * one is asked for. While one is worked on, the next one is read from the disk.
 */
export async function* blocksOf(file: string, { start, end }: Stretch): AsyncGenerator<Block> {
  const handle = await open(file)
  const room = Math.min(usualBlock, end - start)
  let spare = emptyText(room)
  let coming = start < end ? readLines(handle, emptyText(room), start, end) : null
  try {
    while (coming !== null) {
      const { text, lines, next } = await coming
      coming = next < end ? readLines(handle, spare, next, end) : null
      // told where it is waited for, which it need not be
      coming?.catch(() => undefined)
      yield { text, end: lines }
      spare = text
    }
  } finally {
    await coming?.catch(() => undefined)
    await handle.close()
  }
}

/** Lines that have been read: where they end, and where the next ones begin in the file. */
interface Lines {
  readonly text: Text
  readonly lines: number
  readonly next: number
}

/** Reads whole lines from a place on into a text, or into a larger one where a line does not fit. */
async function readLines(handle: FileHandle, text: Text, at: number, end: number): Promise<Lines> {
  const { bytes } = text
  const size = await readFully(handle, bytes, at, end)
  const lines = at + size === end ? size : bytes.lastIndexOf(lineFeed, size - 1) + 1
  if (lines === 0) {
    return readLines(handle, emptyText(Math.min(bytes.length * 2, end - at)), at, end)
  }
  if (lines === size) bytes[lines] = lineFeed
  return { text, lines, next: at + lines }
}

/** Room for so many bytes of lines, and a line feed behind them. */
const emptyText = (size: number): Text => textIn(Buffer.alloc(size + slack))

/** Reads from a place on what there is room for before the end, but for the slack. */
async function readFully(
  handle: FileHandle,
  room: Buffer,
  at: number,
  end: number,
): Promise<number> {
  const size = Math.min(room.length - slack, end - at)
  for (let read = 0; read < size; ) {
    const { bytesRead } = await handle.read(room, read, size - read, at + read)
    if (bytesRead === 0) throw new Error('the file has become shorter')
    read += bytesRead
  }
  return size
}

// the first stretches are shorter, so that the databases have something to do soon, and the last one,
// so that they end together; more of them would be planned more often, which takes a tenth of a second
const [ofFirst, ofSecond, ofLast] = [1 / 8, 1 / 2, 0.55]

/** How long the next stretch is, before so many bytes that are left. */
function nextLength(index: number, rest: number, about: number): number {
  if (index < 2) return Math.ceil(about * (index === 0 ? ofFirst : ofSecond))
  return rest > about * 1.05 ? about : rest
}

/** As long as the others have to be for so many of them, at the longest so long. */
export function evenStretch(size: number, longest: number): number {
  const shorter = ofFirst + ofSecond + ofLast
  const others = Math.max(1, Math.ceil(size / longest - shorter))
  return Math.ceil(size / (others + shorter))
}

/** The stretches of a file, most of them of about that many bytes, cut where a line ends. */
export async function stretchesOf(
  file: string,
  size: number,
  about: number,
): Promise<readonly Stretch[]> {
  const handle = await open(file)
  try {
    const stretches: Stretch[] = []
    let start = 0
    while (start < size) {
      const length = nextLength(stretches.length, size - start, about)
      const end = await endOfLine(handle, Math.min(start + length, size), size)
      stretches.push({ index: stretches.length, start, end })
      start = end
    }
    return stretches
  } finally {
    await handle.close()
  }
}

/** The first place after a line end at or behind a place. */
async function endOfLine(handle: FileHandle, from: number, size: number): Promise<number> {
  const buffer = Buffer.alloc(65536)
  for (let at = from - 1; at < size; ) {
    const { bytesRead } = await handle.read(buffer, 0, buffer.length, at)
    const found = buffer.subarray(0, bytesRead).indexOf(lineFeed)
    if (found >= 0) return at + found + 1
    if (bytesRead === 0) break
    at += bytesRead
  }
  return size
}
