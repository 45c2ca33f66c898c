import { mutationKinds } from './edit'
import { type Fate, fates } from './killers'
import type { Mutant } from './mutants'
import { fateOf, isExcused, lineOf } from './trial'

/** What became of some mutants. */
export interface Outcome {
  readonly count: number
  /** How many of a kind met which fate, by `<kind> <fate>`. */
  readonly tally: ReadonlyMap<string, number>
  readonly survivors: readonly string[]
  /** Killed, although the list has them as equivalent. */
  readonly killedThough: readonly string[]
}

/** Tries mutants one by one; `told` hears how far it is. */
export async function outcomeOf(
  mutants: readonly Mutant[],
  told: (tried: number, survived: number) => void,
): Promise<Outcome> {
  const tally = new Map<string, number>()
  const survivors: string[] = []
  const killedThough: string[] = []
  for (const [index, mutant] of mutants.entries()) {
    const fate = await fateOf(mutant)
    const excused = isExcused(mutant)
    const shown = excused && fate === 'survived' ? 'equivalent' : fate
    const key = `${mutant.kind} ${shown}`
    tally.set(key, (tally.get(key) ?? 0) + 1)
    if (shown === 'survived') survivors.push(lineOf(mutant))
    if (excused && shown !== 'equivalent') killedThough.push(lineOf(mutant))
    told(index + 1, survivors.length)
  }
  return { count: mutants.length, tally, survivors, killedThough }
}

const columns: readonly (Fate | 'equivalent')[] = [...fates, 'equivalent']

/** A table of the kinds of mutation and what noticed how many of each. */
export function summaryOf({ count, tally }: Outcome): readonly string[] {
  const of = (kind: string, fate: string): number => tally.get(`${kind} ${fate}`) ?? 0
  const used = mutationKinds.filter((kind) => columns.some((fate) => of(kind, fate) > 0))
  const total = columns.map((fate) => used.reduce((sum, kind) => sum + of(kind, fate), 0))
  return [
    row('', columns),
    ...used.map((kind) =>
      row(
        kind,
        columns.map((fate) => of(kind, fate)),
      ),
    ),
    row(`all ${count}`, total),
  ]
}

const row = (name: string, cells: readonly (number | string)[]): string =>
  [name.padEnd(16), ...cells.map((cell) => String(cell || '').padStart(11))].join('')
