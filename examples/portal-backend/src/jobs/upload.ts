import { createHash } from 'node:crypto'
import { mkdir, open, rm } from 'node:fs/promises'
import type { Readable } from 'node:stream'
import { type Digest, digestOfText } from '../store/ids'
import { flushed, isDiskFull, moved } from './durable'
import { incomingFolder, type JobFolder, jobsFolder } from './job-folder'

/** What came of taking in a file. */
export type Taken =
  | { readonly kind: 'taken'; readonly bytes: number; readonly digest: Digest }
  | { readonly kind: 'too-large' }
  | { readonly kind: 'full' }
  | { readonly kind: 'disk-full' }
  | { readonly kind: 'broken-off' }

/** Why no more of a file is taken: it is too large itself, or together with what is there. */
export type Refusal = 'too-large' | 'full'

/** Told of every piece of a file; says why it is not taken, null where it is. */
export type Admit = (bytes: number) => Refusal | null

/** Takes a stream into the folder of a job; when it resolves, it is on disk, or nothing is left. */
export async function takenIn(
  source: Readable,
  root: string,
  { folder, upload }: JobFolder,
  admit: Admit,
): Promise<Taken> {
  const draft = `${incomingFolder(root)}/${folder.slice(folder.lastIndexOf('/') + 1)}`
  try {
    const taken = await written(source, draft, admit)
    if (taken.kind === 'taken') {
      await mkdir(folder)
      await moved(draft, upload)
      await flushed(jobsFolder(root))
    }
    return taken
  } catch (error) {
    if (isDiskFull(error)) return { kind: 'disk-full' }
    throw error
  } finally {
    await rm(draft, { force: true })
  }
}

async function written(source: Readable, draft: string, admit: Admit): Promise<Taken> {
  const file = await open(draft, 'wx', 0o600)
  const hash = createHash('sha256')
  let bytes = 0
  try {
    for await (const chunk of chunksOf(source)) {
      if (chunk === 'broken-off') return { kind: 'broken-off' }
      bytes += chunk.length
      const refusal = admit(chunk.length)
      if (refusal !== null) return { kind: refusal }
      hash.update(chunk)
      await file.writeFile(chunk)
    }
    await file.sync()
  } finally {
    await file.close()
  }
  const digest = digestOfText(hash.digest('hex'))
  if (digest === null) throw new TypeError('a digest is one')
  return { kind: 'taken', bytes, digest }
}

/** The chunks of a stream, and a word where it ends before its end, which is the client's doing. */
async function* chunksOf(source: Readable): AsyncGenerator<Buffer | 'broken-off'> {
  const chunks = source.iterator({ destroyOnReturn: false })
  try {
    for (;;) {
      const next = await chunks.next().catch(() => null)
      if (next === null || (next.done && !source.readableEnded)) {
        yield 'broken-off'
        return
      }
      if (next.done) return
      yield Buffer.isBuffer(next.value) ? next.value : Buffer.from(String(next.value))
    }
  } finally {
    await chunks.return?.()
    // what is not wanted is thrown away: left where it is, it would hold up the next request behind it
    source.on('error', () => undefined).resume()
  }
}
