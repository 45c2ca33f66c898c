import type * as z from 'zod'
import { accepted, type Checked, rejected } from './issue'
import type { Parsed, Refusal } from './parsed'
import { issuesIn } from './zod-issues'

// What callers state is read by these few shapes and not by zod itself: they are a hundredth of it,
// which every page would have to load and every start to wait for. Faults are told as zod's.
type Faults = z.core.$ZodIssue[]
type Path = readonly PropertyKey[]

/** Stands for a value that could not be read; why not is among the faults. */
interface Fault {
  readonly kind: 'fault'
}
const fault: Fault = { kind: 'fault' }
const isFault = (value: unknown): value is Fault => value === fault

/** Reads plain data into a value, or adds what is wrong with it to the faults. */
export type Shape<T> = (input: unknown, path: Path, faults: Faults) => T | Fault

/** Plain data read by a shape: its value, or every fault with its exact place. */
export function readAs<T>(shape: Shape<T>, input: unknown): Checked<T> {
  const faults: Faults = []
  const value = shape(input, [], faults)
  return isFault(value) ? rejected(issuesIn(faults, input)) : accepted(value)
}

function refuse(faults: Faults, issue: z.core.$ZodIssue): Fault {
  faults.push(issue)
  return fault
}

const wrongType = (
  expected: 'string' | 'array' | 'object' | 'record',
  path: Path,
  faults: Faults,
) => refuse(faults, { code: 'invalid_type', expected, path: [...path], message: '' })

/** Text of so many characters. */
export const text =
  (minimum = 0, maximum = Number.POSITIVE_INFINITY): Shape<string> =>
  (input, path, faults) => {
    if (typeof input !== 'string') return wrongType('string', path, faults)
    const place = { origin: 'string', path: [...path], message: '' }
    if (input.length < minimum) return refuse(faults, { code: 'too_small', minimum, ...place })
    if (input.length > maximum) return refuse(faults, { code: 'too_big', maximum, ...place })
    return input
  }

/** One of these words. */
export const oneOf =
  <const Word extends string>(words: readonly Word[]): Shape<Word> =>
  (input, path, faults) =>
    words.find((word) => word === input) ??
    refuse(faults, { code: 'invalid_value', values: [...words], path: [...path], message: '' })

/** Anything at all, which something else will read. */
export const anything: Shape<unknown> = (input) => input

/** What one of our own readers takes, in its canonical form. */
export const readable =
  <T>(reader: (input: unknown) => Parsed<T>): Shape<T> =>
  (input, path, faults) => {
    const reading = reader(input)
    if (reading.kind === 'accepted') return reading.value
    const { expected, found } = reading
    const code = input === undefined ? 'missing_key' : reading.code
    return refuse(faults, ownFault({ code, expected, found }, path))
  }

const ownFault = (params: Refusal, path: Path): z.core.$ZodIssue => ({
  code: 'custom',
  path: [...path],
  message: params.expected.en,
  params: { ...params },
})

/** The shape, or nothing. */
export const optional =
  <T>(shape: Shape<T>): Shape<T | undefined> =>
  (input, path, faults) =>
    input === undefined ? undefined : shape(input, path, faults)

/** A list of things of one shape. */
export const listOf =
  <T>(shape: Shape<T>): Shape<readonly T[]> =>
  (input, path, faults) => {
    if (!Array.isArray(input)) return wrongType('array', path, faults)
    const items = input.map((item, index) => shape(item, [...path, index], faults))
    const read = items.flatMap((item) => (isFault(item) ? [] : [item]))
    return read.length < items.length ? fault : read
  }

/** Entries under any keys, all of one shape. */
export const entriesOf =
  <T>(shape: Shape<T>): Shape<Readonly<Record<string, T>>> =>
  (input, path, faults) => {
    if (!isObject(input)) return wrongType('record', path, faults)
    const entries = Object.entries(input).map(
      ([key, value]) => [key, shape(value, [...path, key], faults)] as const,
    )
    return readEntries(entries)
  }

function readEntries<T>(
  entries: readonly (readonly [string, T | Fault])[],
): Readonly<Record<string, T>> | Fault {
  const read = entries.flatMap(([key, value]) => (isFault(value) ? [] : [[key, value] as const]))
  return read.length < entries.length ? fault : Object.fromEntries(read)
}

type Shapes = Readonly<Record<string, Shape<unknown>>>

/** What an object of these shapes is read as. */
export type Read<S extends Shapes> = {
  readonly [Key in keyof S]: S[Key] extends Shape<infer T> ? T : never
}

/** An object with these entries; others are refused or, where it says so, left out. */
export function objectOf<S extends Shapes>(
  shapes: S,
  others: 'refused' | 'left out' = 'refused',
): Shape<Read<S>> {
  const known = new Map(Object.entries(shapes))
  return (input, path, faults) => {
    if (!isObject(input)) return wrongType('object', path, faults)
    const own = new Map(Object.entries(input))
    const entries = [...known].map(([key, shape]) => [
      key,
      shape(own.get(key), [...path, key], faults),
    ])
    const keys = others === 'refused' ? [...own.keys()].filter((key) => !known.has(key)) : []
    if (keys.length > 0) {
      const message = [...known.keys()].join(' ')
      return refuse(faults, { code: 'unrecognized_keys', keys, path: [...path], message })
    }
    return entries.some(([, value]) => isFault(value)) ? fault : Object.fromEntries(entries)
  }
}

const isObject = (input: unknown): input is object =>
  typeof input === 'object' && input !== null && !Array.isArray(input)

/** Refuses an entry of what was read, for a reason that lies between entries. */
export type RefuseEntry = (key: string, refusal: Refusal) => Fault

/** What is made of a value that was read; it may still be refused. */
export const madeOf =
  <T, Made>(
    shape: Shape<T>,
    make: (value: T, refuseEntry: RefuseEntry) => Made | Fault,
  ): Shape<Made> =>
  (input, path, faults) => {
    const value = shape(input, path, faults)
    if (isFault(value)) return fault
    return make(value, (key, refusal) => refuse(faults, ownFault(refusal, [...path, key])))
  }
