import { sha256 } from '@noble/hashes/sha2'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils'
import canonicalize from 'canonicalize'

// This file shares no code with the evaluator, so that no fault of that one can be repeated here: it
// imports a hash and canonical JSON and nothing else, and computes with fractions of its own.

/** What does not hold in a receipt: where, what follows from the rest of it, and what it says. */
export interface ReceiptFault {
  readonly kind: 'form' | 'digest' | 'text' | 'quote' | 'step' | 'amount' | 'total'
  readonly path: string
  readonly expected: string
  readonly found: string
}

type Expect = (kind: ReceiptFault['kind'], path: string, expected: string, found: unknown) => void

/**
 * Confirms by itself what a receipt, as text or as data, says: every digest, every quote at its place
 * in the pinned text (given by document), every step of every amount, and the total where the
 * documents are silent on cumulation. An empty list: all of it holds. It does not say whether the
 * conditions were judged rightly; `recheck` does.
 */
export function checkReceipt(
  receipt: unknown,
  texts: ReadonlyMap<string, string>,
): readonly ReceiptFault[] {
  const faults: ReceiptFault[] = []
  const expect: Expect = (kind, path, expected, found) => {
    if (expected === found) return
    faults.push({ kind, path, expected: short(expected), found: short(String(found)) })
  }
  const attempt: Attempt = (path, check) => {
    try {
      check()
    } catch (error) {
      expect('form', path, 'what a receipt has there', error instanceof Error ? error.message : '')
    }
  }
  attempt('', () => checkAll(receipt, texts, expect, attempt))
  return faults
}

// a fault is for people; what differs may be the whole of a text
const short = (text: string): string => (text.length > 200 ? `${text.slice(0, 200)}…` : text)

type Attempt = (path: string, check: () => void) => void

function checkAll(
  receipt: unknown,
  texts: ReadonlyMap<string, string>,
  expect: Expect,
  attempt: Attempt,
): void {
  const data = record(typeof receipt === 'string' ? JSON.parse(receipt) : receipt)
  if (typeof receipt === 'string') expect('form', '', canonical(data), receipt.replace(/\n$/, ''))
  const [book, answer] = [record(data.rulebook), record(record(data.result).content)]
  const findings = list(answer.findings).map(record)
  attempt('', () => checkDigests(data, answer, expect))
  attempt('rulebook.texts', () => checkTexts(record(book.texts), texts, expect))
  const held = new Map([...texts].filter(([id]) => Object.hasOwn(record(book.texts), id)))
  attempt('result.content', () => checkQuotes(answer, 'result.content', held, expect))
  for (const [at, finding] of findings.entries()) {
    const path = `result.content.findings[${at}]`
    attempt(path, () => checkAmount(finding, path, { expect, given: givenIn(data, finding) }))
  }
  attempt('result.content.totals', () => checkTotals(findings, record(answer.totals), expect))
}

// ---- digests and quotes

const digestOf = (text: string): string => bytesToHex(sha256(utf8ToBytes(text)))
const canonical = (data: unknown): string => canonicalize(data) ?? ''

function checkDigests({ digest, ...rest }: Data, answer: Data, expect: Expect): void {
  for (const name of ['profile', 'options', 'result']) {
    const seal = record(rest[name])
    expect('digest', `${name}.digest`, digestOf(canonical(seal.content)), seal.digest)
  }
  expect('digest', 'digest', digestOf(canonical(rest)), digest)
  const [own, other] = [record(answer.rulebook), record(rest.rulebook)]
  expect('digest', 'result.content.rulebook.digest', text(other.digest), own.digest)
  expect('form', 'result.content.asOf', text(rest.asOf), answer.asOf)
}

function checkTexts(pinned: Data, texts: ReadonlyMap<string, string>, expect: Expect): void {
  for (const [id, digest] of Object.entries(pinned)) {
    const held = texts.get(id)
    expect('text', `rulebook.texts.${id}`, text(digest), held === undefined ? '' : digestOf(held))
  }
}

