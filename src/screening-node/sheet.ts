import { open } from 'node:fs/promises'

/** Memory that is written from its beginning, and used again for what is written next. */
export interface Sheet {
  bytes: Buffer
  view: DataView
  /** Up to where something is written. */
  at: number
  /** Ends when what was written last is in its file; until then it stays as it is. */
  stored: Promise<void>
}

// what is not written on takes no memory
const atFirst = 16 * 1024 * 1024

export const newSheet = (): Sheet => ({
  ...memory(atFirst),
  at: 0,
  stored: Promise.resolve(),
})

/** How a file is written: anew, or behind what it holds. */
export type Flag = 'w' | 'a'

/** Puts what is on the sheet into a file, while whoever asked for it goes on. */
export function store(sheet: Sheet, file: string, flag: Flag): void {
  const { bytes, at } = sheet
  stored(sheet, put(bytes.subarray(0, at), file, flag))
}

/** Puts something else into a file, once what is on the sheet is in its own. */
export function storeAfter(sheet: Sheet, bytes: Buffer, file: string, flag: Flag): void {
  stored(
    sheet,
    sheet.stored.then(() => put(bytes, file, flag)),
  )
}

function stored(sheet: Sheet, storing: Promise<void>): void {
  sheet.stored = storing
  // told where it is waited for, which it need not be
  storing.catch(() => undefined)
}

// no more than any system writes in one call
const mostAtOnce = 2 ** 30

/** As few writes as can be: between two of them it would wait until the lines that are being read are read. */
async function put(bytes: Buffer, file: string, flag: Flag): Promise<void> {
  const to = await open(file, flag)
  try {
    for (let at = 0; at < bytes.length; ) {
      at += (await to.write(bytes, at, Math.min(bytes.length - at, mostAtOnce))).bytesWritten
    }
  } finally {
    await to.close()
  }
}

/** Makes room for so many bytes behind what is written. */
export function makeRoomFor(sheet: Sheet, size: number): void {
  if (sheet.bytes.length >= sheet.at + size) return
  const { bytes, view } = memory(Math.max(sheet.bytes.length * 2, sheet.at + size))
  sheet.bytes.copy(bytes, 0, 0, sheet.at)
  sheet.bytes = bytes
  sheet.view = view
}

function memory(size: number): Pick<Sheet, 'bytes' | 'view'> {
  const bytes = Buffer.allocUnsafeSlow(size)
  return { bytes, view: new DataView(bytes.buffer, bytes.byteOffset, bytes.length) }
}
