import type { Contender, Workload } from '../contenders/contender'
import { type Comparison, compared } from '../measure/correctness'
import { type Effort, type Rates, ratesOf } from '../measure/rates'
import type { Ratio, Row, Target } from '../measure/result'
import { ratioOf, spreadOf } from '../measure/statistics'

/** A contender, or why there is none. */
export type Entry = { readonly contender: Contender } | { readonly skipped: string }

/** Makes a contender; what cannot be loaded here is reported, not measured. */
export async function entry(
  name: string,
  make: () => Contender | Promise<Contender>,
): Promise<Entry> {
  try {
    return { contender: await make() }
  } catch (error) {
    return { skipped: `${name} was not run: ${reasonOf(error)}` }
  }
}

/** What came of a trial: correctness first, then the rates of those that answer alike. */
export interface Trial {
  readonly notes: readonly string[]
  readonly rows: readonly Row[]
  /** The ratio of one rate to another; none where either was not timed. */
  readonly ratio: RatioAmong
  /** The same by the time of the processors. */
  readonly ratioByProcessor: RatioAmong
}

type RatioAmong = (name: string, of: string, to: string, target?: Target) => readonly Ratio[]

/** Compares every contender with the oracle and times those whose answers do not differ. */
export async function trialOf(
  entries: readonly Entry[],
  workload: Workload,
  checked: number,
  effort: Effort,
): Promise<Trial> {
  const notes: string[] = []
  const timed: Contender[] = []
  for (const one of entries) {
    const [note, contender] = await admitted(one, workload, checked)
    if (note !== null) notes.push(note)
    if (contender !== null) timed.push(contender)
  }
  const rates = await ratesOf(timed, workload.profiles.length, effort)
  return {
    notes,
    rows: rates.map(({ name, rounds }) => ({ name, unit: 'profiles/s', value: spreadOf(rounds) })),
    ratio: ratiosAmong(rates, 'rounds'),
    ratioByProcessor: ratiosAmong(rates, 'byProcessor'),
  }
}

type Admitted = readonly [note: string | null, contender: Contender | null]

/** A contender that may be timed, and what is to be said of it. */
async function admitted(one: Entry, workload: Workload, checked: number): Promise<Admitted> {
  if ('skipped' in one) return [one.skipped, null]
  const { contender } = one
  if (!contender.decides) return [null, contender]
  try {
    const comparison = await compared(contender, workload, checked)
    return [told(comparison), comparison.wrong === 0 ? contender : null]
  } catch (error) {
    return [`${contender.name} is not timed: ${reasonOf(error)}`, null]
  }
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? (error.message.trim().split('\n')[0] ?? '') : String(error)
}

function told({ name, profiles, decisions, wrong, inexact }: Comparison): string {
  const answers = `${decisions} decisions on ${profiles} profiles`
  const outcome = wrong === 0 ? 'none differs' : `${wrong} DIFFER, so it is not timed`
  const decimals = inexact === 0 ? '' : `; ${inexact} amounts right to the fen, not as decimals`
  return `${name}: ${answers}, ${outcome}${decimals}`
}

function ratiosAmong(rates: readonly Rates[], by: 'rounds' | 'byProcessor'): RatioAmong {
  const byName = new Map(rates.map((one) => [one.name, one[by]]))
  return (name, of, to, target) => {
    const [left, right] = [byName.get(of), byName.get(to)]
    if (left === undefined || right === undefined) return []
    const value = ratioOf(left, right)
    return [target === undefined ? { name, value } : { name, value, target }]
  }
}
