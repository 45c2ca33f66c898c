import { appendFile } from 'node:fs/promises'

/** Memory that is written from its beginning, and used again for what is written next. */
export interface Sheet {
  bytes: Buffer
  view: DataView
  /** Up to where something is written. */
  at: number
  /** Ends when what was written last is in its file; until then it stays as it is. */
  stored: Promise<void>
}

export const newSheet = (): Sheet => ({
  ...memory(1024 * 1024),
  at: 0,
  stored: Promise.resolve(),
})

/** Puts what is on the sheet behind what a file holds, while whoever asked for it goes on. */
export function store({ bytes, at }: Sheet, file: string): Promise<void> {
  const stored = appendFile(file, bytes.subarray(0, at))
  // told where it is waited for, which it need not be
  stored.catch(() => undefined)
  return stored
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
