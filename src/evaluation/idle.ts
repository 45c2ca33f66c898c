import { accepted, type Checked } from '../issue/issue'
import type { Rulebook } from '../rulebook/rulebook'

/** Does something with what was made for a key; null: for options that have no key. */
export type WithIdle<T> = <Result>(
  rulebook: Rulebook,
  key: string | null,
  make: () => Checked<T>,
  use: (made: T) => Result,
) => Checked<Result>

/**
 * Keeps for each rulebook the last thing that was made for it, to be used again under the same key.
 * What is in use cannot be had: whoever asks meanwhile gets one of their own.
 */
export function idleKeeper<T>(): WithIdle<T> {
  const idle = new WeakMap<Rulebook, { readonly key: string; readonly made: T }>()
  return (rulebook, key, make, use) => {
    const last = idle.get(rulebook)
    idle.delete(rulebook)
    const made = last !== undefined && last.key === key ? accepted(last.made) : make()
    if (made.kind === 'rejected') return made
    const result = use(made.value)
    if (key !== null) idle.set(rulebook, { key, made: made.value })
    return accepted(result)
  }
}
