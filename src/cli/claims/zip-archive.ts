import type { Bilingual } from '../../issue/issue'
import { fileFault } from '../../table/file-fault'

/** A file inside of an archive, as the directory of the archive declares it. */
export interface ZipEntry {
  readonly name: string
  readonly method: 'stored' | 'deflated'
  readonly crc: number
  /** The declared size; what comes out in truth is counted while it is inflated. */
  readonly size: number
  readonly data: Uint8Array
}

const whole: Bilingual = { zh: '完整的 XLSX 文件', en: 'a whole XLSX file' }
const plain: Bilingual = { zh: '未加密的 XLSX 文件', en: 'an XLSX file without a password' }

const methods: ReadonlyMap<number, ZipEntry['method']> = new Map([
  [0, 'stored'],
  [8, 'deflated'],
])
const [endSignature, directorySignature, localSignature] = [0x06054b50, 0x02014b50, 0x04034b50]
const endLength = 22
const longestComment = 0xffff
// a workbook has some dozens of parts
const mostEntries = 10_000

/**
 * What an archive holds, by its directory alone: what stands in the file beside the directory is
 * not seen by a spreadsheet either.
 */
export function zipEntries(file: string, bytes: Uint8Array): ReadonlyMap<string, ZipEntry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    return entriesOf(file, view, bytes)
  } catch (error) {
    // an offset beyond the end
    if (error instanceof RangeError)
      throw fileFault(file, 'malformed', whole, 'a truncated archive')
    throw error
  }
}

function entriesOf(file: string, view: DataView, bytes: Uint8Array): ReadonlyMap<string, ZipEntry> {
  const end = endOf(view)
  if (end < 0) throw fileFault(file, 'malformed', whole, 'a truncated archive')
  const count = view.getUint16(end + 10, true)
  if (count > mostEntries) throw fileFault(file, 'too_large', whole, `${count} parts`)
  const entries = new Map<string, ZipEntry>()
  let at = view.getUint32(end + 16, true)
  for (let index = 0; index < count; index += 1) {
    if (view.getUint32(at, true) !== directorySignature) {
      throw fileFault(file, 'malformed', whole, 'a broken archive')
    }
    const entry = entryAt(file, view, bytes, at)
    entries.set(entry.name, entry)
    at += 46 + [28, 30, 32].reduce((sum, field) => sum + view.getUint16(at + field, true), 0)
  }
  return entries
}

function entryAt(file: string, view: DataView, bytes: Uint8Array, at: number): ZipEntry {
  const name = new TextDecoder().decode(
    bytes.subarray(at + 46, at + 46 + view.getUint16(at + 28, true)),
  )
  if ((view.getUint16(at + 8, true) & 1) === 1) {
    throw fileFault(file, 'unreadable', plain, `${name}: encrypted`)
  }
  const method = methods.get(view.getUint16(at + 10, true))
  if (method === undefined)
    throw fileFault(file, 'malformed', whole, `${name}: another compression`)
  const local = view.getUint32(at + 42, true)
  if (view.getUint32(local, true) !== localSignature) {
    throw fileFault(file, 'malformed', whole, `${name}: a broken archive`)
  }
  const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true)
  const length = view.getUint32(at + 20, true)
  if (start + length > bytes.length) throw new RangeError('the data of an entry is cut off')
  const [crc, size] = [view.getUint32(at + 16, true), view.getUint32(at + 24, true)]
  return { name, method, crc, size, data: bytes.subarray(start, start + length) }
}

/** Where the directory is pointed at: the last such place, since a comment may follow it. */
function endOf(view: DataView): number {
  const first = Math.max(0, view.byteLength - endLength - longestComment)
  for (let at = view.byteLength - endLength; at >= first; at -= 1) {
    if (view.getUint32(at, true) === endSignature) return at
  }
  return -1
}
