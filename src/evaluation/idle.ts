import { accepted, type Checked } from '../issue/issue'
import type { Rulebook } from '../rulebook/rulebook'

/** Does something with what was made for a key; null: for options that have no key. */
export type WithIdle<Key, T> = <Result>(
  rulebook: Rulebook,
  key: Key | null,
  make: () => Checked<T>,
  use: (made: T) => Result,
) => Checked<Result>

interface Kept<Key, T> {
  key: Key | null
  made: T | null
}

/**
 * Keeps for each rulebook the last thing that was made for it, to be used again under the same key.
 * What is in use cannot be had: whoever asks meanwhile gets one of their own.
 */
export function idleKeeper<Key, T>(isSame: (one: Key, other: Key) => boolean): WithIdle<Key, T> {
  const idle = new WeakMap<Rulebook, Kept<Key, T>>()
  const keptFor = (rulebook: Rulebook): Kept<Key, T> => {
    const kept = idle.get(rulebook) ?? { key: null, made: null }
    idle.set(rulebook, kept)
    return kept
  }
  return (rulebook, key, make, use) => {
    const kept = idle.get(rulebook) ?? keptFor(rulebook)
    const last = kept.made
    kept.made = null
    const isKept = last !== null && key !== null && kept.key !== null && isSame(kept.key, key)
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
