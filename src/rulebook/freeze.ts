/**
 * The same data, frozen all the way down; shared parts are frozen once. What cannot be extended is
 * taken to be frozen already: to look at each of its properties takes longer than to freeze it.
 */
export function freeze<T>(data: T): T {
  if (typeof data !== 'object' || data === null || !Object.isExtensible(data)) return data
  Object.freeze(data)
  if (Array.isArray(data)) for (const item of data) freezePart(item)
  else for (const key in data) freezePart(data[key])
  return data
}

function freezePart(part: unknown): void {
  if (typeof part === 'object' && part !== null && Object.isExtensible(part)) freeze(part)
}
