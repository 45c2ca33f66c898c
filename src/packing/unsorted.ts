/** A text as its code units in the order of what follows each, and the row of the whole text. */
export interface Sorted {
  readonly units: Uint16Array
  readonly row: number
}

/** The text of which these are the sorted units (the inverse of Burrows and Wheeler's order). */
export function unsorted({ units, row }: Sorted): string {
  const starts = new Uint32Array(65_537)
  for (let at = 0; at < units.length; at += 1) {
    const next = (units[at] ?? 0) + 1
    starts[next] = (starts[next] ?? 0) + 1
  }
  // row 0 is that of the end of the text, which has no unit
  starts[0] = 1
  for (let unit = 1; unit < starts.length; unit += 1) {
    starts[unit] = (starts[unit] ?? 0) + (starts[unit - 1] ?? 0)
  }
  const { length } = units
  const rows = new Uint32Array(length)
  for (let at = 0; at < length; at += 1) {
    const unit = units[at] ?? 0
    const place = starts[unit] ?? 0
    rows[at] = place
    starts[unit] = place + 1
  }
  const text = new Uint16Array(length)
  let found = 0
  for (let at = length - 1; at >= 0; at -= 1) {
    const index = found > row ? found - 1 : found
    text[at] = units[index] ?? 0
    found = rows[index] ?? 0
  }
  return new TextDecoder('utf-16le').decode(text)
}