/** Whatever has a quote with its range is held against the text, and words against their quote. */
function checkQuotes(
  data: unknown,
  path: string,
  texts: ReadonlyMap<string, string>,
  expect: Expect,
): void {
  if (Array.isArray(data)) {
    for (const [at, one] of data.entries()) checkQuotes(one, `${path}[${at}]`, texts, expect)
  } else if (isRecord(data)) {
    const { document, quote, start, end, words, citation } = data
    if ('quote' in data) {
      const held = texts.get(text(document))?.slice(whole(start), whole(end)) ?? ''
      expect('quote', path, held === '' ? 'words of the text' : held, quote)
    }
    if (typeof words === 'string' && isRecord(citation) && !text(citation.quote).includes(words)) {
      expect('quote', path, text(citation.quote), words)
    }
    for (const [key, one] of Object.entries(data)) checkQuotes(one, `${path}.${key}`, texts, expect)
  }
}

// ---- amounts and totals

interface Base {
  readonly expect: Expect
  /** What profile and options give for a step that rests on no other, where that is plain. */
  readonly given: (operation: Data) => Fraction | null
}

function checkAmount({ amount, instalments }: Data, path: string, base: Base): void {
  if (amount === null) return
  const { expect } = base
  const { low, high, exact, steps } = record(amount)
  const last = lastOf(steps, `${path}.amount.steps`, base)
  expect('amount', `${path}.amount`, written(last), written(interval(amount)))
  expect('amount', `${path}.amount.exact`, String(low === high), String(exact))
  for (const [at, one] of list(instalments).entries()) {
    const part = product(last, exactly(record(one).share))
    expect('amount', `${path}.instalments[${at}]`, written(part), written(interval(one)))
  }
}

/** What the last of some steps comes to, each computed from the values of those before it. */
function lastOf(steps: unknown, path: string, base: Base): Interval {
  const values: Interval[] = []
  for (const [at, step] of list(steps).entries()) {
    const own = record(record(step).operation)
    const stated = interval(record(step).value)
    const of = list(own.of).map((place) => present(values[whole(place)], `step ${place}`))
    const inner = (branch: unknown): Interval => lastOf(branch, `${path}[${at}].branch`, base)
    const compute = present(operations.get(text(own.kind)), `operation ${own.kind}`)
    const value = compute({ of, own, stated, inner, given: base.given(own) })
    base.expect('step', `${path}[${at}]`, written(value), written(stated))
    values.push(stated)
  }
  return values.at(-1) ?? nothing
}

/** Where the documents say nothing of cumulation: from the largest award that is due to all of them. */
function checkTotals(findings: readonly Data[], totals: Data, expect: Expect): void {
  const due = findings.filter((one) => one.verdict === 'eligible' && one.entitlement === 'entitled')
  const awards = due.filter((one) => one.amount !== null).map((one) => interval(one.amount))
  const path = 'result.content.totals'
  expect('total', `${path}.counted`, String(awards.length), String(totals.counted))
  expect(
    'total',
    `${path}.unquantified`,
    String(due.length - awards.length),
    String(totals.unquantified),
  )
  if (totals.cumulation !== 'silent') return
  const low = awards.map((one) => one.low).reduce(greater, zero)
  const { high } = awards.reduce(sum, nothing)
  const bounded = due.length === awards.length ? high : null
  expect(
    'total',
    `${path}.withFigures`,
    written({ low, high }),
    written(interval(totals.withFigures)),
  )
  expect('total', path, written({ low, high: bounded }), written(interval(totals)))
}

interface Asked {
  readonly of: readonly Interval[]
  readonly own: Data
  readonly stated: Interval
  readonly inner: (steps: unknown) => Interval
  readonly given: Fraction | null
}

