/** Texts in UTF-8, one row after the other in one piece of memory. */
export interface Texts {
  bytes: Buffer
  /** Where the text of each row ends; it begins where the one before it ends. */
  ends: Int32Array
}

// small, for the same reason as the first room of columns
const firstBytes = 512

export const noTexts = (rows: number): Texts => ({
  bytes: Buffer.allocUnsafeSlow(firstBytes),
  ends: new Int32Array(rows),
})

/** Makes room for the texts of so many rows. */
export function moreTexts(texts: Texts, rows: number): void {
  const ends = new Int32Array(rows)
  ends.set(texts.ends)
  texts.ends = ends
}

export const startOf = ({ ends }: Texts, row: number): number =>
  row > 0 ? (ends[row - 1] ?? 0) : 0

export const endOf = ({ ends }: Texts, row: number): number => ends[row] ?? 0

/** Puts the bytes from one place to another as the text of a row, which is the last one then. */
export function putText(texts: Texts, row: number, from: Buffer, start: number, end: number): void {
  let at = startOf(texts, row)
  if (texts.bytes.length < at + end - start) texts.bytes = longer(texts, at, end - start)
  const { bytes } = texts
  for (let place = start; place < end; place += 1, at += 1) bytes[at] = from[place] ?? 0
  texts.ends[row] = at
}

function longer({ bytes }: Texts, used: number, more: number): Buffer {
  const room = Buffer.allocUnsafeSlow(Math.max(bytes.length * 2, used + more))
  bytes.copy(room, 0, 0, used)
  return room
}

/** Whether two rows have the same text. */
export function isSameText(texts: Texts, one: number, other: number): boolean {
  const [start, end] = [startOf(texts, one), endOf(texts, one)]
  const [from, to] = [startOf(texts, other), endOf(texts, other)]
  return end - start === to - from && texts.bytes.compare(texts.bytes, from, to, start, end) === 0
}
