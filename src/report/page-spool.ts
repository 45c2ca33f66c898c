/**
 * Where the parts of a page wait until the page is put together: the summary stands at the top and
 * is known last, and claims stand by verdict and come by row. In files, a page of any length takes
 * no memory.
 */
export interface PageSpool {
  /** Adds markup at the end of a part; parts are named by small letters and hyphens. */
  readonly add: (part: string, markup: string) => void | Promise<void>
  /** All that was added to a part, in order; nothing for a part that was never added to. */
  readonly read: (part: string) => Iterable<string> | AsyncIterable<string>
}

/** A spool in memory, for ledgers that are not long. */
export function memorySpool(): PageSpool {
  const parts = new Map<string, string[]>()
  return {
    add: (part, markup) => {
      const chunks = parts.get(part)
      if (chunks === undefined) parts.set(part, [markup])
      else chunks.push(markup)
    },
    read: (part) => parts.get(part) ?? [],
  }
}
