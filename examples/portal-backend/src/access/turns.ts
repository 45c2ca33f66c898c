/** Does work of one name after the other, in the order asked; null where too many wait already. */
export type Turns = <T>(name: string, work: () => Promise<T>) => Promise<T | null>

/** Turns of which at most so many of one name wait. */
export function turnsOf(most: number): Turns {
  const lines = new Map<string, { last: Promise<unknown>; count: number }>()
  return async (name, work) => {
    const line = lines.get(name) ?? { last: Promise.resolve(), count: 0 }
    if (line.count > most) return null
    lines.set(name, line)
    line.count += 1
    const own = line.last.then(work)
    line.last = own.catch(() => undefined)
    try {
      return await own
    } finally {
      line.count -= 1
      if (line.count === 0) lines.delete(name)
    }
  }
}
