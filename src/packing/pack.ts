import { lettersOf } from './bit-reader'
import { bitWriter } from './bit-writer'
import { folded } from './fold'
import { codeUnit, placesOfRanks, rankCode } from './rank-code'
import { recentUnits } from './recent'
import { sorted } from './sorted'
import type { Packed } from './unpack'

/**
 * JSON data in about half of what gzip makes of it: folded, its characters sorted by what follows
 * them, coded by how recently each came.
 */
export function packed(data: unknown): Packed {
  const { units, row } = sorted(folded(data))
  const { bit, finish } = bitWriter(placesOfRanks)
  const code = rankCode(bit)
  const recent = recentUnits()
  for (const unit of units) {
    const rank = recent.rankOf(unit)
    code(rank === -1 ? recent.size() + 1 : rank + 1)
    if (rank === -1) {
      codeUnit(bit, unit)
      recent.add(unit)
    } else recent.take(rank)
  }
  return { letters: lettersOf(finish()), length: units.length, row }
}