/** What each operation comes to; of a figure, a fact and an open term it is what the step states. */
const table: Readonly<Record<string, (asked: Asked) => Interval>> = {
  figure: ({ stated }) => ({ low: stated.low, high: stated.low }),
  fact: (asked) => higher(asGiven(asked), nothing),
  open: (asked) => asGiven(asked),
  awarded: ({ own }) =>
    own.awards === null ? anything : list(own.awards).map(interval).reduce(sum, nothing),
  sum: (asked) => all(asked).reduce(sum),
  product: (asked) => all(asked).reduce(product),
  least: (asked) => all(asked).reduce(lower),
  greatest: (asked) => all(asked).reduce(higher),
  less: ({ of: [one, other] }) => less(present(one, 'step'), present(other, 'step')),
  within: ({ of: [one, taken], own }) =>
    lower(present(one, 'step'), less(exactly(own.cap), present(taken, 'step'))),
  rounded: (asked) => rising(first(asked), (value) => rounded(value, asked.own), null),
  marginal: (asked) => {
    const bands = list(asked.own.bands).map(record)
    return rising(first(asked), (value) => marginal(value, bands), marginalLimit(bands))
  },
  ladder: ({ of: [now, before], own }) => ladder(present(now, 'step'), before, list(own.steps)),
  increments: (asked) => {
    const { first: start, value } = asked.own
    const end = isZero(value) ? (start === null ? zero : decimal(record(start).value)) : null
    return rising(first(asked), (one) => increments(one, asked.own), end)
  },
  chosen: ({ of: [one = nothing] }) => one,
  either: ({ own, inner }) => list(own.branches).map(inner).reduce(hull),
  slab: ({ of: [one, given], own }) => {
    const { met, outside } = placed(present(one, 'step'), list(own.bands).map(record))
    present(met.length === 1 && met[0] === own.band && !outside ? own : undefined, 'only band')
    return present(given, 'step')
  },
  slabs: ({ of: [one], own, inner }) => {
    const { met, outside } = placed(present(one, 'step'), list(own.bands).map(record))
    const branches = list(own.branches).map(record)
    const same = met.join() === branches.map((branch) => branch.band).join()
    present(same ? own : undefined, `branch for each of the bands ${met.join()}`)
    const values = branches.map((branch) => inner(branch.steps))
    return [...values, ...(outside ? [nothing] : [])].reduce(hull)
  },
}
const operations = new Map(Object.entries(table))

const first = ({ of: [one] }: Asked): Interval => present(one, 'step')
const all = ({ of, own }: Asked): readonly Interval[] =>
  own.figure === undefined ? of : [...of, exactly(own.figure)]

/** An exact value is the given one; a range is what is not stated, or not accepted as stated. */
const asGiven = ({ stated, given }: Asked): Interval =>
  given === null || stated.high === null || compare(stated.low, stated.high) !== 0n
    ? stated
    : { low: given, high: given }

/** Finds what a fact of the finding's subject or an open term of its rule is given as. */
function givenIn(receipt: Data, { rule, subject }: Data): Base['given'] {
  const profile = record(record(receipt.profile).content)
  const { openTerms = [] } = record(record(receipt.options).content)
  const listed = Object.values(profile).flatMap((one) => (Array.isArray(one) ? one : []))
  return (operation) => {
    if (operation.kind === 'open') {
      const isMeant = (one: Data) => one.rule === rule && one.term === operation.term
      return plainFigure(list(openTerms).map(record).find(isMeant)?.value)
    }
    const [owner, name = ''] = operation.kind === 'fact' ? text(operation.fact).split('.') : []
    const all = owner === 'enterprise' ? [profile.enterprise] : listed
    const own = all
      .filter(isRecord)
      .filter((one) => all !== listed || one.id === record(subject).id)
    const values = own.flatMap((one) => (Object.hasOwn(one, name) ? [one[name]] : []))
    return values.length === 1 ? plainFigure(values[0]) : null
  }
}

const units = new Map([
  ['', '1'] as const,
  ['元', '1'],
  ['万元', '10000'],
  ['亿元', '100000000'],
  ['%', '0.01'],
])

/** A number as profiles mostly write it; whatever is written otherwise is left to `recheck`. */
function plainFigure(data: unknown): Fraction | null {
  const form = typeof data === 'number' ? String(data) : data
  const [, digits, unit = ''] = /^(\d+(?:\.\d+)?)(元|万元|亿元|%)?$/.exec(String(form)) ?? []
  return digits === undefined ? null : times(decimal(digits), decimal(units.get(unit)))
}

