import { type FactOfWorkload, factsOfWorkload, provinces } from './facts'
import { type Random, randomBy } from './random'
import { thresholds } from './rules'

/** A profile as this package takes it. */
export interface ProfileOfWorkload {
  readonly enterprise: Readonly<Record<string, string | number | boolean | null>>
}

/** The same complete profile as the peers take it: flat, with what they would have to derive. */
export type FlatFacts = Readonly<Record<string, string | number | boolean>>

/** Where the enterprises are, and how many facts of theirs are not known. */
export interface Population {
  readonly seed: number
  /** Provinces or prefectures. */
  readonly areas: readonly string[]
  /** From 0 to 1: facts not stated, and events not yet happened. */
  readonly unknown: number
}

export const complete: Population = { seed: 1, areas: provinces, unknown: 0 }
export const withUnknowns: Population = { seed: 2, areas: provinces, unknown: 0.12 }

/** One profile after the other, without end. */
export function profilesOf({ seed, areas, unknown }: Population): () => ProfileOfWorkload {
  const random = randomBy(seed)
  return () => {
    const enterprise: Record<string, string | number | boolean | null> = {}
    for (const fact of factsOfWorkload) {
      const value = valueFor(fact, areas, random)
      if (!random.chance(unknown)) enterprise[fact.name] = value
      else if (fact.kind === 'date') enterprise[fact.name] = random.pick([null, null, '2022-03-01'])
    }
    return { enterprise }
  }
}

/** The first profiles of a population, as JSON.parse makes them. */
export function someProfiles(population: Population, count: number): readonly ProfileOfWorkload[] {
  const next = profilesOf(population)
  return Array.from({ length: count }, () => parsed(next()))
}

/**
 * The same as it comes from JSON. Where an object gets its many facts one by one, V8 keeps them in
 * a hash table, and everything that reads them is slower than with the objects of a real profile.
 */
function parsed<T>(one: T): T {
  const again: T = JSON.parse(JSON.stringify(one))
  return again
}

type Value = string | number | boolean

function valueFor(
  { kind, options = {} }: FactOfWorkload,
  areas: readonly string[],
  random: Random,
) {
  const values: Readonly<Record<FactOfWorkload['kind'], () => Value>> = {
    place: () => countyIn(random.pick(areas), random),
    choice: () => random.pick(Object.keys(options)),
    boolean: () => random.chance(0.7),
    money: () => hit(thresholds.money, random) ?? Math.floor(10 ** (6 + 3 * random.next())),
    count: () => hit(thresholds.count, random) ?? Math.floor(10 ** (3 * random.next())),
    date: () => hit(thresholds.date, random) ?? dayOf(firstDay + random.below(lastDay - firstDay)),
  }
  return values[kind]()
}

function hit<T>(from: readonly T[], random: Random): T | undefined {
  return random.chance(0.05) ? random.pick(from) : undefined
}

function countyIn(area: string, random: Random): string {
  const two = (limit: number): string => String(1 + random.below(limit)).padStart(2, '0')
  const prefecture = area.endsWith('0000') ? `${area.slice(0, 2)}${two(20)}` : area.slice(0, 4)
  return `${prefecture}${two(20)}`
}

const millisecondsOfDay = 86_400_000
/** The days from 1970 to a date. */
export const dayNumber = (day: string): number => Date.parse(day) / millisecondsOfDay
const dayOf = (number: number): string =>
  new Date(number * millisecondsOfDay).toISOString().slice(0, 10)
const firstDay = dayNumber('2010-01-01')
const lastDay = dayNumber('2021-06-01')

/** What peers without dates and places compare: days as numbers, the areas of a county. */
export function flatFacts({ enterprise }: ProfileOfWorkload): FlatFacts {
  const place = String(enterprise.place)
  const facts: Record<string, Value> = {
    province: `${place.slice(0, 2)}0000`,
    prefecture: `${place.slice(0, 4)}00`,
  }
  for (const { name, kind } of factsOfWorkload) {
    const value = enterprise[name]
    if (value === undefined || value === null) throw new TypeError(`${name} is not known`)
    if (kind !== 'place') facts[name] = kind === 'date' ? dayNumber(String(value)) : value
  }
  return parsed(facts)
}
