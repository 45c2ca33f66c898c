/**
 * A copy of JSON data in which a passage, an object with a `quote` from a `start` on, does not say
 * where it ends: that follows from its length. `putEnd` is the contrary.
 */
export function withoutEnds(data: unknown): unknown {
  if (Array.isArray(data)) return data.map(withoutEnds)
  if (typeof data !== 'object' || data === null) return data
  const entries = Object.entries(data).map(([key, value]) => [key, withoutEnds(value)] as const)
  const end = endOf(Object.fromEntries(entries))
  if (end === null) return Object.fromEntries(entries)
  const last = entries.pop()
  if (last?.[0] !== 'end' || last[1] !== end) throw new RangeError('a passage with another end')
  return Object.fromEntries(entries)
}

/** Says of a passage where it ends. */
export function putEnd(data: Record<string, unknown>): void {
  const end = endOf(data)
  if (end !== null) data.end = end
}

function endOf({ quote, start }: Readonly<Record<string, unknown>>): number | null {
  return typeof quote === 'string' && typeof start === 'number' ? start + quote.length : null
}
