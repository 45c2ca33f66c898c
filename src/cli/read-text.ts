import { readFile, stat } from 'node:fs/promises'
import { accepted, type Checked, type Issue, type IssueCode, rejected } from '../issue/issue'

// an evaluation of every rule for a large profile comes to some megabytes
const mostBytes = 64_000_000

/** The text of a file, to the last byte as it stands there. */
export async function readText(file: string): Promise<Checked<string>> {
  try {
    const { size } = await stat(file)
    if (size > mostBytes) return fault('too_large', file, sizeExpected, `> ${mostBytes}`)
    const bytes = await readFile(file)
    // a byte order mark is a byte as any other
    const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
    return accepted(decoder.decode(bytes))
  } catch (error) {
    const found = error instanceof Error ? error.message.slice(0, 200) : 'a fault'
    return fault('unreadable', file, readable, found)
  }
}

const sizeExpected = { zh: `不超过 ${mostBytes} 字节`, en: `at most ${mostBytes} bytes` }
const readable = { zh: 'UTF-8 编码的可读取的文件', en: 'a readable file in UTF-8' }

const fault = (
  code: IssueCode,
  file: string,
  expected: Issue['expected'],
  found: string,
): Checked<never> => rejected([{ code, file, path: '', expected, found }])
