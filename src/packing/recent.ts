// more than there are Chinese characters in the documents of a country
const most = 8192

/** Code units by how recently they came, the last one first. */
export interface Recent {
  readonly size: () => number
  /** The code unit of a rank from 0, which is then the most recent one. */
  readonly take: (rank: number) => number
  readonly rankOf: (unit: number) => number
  readonly add: (unit: number) => void
}

export function recentUnits(): Recent {
  const units = new Uint16Array(most)
  let size = 0
  const toFront = (unit: number, from: number): number => {
    units.copyWithin(1, 0, from)
    units[0] = unit
    return unit
  }
  return {
    size: () => size,
    take: (rank) => toFront(units[rank] ?? 0, rank),
    rankOf: (unit) => units.subarray(0, size).indexOf(unit),
    add: (unit) => {
      if (size === most) throw new RangeError('too many different characters')
      toFront(unit, size)
      size += 1
    },
  }
}