/** To a multiple of a unit: down, up, or to the nearer, the upper of two that are as near. */
function rounded(value: Fraction, { to, mode }: Data): Fraction {
  const unit = decimal(to)
  const down = quotient(value, unit)
  const up = compare(times(unit, { over: down, under: 1n }), value) < 0n ? down + 1n : down
  const near = quotient(plus(value, times(unit, decimal('0.5'))), unit)
  const count = new Map([['down', down] as const, ['up', up], ['halfUp', near]]).get(text(mode))
  return times(unit, { over: present(count, 'mode'), under: 1n })
}

/** The sum over the bands of what lies in each, at its rate. */
function marginal(value: Fraction, bands: readonly Data[]): Fraction {
  return bands.reduce((total, { from, to, rate }) => {
    const begin = decimal(record(from).value)
    if (compare(value, begin) <= 0n) return total
    const end = to === null ? value : lesser(value, decimal(record(to).value))
    return plus(total, times(minus(end, begin), decimal(rate)))
  }, zero)
}

/** What it never passes, however large the quantity: where the last band ends or is at nothing. */
function marginalLimit(bands: readonly Data[]): Fraction | null {
  const { from, to, rate } = record(bands.at(-1))
  if (to !== null) return marginal(decimal(record(to).value), bands)
  return isZero(rate) ? marginal(decimal(record(from).value), bands) : null
}

/** The figure of the highest step that is reached now and was not before. */
function ladder(now: Interval, before: Interval | undefined, steps: readonly unknown[]): Interval {
  const ladderSteps = steps.map(record)
  const upTo = (value: Fraction | null): number =>
    ladderSteps.filter(({ from }) => value === null || reaches(value, record(from))).length
  const crossed = (to: Fraction | null, held: number): Fraction =>
    upTo(to) > held ? decimal(record(ladderSteps[upTo(to) - 1]).value) : zero
  return {
    low: crossed(now.low, before === undefined ? 0 : upTo(before.high)),
    high: crossed(now.high, before === undefined ? 0 : upTo(before.low)),
  }
}

/** So much at the first mark, and for every full increment above it. */
function increments(quantity: Fraction, { first: start, every, value }: Data): Fraction {
  const mark = start === null ? { from: '0', value: '0' } : record(start)
  if (compare(quantity, decimal(mark.from)) < 0n) return zero
  const count = quotient(minus(quantity, decimal(mark.from)), decimal(every))
  return plus(decimal(mark.value), times({ over: count, under: 1n }, decimal(value)))
}

/** The bands in which a quantity may lie, and whether it may lie below or above all of them. */
function placed({ low, high }: Interval, bands: readonly Data[]) {
  const met = bands.flatMap(({ from, to }, at) => {
    const starts = high === null || reaches(high, record(from))
    return starts && (to === null || !passes(low, record(to))) ? [at] : []
  })
  const [bottom, top] = [record(bands[0]), record(bands.at(-1))]
  const above = top.to !== null && (high === null || passes(high, record(top.to)))
  return { met, outside: !reaches(low, record(bottom.from)) || above }
}

/** Whether a number is within what begins there, or beyond what ends there. */
const reaches = (value: Fraction, { value: from, included }: Data): boolean =>
  compare(value, decimal(from)) >= (included === true ? 0n : 1n)
const passes = (value: Fraction, { value: to, included }: Data): boolean =>
  reaches(value, { value: to, included: included !== true })

// ---- intervals; a high of null has no upper bound

interface Interval {
  readonly low: Fraction
  readonly high: Fraction | null
}

type Join = (left: Fraction, right: Fraction) => Fraction
const both = (left: Fraction | null, right: Fraction | null, join: Join): Fraction | null =>
  left === null || right === null ? null : join(left, right)

