import { Readable } from 'node:stream'
import { createInflateRaw } from 'node:zlib'
import type { Bilingual } from '../../issue/issue'
import { fileFault } from '../../table/file-fault'
import type { ZipEntry } from './zip-archive'

const whole: Bilingual = { zh: '完整的 XLSX 文件', en: 'a whole XLSX file' }

/** What an entry inflates to, piece by piece; ends as soon as it is more than declared or allowed. */
export async function* inflated(
  file: string,
  entry: ZipEntry,
  limit: number,
): AsyncGenerator<Uint8Array> {
  const { name, size } = entry
  if (size > limit) throw fileFault(file, 'too_large', sizeExpected(limit), `${name}: ${size}`)
  const sum = checksum()
  let length = 0
  for await (const chunk of piecesOf(file, entry)) {
    length += chunk.length
    // a bomb may declare little; what is more than declared is not inflated to its end
    if (length > size) throw fileFault(file, 'malformed', whole, `${name}: > ${size}`)
    sum.add(chunk)
    yield chunk
  }
  if (length !== size || sum.value() !== entry.crc) {
    throw fileFault(file, 'malformed', whole, `${name}: ${length}`)
  }
}

const sizeExpected = (limit: number): Bilingual => ({
  zh: `解压后不超过 ${limit} 字节；大表请另存为 CSV`,
  en: `at most ${limit} bytes when inflated; save a large sheet as CSV`,
})

const pieceLength = 1 << 16

async function* piecesOf(file: string, { name, method, data }: ZipEntry): AsyncGenerator<Buffer> {
  const source = Readable.from(slicesOf(data))
  try {
    yield* method === 'stored' ? source : source.pipe(createInflateRaw({ chunkSize: pieceLength }))
  } catch (error) {
    const found = error instanceof Error ? error.message : 'a fault'
    throw fileFault(file, 'malformed', whole, `${name}: ${found}`)
  }
}

function* slicesOf(data: Uint8Array): Generator<Buffer> {
  for (let at = 0; at < data.length; at += pieceLength) {
    yield Buffer.from(data.subarray(at, at + pieceLength))
  }
}

// Node 20 before 20.15 has no CRC-32 of its own
const table = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1
  return value
})

function checksum() {
  let state = 0xffffffff
  return {
    add: (bytes: Uint8Array): void => {
      for (const byte of bytes) state = (table[(state ^ byte) & 0xff] ?? 0) ^ (state >>> 8)
    },
    value: (): number => (state ^ 0xffffffff) >>> 0,
  }
}
