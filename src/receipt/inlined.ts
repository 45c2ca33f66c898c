/** A rule or bar by itself, and the definitions of conditions that linking has put into its tree. */
export interface Separated {
  readonly own: unknown
  readonly definitions: ReadonlyMap<string, unknown>
}

/**
 * Takes the definitions of conditions out of linked data, leaving their names and the words of the
 * clause: so a change of a definition is not taken for one of every rule that uses it.
 */
export function separated(data: unknown): Separated {
  const definitions = new Map<string, unknown>()
  const without = (one: unknown): unknown => {
    if (Array.isArray(one)) return one.map(without)
    if (typeof one !== 'object' || one === null) return one
    const entries = new Map(Object.entries(one).map(([key, value]) => [key, without(value)]))
    const name = entries.get('definition')
    if (entries.get('kind') !== 'defined' || typeof name !== 'string') {
      return Object.fromEntries(entries)
    }
    const { words, ...definition } = Object.fromEntries(entries)
    definitions.set(name, definition)
    return { kind: 'defined', definition: name, words }
  }
  const own = without(data)
  return { own, definitions }
}
