import type { Curve, Piece, Verdict } from 'incentive-rules/calculator'

/** A curve as lengths on a screen. */
export interface Drawing {
  readonly width: number
  readonly height: number
  readonly bands: readonly {
    readonly x: number
    readonly wide: number
    readonly verdict: Verdict
  }[]
  readonly areas: readonly string[]
  readonly edges: readonly string[]
  readonly ticks: readonly {
    readonly value: string
    readonly x: number
    readonly anchor: 'start' | 'middle' | 'end'
  }[]
  readonly now: number | null
  /** The highest amount that is shown, as decimal text. */
  readonly top: string
  readonly verdicts: readonly Verdict[]
}

const height = 180
const years = 365 * 3

/**
 * What is drawn of a curve: from nothing to beyond its last bend, or the years about the evaluation
 * date. Figures become lengths here and are rounded; the table beside the chart has them exactly.
 */
export function drawingOf(curve: Curve, asOf: string, width: number): Drawing {
  const isDate = curve.type === 'date'
  const place = (value: string): number =>
    isDate ? Date.parse(`${value}T00:00:00Z`) / 86_400_000 : Number(value)
  const { from, until } = isDate ? aboutDays(curve, place, place(asOf)) : aboutNumbers(curve, place)
  const x = (value: number): number => ((value - from) / (until - from)) * width
  const seen = curve.pieces.flatMap((piece) => {
    const start = place(piece.from)
    const end = piece.to === null ? until : Math.min(place(piece.to), until)
    return start > until || end < from
      ? []
      : [{ piece, start: Math.max(start, from), end, first: start }]
  })
  const tops = seen.flatMap(({ piece, first, end }) =>
    piece.amount === null
      ? []
      : [heightAt(piece.amount.high, first, first), heightAt(piece.amount.high, first, end)],
  )
  const top = Math.max(1, ...tops)
  const y = (value: number): number => height - (value / top) * (height - 20)
  const shapes = seen.flatMap(({ piece: { amount }, start, end, first }) => {
    if (amount === null) return []
    const low = [heightAt(amount.low, first, start), heightAt(amount.low, first, end)] as const
    const high = [heightAt(amount.high, first, start), heightAt(amount.high, first, end)] as const
    const [left, right] = [x(start), x(end)]
    return [
      {
        area: `M${left} ${y(low[0])}L${left} ${y(high[0])}L${right} ${y(high[1])}L${right} ${y(low[1])}Z`,
        edge: `M${left} ${y(high[0])}L${right} ${y(high[1])}`,
      },
    ]
  })
  const bends = curve.pieces
    .map((piece) => piece.from)
    .filter((value) => place(value) > from && place(value) < until)
  return {
    width,
    height,
    bands: seen.map(({ piece, start, end }) => ({
      x: x(start),
      wide: Math.max(x(end) - x(start), 1),
      verdict: piece.verdict,
    })),
    areas: shapes.map(({ area }) => area),
    edges: shapes.map(({ edge }) => edge),
    ticks: apart(
      bends.map((value) => ({ value, x: x(place(value)) })),
      width,
    ),
    top: topOf(seen.map(({ piece }) => piece)),
    verdicts: [...new Set(seen.map(({ piece }) => piece.verdict))],
    now:
      typeof curve.now === 'string' && within(place(curve.now), from, until)
        ? x(place(curve.now))
        : null,
  }
}

function topOf(pieces: readonly Piece[]): string {
  const ends = pieces.flatMap(({ amount }) =>
    amount === null || amount.high === null
      ? []
      : [amount.high.start, amount.high.end ?? amount.high.start],
  )
  return ends.reduce((top, one) => (Number(one) > Number(top) ? one : top), '0')
}

const within = (value: number, from: number, until: number): boolean =>
  value >= from && value <= until

type Rising = { readonly start: string; readonly slope: string } | null

const heightAt = (stretch: Rising, first: number, value: number): number =>
  stretch === null ? 0 : Number(stretch.start) + Number(stretch.slope) * (value - first)

function aboutNumbers({ pieces, now }: Curve, place: (value: string) => number) {
  const last = Math.max(0, ...pieces.map(({ from }) => place(from)))
  const stated = typeof now === 'string' ? place(now) : 0
  return { from: 0, until: Math.max(last, stated, 1) * 1.35 }
}

function aboutDays({ pieces, now }: Curve, place: (value: string) => number, today: number) {
  const bends = pieces.slice(1).map(({ from }) => place(from))
  const stated = typeof now === 'string' ? [place(now)] : []
  const near = [...bends, ...stated, today].filter((day) => Math.abs(day - today) < years * 4)
  return { from: Math.min(...near) - years / 4, until: Math.max(...near) + years / 4 }
}

// labels closer than this run into each other
const room = 90

function apart(
  ticks: readonly { readonly value: string; readonly x: number }[],
  width: number,
): Drawing['ticks'] {
  const kept: { value: string; x: number }[] = []
  for (const tick of ticks) {
    const last = kept.at(-1)
    if (last === undefined || tick.x - last.x >= room) kept.push(tick)
  }
  return kept.map((tick) => ({
    ...tick,
    anchor: tick.x < room / 2 ? 'start' : tick.x > width - room / 2 ? 'end' : 'middle',
  }))
}
