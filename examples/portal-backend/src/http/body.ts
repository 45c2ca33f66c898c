import { isUtf8 } from 'node:buffer'
import type { Readable } from 'node:stream'
import { type Bilingual, type Issue, repeatedKeys } from 'incentive-rules'
import type { ProblemKind } from './problem'
import { excerpt } from './shape-issues'

/** How large a body may be, how deep, of how many values, and how long it may take to come. */
export interface BodyLimits {
  readonly bytes: number
  readonly depth: number
  readonly values: number
  readonly seconds: number
}

/** Why a body was not read; thrown where Fastify expects an error. */
export class BodyFault extends Error {
  override readonly name = 'BodyFault'
  constructor(
    readonly problem: ProblemKind,
    readonly issues: readonly Issue[] = [],
  ) {
    super(problem)
  }
}

/** Reads a body to its end; `done` is called once, with a `BodyFault` where it goes beyond a limit. */
export function collect(
  stream: Readable,
  { bytes, seconds }: Pick<BodyLimits, 'bytes' | 'seconds'>,
  done: (fault: BodyFault | null, body: Buffer) => void,
): void {
  const chunks: Buffer[] = []
  let length = 0
  const end = (fault: BodyFault | null): void => {
    clearTimeout(timer)
    stream.off('data', more).off('end', whole).off('error', broken).off('close', broken)
    // what still comes after a fault is to be thrown away, not to wait
    if (fault !== null) stream.on('error', () => undefined).resume()
    done(fault, fault === null ? joined(chunks, length) : noBytes)
  }
  const more = (chunk: Buffer): void => {
    length += chunk.length
    if (length > bytes) end(tooLarge(`${bytes} 字节`, `${bytes} bytes`, 'more'))
    else chunks.push(chunk)
  }
  const whole = (): void => end(null)
  const broken = (): void => end(new BodyFault('malformed'))
  const timer = setTimeout(() => end(new BodyFault('too-slow')), seconds * 1000)
  stream.on('data', more).once('end', whole).once('error', broken).once('close', broken)
}

/** The same as a promise, which never rejects. */
export const collected = (
  stream: Readable,
  limits: Pick<BodyLimits, 'bytes' | 'seconds'>,
): Promise<Buffer | BodyFault> =>
  new Promise((resolve) => collect(stream, limits, (fault, body) => resolve(fault ?? body)))

/** A body that is larger than may be, with what may be. */
const tooLarge = (zh: string, en: string, found: string): BodyFault => {
  const expected = { zh: `不超过 ${zh}`, en: `at most ${en}` }
  return new BodyFault('too-large', [{ code: 'too_large', path: '', expected, found }])
}

const malformed = (expected: Bilingual, found: string): BodyFault =>
  new BodyFault('malformed', [{ code: 'malformed', path: '', expected, found }])

const noBytes = Buffer.alloc(0)

const joined = (chunks: readonly Buffer[], length: number): Buffer =>
  chunks.length === 1 ? (chunks[0] ?? noBytes) : Buffer.concat(chunks, length)

/** The data of a JSON text in UTF-8, no deeper and of no more values than allowed. */
export function dataOf(body: Buffer, most: Pick<BodyLimits, 'depth' | 'values'>): unknown {
  if (!isUtf8(body)) throw malformed({ zh: 'UTF-8 文本', en: 'text in UTF-8' }, 'other bytes')
  // before parsing, which would build what is refused
  if (isBeyond(body, most)) {
    const { depth, values } = most
    throw tooLarge(`${depth} 层、${values} 个值`, `${depth} levels and ${values} values`, 'more')
  }
  const text = body.toString('utf8')
  const data = parsed(text)
  // of what is stated twice nobody knows which counts
  const repeated = repeatedKeys(text)
  if (repeated.length > 0) throw new BodyFault('malformed', repeated)
  return data
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    const found = excerpt(error instanceof Error ? error.message : 'something else')
    throw malformed({ zh: '合乎语法的 JSON', en: 'JSON' }, found)
  }
}

// `"`, `\` and `,`; of brackets the bit that tells `[` from `{` and `]` from `}` is set
const quote = 0x22
const backslash = 0x5c
const comma = 0x2c
const opening = 0x7b
const closing = 0x7d

/**
 * Whether brackets are nested more deeply, or more commas part values: what is told of a hundred
 * thousand faults takes seconds. Outside of texts a byte is a character in JSON.
 */
function isBeyond(
  body: Buffer,
  { depth: deepest, values: most }: Pick<BodyLimits, 'depth' | 'values'>,
): boolean {
  let depth = 0
  let values = 1
  let isText = false
  for (let at = 0; at < body.length; at += 1) {
    const byte = body[at] ?? 0
    if (byte === quote) isText = !isText
    else if (isText) at += byte === backslash ? 1 : 0
    else if (byte === comma) values += 1
    else if ((byte | 0x20) === opening) depth += 1
    else if ((byte | 0x20) === closing) depth -= 1
    if (depth > deepest || values > most) return true
  }
  return false
}
