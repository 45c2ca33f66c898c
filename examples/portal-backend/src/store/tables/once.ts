import * as z from 'zod'
import type { Value } from '../database/database'
import type { Once, Written } from '../store'

/** The last two columns of what is written at most once. */
export const onceValues = (once: Once | undefined): readonly Value[] =>
  once === undefined ? [null, null] : [readKey(once), once.fingerprint]

const keyPattern = /^[\x20-\x7e]{1,200}$/

function readKey({ key }: Once): string {
  if (!keyPattern.test(key)) throw new TypeError('an idempotency key is printable ASCII')
  return key
}

/** What was written with a key before, and where. */
export interface Repeated<Place> {
  readonly place: Place
  readonly request_fingerprint: string
}

export const repeatedShape = <Place>(place: z.ZodType<Place>): z.ZodType<Repeated<Place>> =>
  z.object({ place, request_fingerprint: z.string() })

/** What is told to a request whose key was used before; null where it was not. */
export async function told<T, Place>(
  found: Repeated<Place> | undefined,
  once: Once,
  valueAt: (place: Place) => Promise<T>,
): Promise<Written<T> | null> {
  if (found === undefined) return null
  if (found.request_fingerprint !== once.fingerprint) return { kind: 'key-reused' }
  return { kind: 'repeated', value: await valueAt(found.place) }
}
