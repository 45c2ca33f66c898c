/** The same data, frozen all the way down; shared parts are frozen once. */
export function freeze<T>(data: T): T {
  if (typeof data === 'object' && data !== null && !Object.isFrozen(data)) {
    Object.freeze(data)
    if (Array.isArray(data)) for (const item of data) freeze(item)
    else for (const key in data) freeze(data[key])
  }
  return data
}
