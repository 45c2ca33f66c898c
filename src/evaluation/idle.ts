import { accepted, type Checked } from '../issue/issue'
import type { Rulebook } from '../rulebook/rulebook'

/** Does something with what is made for options. */
export type WithIdle<T> = <Result>(
  rulebook: Rulebook,
  options: unknown,
  make: () => Checked<T>,
  use: (made: T) => Result,
) => Checked<Result>

/** Options as they are remembered. */
export interface OptionKeys<Key> {
  /** Null of options that are not remembered. */
  readonly keyOf: (options: unknown) => Key | null
  readonly isOf: (key: Key, options: unknown) => boolean
}

interface Kept<Key, T> {
  key: Key | null
  made: T | null
}

/**
 * Keeps for each rulebook the last thing that was made for it, to be used again under the same options.
 * What is in use cannot be had: whoever asks meanwhile gets one of their own.
 */
export function idleKeeper<Key, T>({ keyOf, isOf }: OptionKeys<Key>): WithIdle<T> {
  const idle = new WeakMap<Rulebook, Kept<Key, T>>()
  const keptFor = (rulebook: Rulebook): Kept<Key, T> => {
    const kept = { key: null, made: null }
    idle.set(rulebook, kept)
    return kept
  }
  return (rulebook, options, make, use) => {
    const kept = idle.get(rulebook) ?? keptFor(rulebook)
    const { key: lastKey, made: last } = kept
    kept.made = null
    const isKept = last !== null && lastKey !== null && isOf(lastKey, options)
    const key = isKept ? lastKey : keyOf(options)
    const made = isKept ? accepted(last) : make()
    if (made.kind === 'rejected') return made
    const result = use(made.value)
    if (key !== null) {
      kept.key = key
      kept.made = made.value
    }
    return accepted(result)
  }
}
