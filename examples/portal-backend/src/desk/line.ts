/** Who waits, in turns: each name's first before any name's second. */
export interface Line<T> {
  /**
   * Joins the end of a name's own line; gives who has to leave for it where there is no room: the last
   * of the longest line, which may be the one that came.
   */
  join(name: string, who: T): T | null
  /** Whose turn it is. */
  next(): T | undefined
  length(): number
  /** All who wait, who wait no more. */
  clear(): readonly T[]
}

/** A line with room for so many. */
export function lineOf<T>(room: number): Line<T> {
  // the name whose turn it is stands first
  const lines = new Map<string, T[]>()
  let length = 0
  return {
    join(name, who) {
      const own = lines.get(name) ?? []
      own.push(who)
      lines.set(name, own)
      length += 1
      return length > room ? leave(longest(name)) : null
    },
    next() {
      const [first] = lines
      if (first === undefined) return undefined
      const [name, own] = first
      const who = own.shift()
      length -= 1
      lines.delete(name)
      if (own.length > 0) lines.set(name, own)
      return who
    },
    length: () => length,
    clear() {
      const all = [...lines.values()].flat()
      lines.clear()
      length = 0
      return all
    },
  }

  /** Of lines as long as the one that was joined that one: nobody leaves for an equal. */
  function longest(joined: string): string {
    const size = (name: string): number => lines.get(name)?.length ?? 0
    return [...lines.keys()].reduce((most, name) => (size(name) > size(most) ? name : most), joined)
  }

  function leave(name: string): T | null {
    const own = lines.get(name) ?? []
    const who = own.pop() ?? null
    length -= 1
    if (own.length === 0) lines.delete(name)
    return who
  }
}
