import type { Curve } from '../../src/interview/curve'
import { add, compare, decimalOf, multiply, subtract, textOf } from '../../src/money/decimal'
import type { Rulebook } from '../../src/rulebook/rulebook'
import { decide } from '../../src/screening/decide'
import type { Dice } from './dice'

/** What a curve, or an evaluation, says at one value of the fact. */
export interface Point {
  readonly verdict: string
  readonly low: string | null
  readonly high: string | null
}

/** What a curve says at a value; undefined where that lies beyond its pieces or on a curved one. */
export function onCurve({ pieces, type }: Curve, value: string): Point | undefined {
  const reaches = (end: string): boolean =>
    type === 'date' ? value <= end : compare(decimalOf(value), decimalOf(end)) <= 0
  const piece = pieces.find(({ to }) => to === null || reaches(to))
  if (piece === undefined || piece.samples.length > 0) return undefined
  const { verdict, amount, from } = piece
  if (amount === null) return { verdict, low: null, high: null }
  const over = type === 'date' ? decimalOf('0') : subtract(decimalOf(value), decimalOf(from))
  const along = ({ start, slope }: { start: string; slope: string }): string =>
    textOf(add(decimalOf(start), multiply(decimalOf(slope), over)))
  return { verdict, low: along(amount.low), high: amount.high === null ? null : along(amount.high) }
}

/** What the evaluation says of the one finding of a rule on a subject. */
export function onEvaluation(
  rulebook: Rulebook,
  profile: unknown,
  rule: string,
  options: { readonly asOf: string },
): Point {
  const only = ['eligible', 'pending', 'undetermined', 'ineligible', 'not-in-force'] as const
  const decided = decide(rulebook, profile, { ...options, rules: [rule], only: [...only] })
  if (decided.status === 'rejected') throw new Error(JSON.stringify(decided.issues))
  const [first] = decided.decisions
  if (first === undefined) throw new Error(`no decision on ${rule}`)
  return { verdict: first.verdict, low: first.low, high: first.high }
}

const steps: Readonly<Record<string, string>> = { money: '0.01', count: '1', decimal: '0.0001' }

/** The ends of the pieces with what lies one step beside them, and some values anywhere. */
export function valuesToProbe({ pieces, type }: Curve, dice: Dice): readonly string[] {
  const ends = pieces.flatMap(({ from, to }) => (to === null ? [from] : [from, to]))
  if (type === 'date') {
    const day = (): string => `${2000 + dice.below(60)}-0${1 + dice.below(9)}-1${dice.below(9)}`
    return [...ends, ...Array.from({ length: 8 }, day)]
  }
  const step = decimalOf(steps[type] ?? '1')
  const grid = (value: number): string => textOf(multiply(decimalOf(String(value)), step))
  const greatest = Number(ends.at(-1) ?? '1') / Number(textOf(step))
  const anywhere = Array.from({ length: 12 }, () =>
    grid(
      dice.below(
        Math.min(2 ** 50, Math.max(1000, Math.ceil(greatest * (dice.happens(0.3) ? 3 : 1)))),
      ),
    ),
  )
  const beside = ends.flatMap((end) => {
    const value = decimalOf(end)
    const before = subtract(value, step)
    return [
      end,
      textOf(add(value, step)),
      ...(compare(before, decimalOf('0')) < 0 ? [] : [textOf(before)]),
    ]
  })
  return [...anywhere, ...beside]
}
