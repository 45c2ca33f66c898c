import { daysAfter } from '../calendar/period'
import { asPlainDate, type PlainDate } from '../calendar/plain-date'
import { criticalDays } from './critical-days'
import type { Curve, Piece } from './curve'
import type { Probe } from './probe'

const first = asPlainDate('1900-01-01')
const last = asPlainDate('2200-12-31')

/** The pieces of a curve over the calendar: a date decides conditions only, so all of them are flat. */
export function dayPieces({
  slot,
  leaves,
  ground,
  briefAt,
}: Probe): Pick<Curve, 'pieces' | 'complete'> {
  const { frame, place } = ground
  const days = criticalDays([slot], leaves, frame, place).get(slot.at) ?? []
  const starts = [...new Set([first, ...days, daysAfter(frame.asOf, 1)])]
    .filter((day) => day >= first && day <= last)
    .sort()
  const pieces: Piece[] = []
  for (const [index, from] of starts.entries()) {
    const next = starts[index + 1]
    add(pieces, pieceOf(from, next === undefined ? last : daysAfter(next, -1), briefAt(from)))
  }
  return { pieces, complete: true }
}

function pieceOf(from: PlainDate, to: PlainDate, brief: ReturnType<Probe['briefAt']>): Piece {
  const { verdict, amount } = brief
  const stretch = (value: string) => ({ start: value, end: value, slope: '0' })
  const bounds = amount && {
    low: stretch(amount.low),
    high: amount.high === null ? null : stretch(amount.high),
  }
  return { from, to, verdict, amount: bounds, samples: [] }
}

/** Joins a piece to the last one where it says the same. */
function add(pieces: Piece[], piece: Piece): void {
  const before = pieces.at(-1)
  const said = ({ verdict, amount }: Piece): string => JSON.stringify([verdict, amount])
  if (before === undefined || said(before) !== said(piece)) pieces.push(piece)
  else pieces[pieces.length - 1] = { ...before, to: piece.to }
}
