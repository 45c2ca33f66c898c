/** The same data, frozen all the way down; shared parts are frozen once. */
export function freeze<T>(data: T): T {
  if (typeof data === 'object' && data !== null && !Object.isFrozen(data)) {
    Object.freeze(data)
    Object.values(data).forEach(freeze)
  }
  return data
}
