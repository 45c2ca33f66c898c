import { randomUUID } from 'node:crypto'
import { open, readFile, rename } from 'node:fs/promises'
import { dirname } from 'node:path'
import type * as z from 'zod'

/** Resolves when the content of a file or folder is on disk. */
export async function flushed(path: string): Promise<void> {
  const handle = await open(path, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** Writes a file so that it is on disk, whole, or is not there. */
export async function writeWhole(file: string, text: string): Promise<void> {
  // two jobs may write the same rulebook at the same time
  const draft = `${file}.${randomUUID()}.draft`
  const handle = await open(draft, 'w', 0o600)
  try {
    await handle.writeFile(text)
    await handle.sync()
  } finally {
    await handle.close()
  }
  await rename(draft, file)
  await flushed(dirname(file))
}

/** Moves a file that is on disk to a place in another folder. */
export async function moved(file: string, to: string): Promise<void> {
  await rename(file, to)
  await flushed(dirname(to))
}

/** What a file of this program holds; null where there is none. */
export async function readShaped<T>(file: string, shape: z.ZodType<T>): Promise<T | null> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    if (isMissing(error)) return null
    throw error
  })
  return text === null ? null : shape.parse(JSON.parse(text))
}

export const isMissing = (error: unknown): boolean => codeOf(error) === 'ENOENT'

/** Whether nothing could be written because the disk, or the share of it, is full. */
export const isDiskFull = (error: unknown): boolean =>
  ['ENOSPC', 'EDQUOT'].includes(String(codeOf(error)))

const codeOf = (error: unknown): unknown =>
  error instanceof Error && 'code' in error ? error.code : null
