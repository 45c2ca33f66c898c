import { add, compare, type Decimal, decimalOf, min, multiply, subtract } from '../money/decimal'
import { common, exactly, hull, type Interval, intervalOf, rising } from '../money/interval'
import { wholeSteps } from '../money/rounding'
import type { Band, Bound, Formula } from '../rulebook/formula'
import type { BandLimits } from './amount'
import { labels } from './labels'
import { type Context, concluded, joined, lacksOf, type Part } from './part'

// made when it is asked for, so that no start waits for decimals
const zero = (): Decimal => decimalOf('0')

const isNothing = (figure: string | undefined): boolean =>
  figure !== undefined && compare(decimalOf(figure), zero()) === 0

const reaches = (value: Decimal, { value: from, included }: Bound): boolean => {
  const order = compare(value, decimalOf(from))
  return order > 0 || (included && order === 0)
}

/** Whether any number of the interval lies in the band. */
function meets({ low, high }: Interval, { from, to }: Band): boolean {
  const above = high === null || reaches(decimalOf(high), from)
  if (to === null || !above) return above
  const order = compare(decimalOf(low), decimalOf(to.value))
  return order < 0 || (to.included && order === 0)
}

export function slabsPart(formula: Formula<'slabs'>, context: Context): Part {
  const whole = context.partOf(formula.of, context)
  const met = [...formula.bands.entries()].filter(([, band]) => meets(whole.value, band))
  const parts = met.map(([, band]) => givenIn(band, whole, formula.of, context))
  const outside = isPartlyOutside(whole.value, formula.bands)
  const bands = formula.bands.map(limitsOf)
  const [only, first] = [parts[0], met[0]]
  if (only !== undefined && first !== undefined && parts.length === 1 && !outside) {
    const [band, { words }] = first
    return concluded(only, joined([whole, only]), labels.slab, words, { kind: 'slab', bands, band })
  }
  const values = [...parts.map((part) => part.value), ...(outside ? [exactly('0')] : [])]
  const value = hull(values)
  const part = { value, unit: only?.unit ?? 'yuan', ...lacksOf([whole, ...parts], value) }
  const branches = met.map(([band], index) => ({ band, steps: parts[index]?.steps ?? [] }))
  const label = only === undefined ? labels.noSlab : labels.slabs
  return concluded(part, joined([whole]), label, null, { kind: 'slabs', bands, branches })
}

const limitsOf = ({ from, to }: Band): BandLimits => ({ from, to })

/** What a band gives, for the part of the quantity that lies in it. */
function givenIn(
  band: Formula<'slabs'>['bands'][number],
  whole: Part,
  of: Formula,
  context: Context,
): Part {
  if (of.kind !== 'fact') return context.partOf(band.give, context)
  const here = common(whole.value, intervalOf(band.from.value, band.to?.value ?? null))
  const narrowed = new Map([...context.narrowed, [of.fact, here]])
  return context.partOf(band.give, { ...context, narrowed })
}

/** Whether the quantity can lie below the first band or above the last. */
function isPartlyOutside({ low, high }: Interval, bands: readonly Band[]): boolean {
  const [first, last] = [bands[0], bands.at(-1)]
  if (first === undefined || last === undefined) return true
  if (!reaches(decimalOf(low), first.from)) return true
  if (last.to === null) return false
  return high === null || reaches(decimalOf(high), { ...last.to, included: !last.to.included })
}

export function marginalPart(formula: Formula<'marginal'>, context: Context): Part {
  const whole = context.partOf(formula.of, context)
  const last = formula.bands.at(-1)
  const ends = last?.to ?? (isNothing(last?.rate) ? last?.from : undefined)
  const limit = ends === undefined ? null : marginalAt(decimalOf(ends.value), formula)
  const value = rising(whole.value, (exact) => marginalAt(exact, formula), limit)
  const part = { value, unit: whole.unit, ...lacksOf([whole], value) }
  const [first] = formula.bands
  const bands = formula.bands.map((band) => ({ ...limitsOf(band), rate: band.rate }))
  const figures = { kind: 'marginal', bands } as const
  return concluded(part, joined([whole]), labels.marginal, first?.words ?? null, figures)
}

/** The sum over the bands of what lies in each at its rate. */
function marginalAt(value: Decimal, { bands }: Formula<'marginal'>): Decimal {
  return bands.reduce((sum, { from, to, rate }) => {
    const begin = decimalOf(from.value)
    if (compare(value, begin) <= 0) return sum
    const end = to === null ? value : min(value, decimalOf(to.value))
    return add(sum, multiply(subtract(end, begin), decimalOf(rate)))
  }, zero())
}

export function ladderPart(formula: Formula<'ladder'>, context: Context): Part {
  const now = context.partOf(formula.of, context)
  const { before: earlier } = formula
  const before = earlier === null ? null : context.partOf(earlier, context)
  const value = intervalOf(
    crossed(now.value.low, before?.value.high ?? (before === null ? '0' : null), formula),
    crossed(now.value.high, before?.value.low ?? '0', formula),
  )
  const parts = before === null ? [now] : [now, before]
  const label = before === null ? labels.ladder : labels.crossing
  const reached = formula.steps.filter((step) => stepsUpTo(now.value.low, [step]) > 0).at(-1)
  const part = { value, unit: 'yuan', ...lacksOf(parts, value) } as const
  const figures = {
    kind: 'ladder',
    steps: formula.steps.map(({ from, value: figure }) => ({ from, value: figure })),
  } as const
  return concluded(part, joined(parts), label, reached?.words ?? null, figures)
}

/** How many steps a quantity reaches; without bound it reaches all. */
const stepsUpTo = (value: string | null, steps: readonly Band[]): number =>
  steps.filter(({ from }) => value === null || reaches(decimalOf(value), from)).length

/** The figure of the highest step that was reached now and not before. */
function crossed(
  now: string | null,
  before: string | null,
  { steps, before: earlier }: Formula<'ladder'>,
): string {
  const reached = stepsUpTo(now, steps)
  const held = earlier === null ? 0 : stepsUpTo(before, steps)
  return reached > held ? (steps[reached - 1]?.value ?? '0') : '0'
}

export function incrementsPart(formula: Formula<'increments'>, context: Context): Part {
  const whole = context.partOf(formula.of, context)
  const { first, further } = formula
  const limit = isNothing(further.value) ? decimalOf(first?.value ?? '0') : null
  const value = rising(whole.value, (exact) => incrementsAt(exact, formula), limit)
  const part = { value, unit: 'yuan', ...lacksOf([whole], value) } as const
  const figures = {
    kind: 'increments',
    first: first === null ? null : { from: first.from, value: first.value },
    every: further.every,
    value: further.value,
  } as const
  return concluded(part, joined([whole]), labels.increments, further.words, figures)
}

function incrementsAt(value: Decimal, { first, further }: Formula<'increments'>): Decimal {
  const from = decimalOf(first?.from ?? '0')
  if (compare(value, from) < 0) return zero()
  const steps = wholeSteps(subtract(value, from), decimalOf(further.every))
  return add(decimalOf(first?.value ?? '0'), multiply(steps, decimalOf(further.value)))
}