const sum = (left: Interval, right: Interval): Interval => ({
  low: plus(left.low, right.low),
  high: both(left.high, right.high, plus),
})
const product = (left: Interval, right: Interval): Interval => ({
  low: times(left.low, right.low),
  high:
    left.high?.over === 0n || right.high?.over === 0n ? zero : both(left.high, right.high, times),
})
const lower = (left: Interval, right: Interval): Interval => ({
  low: lesser(left.low, right.low),
  high: both(left.high, right.high, lesser) ?? left.high ?? right.high,
})
const higher = (left: Interval, right: Interval): Interval => ({
  low: greater(left.low, right.low),
  high: both(left.high, right.high, greater),
})
const hull = (left: Interval, right: Interval): Interval => ({
  low: lesser(left.low, right.low),
  high: both(left.high, right.high, greater),
})
const less = (from: Interval, taken: Interval): Interval => ({
  low: taken.high === null ? zero : greater(zero, minus(from.low, taken.high)),
  high: from.high === null ? null : greater(zero, minus(from.high, taken.low)),
})
const rising = (
  { low, high }: Interval,
  of: (value: Fraction) => Fraction,
  limit: Fraction | null,
): Interval => ({ low: of(low), high: high === null ? limit : of(high) })

// ---- fractions; what is under the line is a power of ten, so that each can be written as a decimal

interface Fraction {
  readonly over: bigint
  readonly under: bigint
}

// longer figures than any amount has would only take time
const decimalForm = /^(-?\d{1,400})(?:\.(\d{1,400}))?$/

function decimal(data: unknown): Fraction {
  const [, digits, places = ''] = present(decimalForm.exec(text(data)) ?? undefined, 'decimal')
  return { over: BigInt(`${digits}${places}`), under: 10n ** BigInt(places.length) }
}

const plus: Join = (left, right) => ({
  over: left.over * right.under + right.over * left.under,
  under: left.under * right.under,
})
const minus: Join = (left, right) => plus(left, { ...right, over: -right.over })
const times: Join = (left, right) => ({
  over: left.over * right.over,
  under: left.under * right.under,
})
const compare = (left: Fraction, right: Fraction): bigint => minus(left, right).over
const lesser: Join = (left, right) => (compare(left, right) <= 0n ? left : right)
const greater: Join = (left, right) => (compare(left, right) >= 0n ? left : right)
/** How many whole times the right goes into the left. */
const quotient = (left: Fraction, right: Fraction): bigint =>
  (left.over * right.under) / (left.under * right.over)

const zero: Fraction = { over: 0n, under: 1n }
const nothing: Interval = { low: zero, high: zero }
const anything: Interval = { low: zero, high: null }
const isZero = (data: unknown): boolean => decimal(data).over === 0n
const exactly = (data: unknown): Interval => ({ low: decimal(data), high: decimal(data) })

function interval(data: unknown): Interval {
  const { low, high } = record(data)
  const one = { low: decimal(low), high: high === null ? null : decimal(high) }
  const isOrdered = one.high === null || compare(one.low, one.high) <= 0n
  return present(isOrdered ? one : undefined, 'interval that runs upwards')
}

/** An interval as text, the same for equal intervals: `0 … 3000000`, `100 … ∞`. */
const written = ({ low, high }: Interval): string =>
  `${decimalText(low)} … ${high === null ? '∞' : decimalText(high)}`

function decimalText({ over, under }: Fraction): string {
  if (under > 1n && over % 10n === 0n) return decimalText({ over: over / 10n, under: under / 10n })
  const places = String(under).length - 1
  const digits = String(over < 0n ? -over : over).padStart(places + 1, '0')
  const point = digits.length - places
  const decimals = places === 0 ? '' : `.${digits.slice(point)}`
  return `${over < 0n ? '-' : ''}${digits.slice(0, point)}${decimals}`
}

// ---- reading data of which nothing is known

type Data = Readonly<Record<string, unknown>>

const isRecord = (data: unknown): data is Data =>
  typeof data === 'object' && data !== null && !Array.isArray(data)

function present<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new TypeError(`no ${what}`)
  return value
}

const record = (data: unknown): Data => present(isRecord(data) ? data : undefined, 'object')
const list = (data: unknown): readonly unknown[] =>
  present(Array.isArray(data) ? data : undefined, 'list')
const text = (data: unknown): string => present(typeof data === 'string' ? data : undefined, 'text')
const whole = (data: unknown): number =>
  present(typeof data === 'number' && Number.isSafeInteger(data) ? data : undefined, 'whole number')
