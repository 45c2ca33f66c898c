/** Memory that is written from its beginning, and used again for what is written next. */
export interface Sheet {
  bytes: Buffer
  view: DataView
  /** Up to where something is written. */
  at: number
}

export const newSheet = (): Sheet => ({ ...memory(1024 * 1024), at: 0 })

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
