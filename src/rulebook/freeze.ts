/** The same data, frozen all the way down; shared parts are frozen once. */
export function freeze<T>(data: T): T {
  if (typeof data === 'object' && data !== null && !Object.isFrozen(data)) {
    Object.freeze(data)
    for (const value of Object.values(data)) freeze(value)
  }
  return data
}
