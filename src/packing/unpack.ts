import { bitReader, bytesOf } from './bit-reader'
import { codeUnit, placesOfRanks, rankCode } from './rank-code'
import { recentUnits } from './recent'
import { unfolded } from './unfold'
import { unsorted } from './unsorted'

/** Data that was packed, with the length of its text and the row of it that packing gave. */
export interface Packed {
  readonly letters: string
  readonly length: number
  readonly row: number
}

/** The data that was packed; parts that are alike are one object. */
export function unpacked({ letters, length, row }: Packed): unknown {
  const bit = bitReader(bytesOf(letters), placesOfRanks)
  const code = rankCode(bit)
  const recent = recentUnits()
  const units = new Uint16Array(length)
  for (let at = 0; at < length; at += 1) {
    const rank = code(0) - 1
    const isNew = rank === recent.size()
    if (isNew) recent.add(codeUnit(bit, 0))
    units[at] = recent.take(isNew ? 0 : rank)
  }
  return unfolded(unsorted({ units, row }))
}
