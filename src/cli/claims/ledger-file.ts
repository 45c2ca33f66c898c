import { open, readFile, stat } from 'node:fs/promises'
import type { Bilingual } from '../../issue/issue'
import { fileFault } from '../../table/file-fault'

/** What a file is by its first bytes, whatever its name says. */
export type FileKind = 'zip' | 'text'

const ledger: Bilingual = { zh: 'CSV 或 XLSX 台账', en: 'a ledger in CSV or XLSX' }
const saved: Bilingual = { zh: '另存为 XLSX 或 CSV 的台账', en: 'a ledger saved as XLSX or CSV' }
const plain: Bilingual = { zh: '未加密的 XLSX 文件', en: 'an XLSX file without a password' }
const readable: Bilingual = { zh: '可读取的文件', en: 'a readable file' }

const startLength = 4096
// the bytes of an archive are held while its parts are read
const mostArchiveBytes = 200_000_000
const smaller: Bilingual = {
  zh: `不超过 ${mostArchiveBytes} 字节的 XLSX；更大的请另存为 CSV`,
  en: `an XLSX of at most ${mostArchiveBytes} bytes; save a larger one as CSV`,
}
const html = /^\s*<(?:!doctype|html|table|head|meta|\?xml|div)/i

/** The first bytes of a file and what they show it to be; every other kind is refused by name. */
export async function openedLedger(path: string) {
  const start = await startOf(path)
  const bytes = Buffer.from(start)
  const text = bytes.toString('utf8').replace(/^\ufeff/, '')
  const kind: FileKind = bytes.subarray(0, 4).toString('latin1') === 'PK\x03\x04' ? 'zip' : 'text'
  if (start.length === 0) throw fileFault(path, 'malformed', ledger, 'an empty file')
  if (bytes.subarray(0, 4).toString('hex') === 'd0cf11e0') await refuseOldBinary(path)
  if (html.test(text)) throw fileFault(path, 'malformed', saved, 'HTML or XML')
  return { kind, start }
}

/** Excel keeps both its old format and an encrypted workbook in a container of the same kind. */
async function refuseOldBinary(path: string): Promise<never> {
  const bytes = await archiveBytes(path)
  const isEncrypted = Buffer.from(bytes).includes(Buffer.from('EncryptedPackage', 'utf16le'))
  throw isEncrypted
    ? fileFault(path, 'unreadable', plain, 'a workbook with a password')
    : fileFault(path, 'malformed', saved, 'the old binary format (.xls)')
}

async function startOf(path: string): Promise<Uint8Array> {
  try {
    const handle = await open(path)
    try {
      const { bytesRead, buffer } = await handle.read(Buffer.alloc(startLength), 0, startLength, 0)
      return buffer.subarray(0, bytesRead)
    } finally {
      await handle.close()
    }
  } catch (error) {
    const found = error instanceof Error ? error.message.slice(0, 200) : 'a fault'
    throw fileFault(path, 'unreadable', readable, found)
  }
}

export async function archiveBytes(path: string): Promise<Uint8Array> {
  const { size } = await stat(path)
  if (size > mostArchiveBytes) throw fileFault(path, 'too_large', smaller, `${size}`)
  return readFile(path)
}
