import { type FileHandle, open } from 'node:fs/promises'
import { blocksOf, type Stretch } from './blocks'

/** The stretches of a file, each of about that many bytes, cut where a line ends. */
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
      const end = await endOfLine(handle, Math.min(start + about, size), size)
      stretches.push({ index: stretches.length, start, end })
      start = end
    }
    return stretches
  } finally {
    await handle.close()
  }
}

const lineFeed = 10

/** The first place after a line end at or behind a place. */
async function endOfLine(handle: FileHandle, from: number, size: number): Promise<number> {
  const buffer = Buffer.alloc(65536)
  for (let at = from - 1; at < size; at += buffer.length) {
    const { bytesRead } = await handle.read(buffer, 0, buffer.length, at)
    const found = buffer.subarray(0, bytesRead).indexOf(lineFeed)
    if (found >= 0) return at + found + 1
    if (bytesRead === 0) break
  }
  return size
}

/** The bytes of a stretch at once, for those of which the lines have to be counted. */
export async function bytesOf(file: string, stretch: Stretch): Promise<Buffer> {
  const blocks: Buffer[] = []
  for await (const block of blocksOf(file, stretch)) blocks.push(Buffer.from(block))
  return Buffer.concat(blocks)
}

const space = 32
const colon = 58

/**
 * Writes the marker over every `null` that stands as a value, in place: the database would not tell
 * it from a key that is left out. Within a text the quotes of the marker break the line, and then
 * the library reads it as it was.
 */
export function markNulls(bytes: Buffer, marker: string): void {
  const replacement = Buffer.from(`${marker} `)
  for (let at = bytes.indexOf('null'); at !== -1; at = bytes.indexOf('null', at + 4)) {
    let before = at - 1
    while (bytes[before] === space) before -= 1
    if (bytes[before] === colon) replacement.copy(bytes, at)
  }
}

/** A line of text: its number in the stretch, blank lines counted, and where it stands. */
export interface Line {
  readonly number: number
  readonly start: number
  readonly end: number
}

/** The lines of a stretch that are not blank, one after the other. */
export function* linesIn(bytes: Buffer): Generator<Line> {
  let number = 0
  for (let start = 0; start < bytes.length; number += 1) {
    const found = bytes.indexOf(lineFeed, start)
    const end = found === -1 ? bytes.length : found
    if (!isBlank(bytes, start, end)) yield { number, start, end }
    start = end + 1
  }
}

const blanks = new Set([9, 13, space])

function isBlank(bytes: Buffer, start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) {
    if (!blanks.has(bytes[at] ?? space)) return false
  }
  return true
}

const samples = 256

/** Some of the lines from everywhere in a buffer, as text. */
export function someLines(bytes: Buffer, count = samples): readonly string[] {
  const lines = new Set<string>()
  for (let index = 0; index < count; index += 1) {
    const from = Math.floor((bytes.length * index) / count)
    const start = index === 0 ? 0 : bytes.indexOf(lineFeed, from) + 1
    const end = bytes.indexOf(lineFeed, start)
    const line = bytes.toString('utf8', start, end === -1 ? bytes.length : end)
    if (line.length > 0 && line.length < 1_000_000) lines.add(line)
  }
  return [...lines]
}

/** What a stretch looks like: some of its lines, whether it holds a text, whether the last line ends. */
export async function lookAt(file: string, stretch: Stretch, text: string) {
  const lines: string[] = []
  let holdsText = false
  let endsLine = true
  for await (const block of blocksOf(file, stretch)) {
    const share = block.length / (stretch.end - stretch.start)
    lines.push(...someLines(block, Math.ceil(samples * share)))
    holdsText ||= block.includes(text.slice(1, -1)) && block.includes(text)
    endsLine = block[block.length - 1] === lineFeed
  }
  return { lines, holdsText, endsLine }
}

/** How many lines there are in all, and how many that are not blank. */
export function countLines(bytes: Buffer): { readonly all: number; readonly text: number } {
  let text = 0
  let all = 0
  for (let start = 0; start < bytes.length; all += 1) {
    const found = bytes.indexOf(lineFeed, start)
    const end = found === -1 ? bytes.length : found
    if (!isBlank(bytes, start, end)) text += 1
    start = end + 1
  }
  return { all, text }
}
