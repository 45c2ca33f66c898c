import { makeRoomFor, type Sheet } from './sheet'

/** Makes room for a bit a row, which says whether it has a value: where the bits begin. */
export function openMarks(sheet: Sheet, rows: number): number {
  const groups = Math.ceil(rows / 8)
  makeRoomFor(sheet, 9 + groups)
  const { bytes, view } = sheet
  let at = sheet.at + 4
  for (let head = groups * 2 + 1; head > 0; head = Math.floor(head / 128), at += 1) {
    bytes[at] = head < 128 ? head : (head % 128) + 128
  }
  bytes.fill(0, at, at + groups)
  view.setInt32(sheet.at, at + groups - sheet.at - 4, true)
  sheet.at = at + groups
  return at
}

/** Notes with a 1 that the row at that place of those that are written has a value. */
export function mark(bytes: Buffer, marks: number, index: number, hasValue: number): void {
  const place = marks + (index >> 3)
  bytes[place] = (bytes[place] ?? 0) | (hasValue << (index & 7))
}
