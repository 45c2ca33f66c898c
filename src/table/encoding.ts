import { createReadStream } from 'node:fs'
import type { Bilingual } from '../issue/issue'
import { fileFault, type Notice } from './file-fault'

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030'

/** A text file whose encoding was found out, and what there is to say of that. */
export interface EncodedText {
  readonly text: () => AsyncGenerator<string>
  readonly notices: readonly Notice[]
}

const known: Bilingual = {
  zh: 'UTF-8、带标记的 UTF-16 或 GBK/GB18030 编码的文本',
  en: 'text in UTF-8, in UTF-16 with its mark, or in GBK/GB18030',
}

const fromGbk: Bilingual = {
  zh: '按 GB18030（GBK）编码读取',
  en: 'was read as GB18030 (GBK)',
}

/** Finds out in which encoding a file is, by reading it once from end to end. */
export async function encodedText(path: string, start: Uint8Array): Promise<EncodedText> {
  const marked = markedEncoding(start)
  const candidates: readonly Encoding[] = marked === undefined ? ['utf-8', 'gb18030'] : [marked]
  // what has zero bytes is no text in either
  const possible = marked === undefined && start.includes(0) ? [] : candidates
  for (const encoding of possible) {
    if (!(await decodes(path, encoding))) continue
    const notices = encoding === 'gb18030' ? [{ file: path, text: fromGbk }] : []
    return { text: () => decodedText(path, encoding), notices }
  }
  throw fileFault(path, 'unreadable', known, foundInstead(start, marked))
}

function markedEncoding([first, second]: Uint8Array): Encoding | undefined {
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  return undefined
}

function foundInstead(start: Uint8Array, marked: Encoding | undefined): string {
  if (marked !== undefined) return `bytes that are not ${marked}`
  return start.includes(0) ? 'zero bytes (UTF-16 without its mark?)' : 'bytes of another encoding'
}

async function decodes(path: string, encoding: Encoding): Promise<boolean> {
  try {
    for await (const text of decodedText(path, encoding)) void text
    return true
  } catch (error) {
    if (error instanceof TypeError) return false
    throw error
  }
}

async function* decodedText(path: string, encoding: Encoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true })
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 18 })) {
    yield decoder.decode(chunk, { stream: true })
  }
  yield decoder.decode()
}
