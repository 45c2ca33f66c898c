import { rename, rm, writeFile } from 'node:fs/promises'
import { line } from '../explanation/page'
import type { SharedFlags } from './flags'
import { type Answer, refusal } from './present'

/** Answers with content of a format of its own: on stdout, or in the named file. */
export async function contentAnswer(
  content: string,
  out: string | undefined,
  flags: SharedFlags,
): Promise<Answer> {
  if (out !== undefined) return writtenAnswer(content, out, flags)
  return { exitCode: 0, json: null, lines: [], content, issues: [] }
}

interface Writing {
  /** The option that names the file. */
  readonly path?: string
  readonly write?: (file: string, content: string | Uint8Array) => Promise<void>
}

/** Writes a file whole or not at all, for those who read it meanwhile. */
export async function replaceFile(file: string, content: string | Uint8Array): Promise<void> {
  const draft = `${file}.draft`
  try {
    await writeFile(draft, content)
    await rename(draft, file)
  } catch (error) {
    await rm(draft, { force: true })
    throw error
  }
}

/** Writes a file and answers with its name, or with why it cannot be written. */
export async function writtenAnswer(
  content: string | Uint8Array,
  out: string,
  { locale }: SharedFlags,
  { path = '--out', write = writeFile }: Writing = {},
): Promise<Answer> {
  try {
    await write(out, content)
  } catch (error) {
    const expected = { zh: '可写入的文件', en: 'a file that can be written' }
    const found = error instanceof Error ? error.message.slice(0, 200) : 'a fault'
    return refusal([{ code: 'wrong_value', path, expected, found }])
  }
  const text = locale === 'en' ? `Written: ${out}` : `已写入：${out}`
  return { exitCode: 0, json: { written: out }, lines: [line(text, 'good')], issues: [] }
}
