import { createReadStream } from 'node:fs'
import * as z from 'zod'
import { excerptOf } from '../issue/excerpt'
import { accepted, type Checked, type Issue, type IssueCode, rejected } from '../issue/issue'
import { repeatedKeys } from '../issue/repeated-keys'
import { lineEntry, readYaml } from '../rulebook/yaml'

/** A profile as it was written, and where in its file each path stands. */
export interface Input {
  readonly file: string
  readonly content: unknown
  readonly lineOf: (path: string) => number | undefined
}

// a profile states some hundred facts; a file of megabytes is something else
const mostBytes = 4_000_000

/** Reads a profile from a file, or from standard input for `-`, as JSON or YAML. */
export async function readInput(path: string): Promise<Checked<Input>> {
  const file = path === '-' ? 'stdin' : path
  const bytes = await bytesOf(path, file)
  if (bytes.kind === 'rejected') return bytes
  const text = textOf(bytes.value, file)
  if (text.kind === 'rejected') return text
  if (text.value.trim() === '') return fault('malformed', file, profileExpected, excerptOf(''))
  return isJson(file, text.value)
    ? parsedJson(file, text.value)
    : readYaml(file, text.value, z.unknown())
}

/** Issues of a profile with its file, and the line where the format has lines. */
export function placed(issues: readonly Issue[], { file, lineOf }: Input): readonly Issue[] {
  return issues.map((issue) => ({ ...issue, file, ...lineEntry(lineOf(issue.path)) }))
}

const profileExpected = { zh: '企业资料（YAML 或 JSON）', en: 'a profile in YAML or JSON' }
const utf8Expected = { zh: 'UTF-8 编码的文本', en: 'text in UTF-8' }
const jsonExpected = { zh: '合乎语法的 JSON', en: 'well-formed JSON' }
const readable = { zh: '可读取的文件', en: 'a readable file' }
const sizeExpected = { zh: `不超过 ${mostBytes} 字节`, en: `at most ${mostBytes} bytes` }

/** Stops reading at the limit, so that neither a huge file nor an endless pipe fills the memory. */
async function bytesOf(path: string, file: string): Promise<Checked<Uint8Array>> {
  const chunks: Uint8Array[] = []
  let length = 0
  try {
    for await (const chunk of path === '-' ? process.stdin : createReadStream(path)) {
      chunks.push(chunk)
      length += chunk.length
      if (length > mostBytes) return fault('too_large', file, sizeExpected, `> ${mostBytes}`)
    }
  } catch (error) {
    return fault('unreadable', file, readable, messageOf(error))
  }
  return accepted(Buffer.concat(chunks))
}

function textOf(bytes: Uint8Array, file: string): Checked<string> {
  try {
    return accepted(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    const found = 'GBK? UTF-16?'
    return fault('unreadable', file, utf8Expected, found)
  }
}

function isJson(file: string, text: string): boolean {
  if (/\.json$/i.test(file)) return true
  return !/\.ya?ml$/i.test(file) && /^\s*[[{]/.test(text)
}

function parsedJson(file: string, text: string): Checked<Input> {
  try {
    const content: unknown = JSON.parse(text)
    const repeated = repeatedKeys(text).map((issue) => ({ ...issue, file }))
    if (repeated.length > 0) return rejected(repeated)
    return accepted({ file, content, lineOf: () => undefined })
  } catch (error) {
    return fault('malformed', file, jsonExpected, messageOf(error))
  }
}

function fault(
  code: IssueCode,
  file: string,
  expected: Issue['expected'],
  found: string,
): Checked<never> {
  return rejected([{ code, file, path: '', expected, found }])
}

const messageOf = (error: unknown): string =>
  error instanceof Error ? error.message.slice(0, 200) : excerptOf(error)
