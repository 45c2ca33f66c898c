import { type FileHandle, open } from 'node:fs/promises'
import type { Issue } from '../../issue/issue'
import { repeatedKeys } from '../../issue/repeated-keys'
import type { ProfileIndex } from './profile-store'

const newline = 0x0a
// a profile states some hundred facts
const longestLine = 4_000_000

interface Line {
  readonly number: number
  readonly start: number
  readonly length: number
  readonly bytes: Uint8Array
}

/** Enters every line of a file as a profile, by where it begins; the file stays open to be read from. */
export async function addNdjson(file: string, index: ProfileIndex): Promise<FileHandle> {
  const handle = await open(file)
  for await (const line of linesOf(handle)) {
    const { number, start, length } = line
    const read = contentOf(line.bytes)
    if (read.kind === 'blank') continue
    if (read.kind === 'malformed') index.reject([malformed(file, number, length)])
    if (read.kind === 'repeated') {
      index.reject(read.issues.map((issue) => ({ ...issue, file, line: number })))
    }
    if (read.kind === 'content') {
      const fetch = () => fetched(handle, start, length)
      index.add({ file, line: number, content: read.content, fetch })
    }
  }
  return handle
}

async function fetched(handle: FileHandle, start: number, length: number): Promise<unknown> {
  const { buffer } = await handle.read(Buffer.alloc(length), 0, length, start)
  const read = contentOf(buffer)
  return read.kind === 'content' ? read.content : undefined
}

async function* linesOf(handle: FileHandle): AsyncGenerator<Line> {
  let held: Buffer = Buffer.alloc(0)
  let [number, start, skipped] = [1, 0, 0]
  for await (const chunk of handle.createReadStream({ autoClose: false, start: 0 })) {
    held = Buffer.concat([held, chunk])
    for (let end = held.indexOf(newline); end >= 0; end = held.indexOf(newline)) {
      const length = skipped + end
      yield { number, start, length, bytes: skipped > 0 ? tooLong : held.subarray(0, end) }
      start += length + 1
      number += 1
      skipped = 0
      held = held.subarray(end + 1)
    }
    if (held.length > longestLine) {
      skipped += held.length
      held = Buffer.alloc(0)
    }
  }
  if (held.length + skipped > 0) {
    yield { number, start, length: skipped + held.length, bytes: skipped > 0 ? tooLong : held }
  }
}

// stands for a line that was not kept, and is no JSON
const tooLong = Buffer.from('…')

type Content =
  | { readonly kind: 'content'; readonly content: unknown }
  | { readonly kind: 'blank' }
  | { readonly kind: 'malformed' }
  | { readonly kind: 'repeated'; readonly issues: readonly Issue[] }

function contentOf(bytes: Uint8Array): Content {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    if (text.trim() === '') return { kind: 'blank' }
    const content: unknown = JSON.parse(text)
    const issues = repeatedKeys(text)
    return issues.length > 0 ? { kind: 'repeated', issues } : { kind: 'content', content }
  } catch {
    return { kind: 'malformed' }
  }
}

const malformed = (file: string, line: number, length: number): Issue => ({
  code: 'malformed',
  file,
  line,
  path: '',
  expected: {
    zh: `一行一份 JSON 资料，不超过 ${longestLine} 字节`,
    en: `one profile in JSON a line, of at most ${longestLine} bytes`,
  },
  found: `${length} bytes`,
})
