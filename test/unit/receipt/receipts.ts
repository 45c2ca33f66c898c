import { evaluate } from '../../../src/evaluation/evaluate'
import type { EvaluateOptions } from '../../../src/evaluation/options'
import { receipt } from '../../../src/receipt/receipt'
import type { Receipt } from '../../../src/receipt/receipt-format'
import { digestOf } from '../../../src/rulebook/digest'
import type { Rulebook } from '../../../src/rulebook/rulebook'
import { workshops } from '../../workshops'

/** The little rulebook on craft workshops, with its text. */
export const little = workshops()

/** A small workshop that has built another one, for which it gets an award. */
export const profile = {
  enterprise: {
    place: '511902',
    craft: 'pottery',
    workers: 12,
    revenue: '200万元',
    unlawful: false,
  },
  projects: [
    {
      id: 'p1',
      place: '511902',
      investment: '35000000',
      completedOn: '2020-03-14',
      openedOn: '2020-06-01',
    },
  ],
}

export const options: EvaluateOptions = {
  asOf: '2021-06-15',
  openTerms: [
    { rule: 'workshops-2020/building', term: 'rate', value: '5%', source: 'an illustration' },
  ],
}

/** What differs from the usual receipt. */
export interface Made {
  readonly rulebook?: Rulebook
  readonly profile?: unknown
  readonly options?: EvaluateOptions
  readonly previous?: Receipt
}

export async function made(one: Made = {}): Promise<Receipt> {
  const sources = { rulebook: little.rulebook, profile, options, ...one }
  const evaluation = await evaluate(sources.rulebook, sources.profile, sources.options)
  const found = receipt(evaluation, sources)
  if (found.kind === 'rejected') throw new Error(JSON.stringify(found.issues))
  return found.value
}

/** Receipts of several days, each with the digest of the one before it. */
export async function series(count: number): Promise<readonly Receipt[]> {
  const all: Receipt[] = []
  for (let day = 1; day <= count; day += 1) {
    const previous = all.at(-1)
    const own = { options: { ...options, asOf: `2021-06-0${day}` } }
    all.push(await made(previous === undefined ? own : { ...own, previous }))
  }
  return all
}

/** A copy of plain data with another value at one place, which has to be there. */
export function edited(data: unknown, path: readonly (string | number)[], value: unknown): unknown {
  const [key, ...rest] = path
  if (key === undefined) return value
  if (Array.isArray(data)) {
    return data.map((one, at) => (at === key ? edited(one, rest, value) : one))
  }
  const entries = new Map(Object.entries(Object(data)))
  if (!entries.has(String(key))) throw new Error(`nothing stands at ${path.join('.')}`)
  return Object.fromEntries(
    [...entries].map(([name, one]) => [name, name === key ? edited(one, rest, value) : one]),
  )
}

/** A receipt with other content of which a forger has computed every digest anew. */
export function forged(one: Receipt, path: readonly (string | number)[], value: unknown): Receipt {
  const other: Receipt = Object(edited(one, path, value))
  const seal = ({ content }: Receipt['result']) => ({ digest: digestOf(content), content })
  const { digest: _, ...rest } = {
    ...other,
    profile: seal(other.profile),
    options: seal(other.options),
    result: seal(other.result),
  }
  return { ...rest, digest: digestOf(rest) }
}
