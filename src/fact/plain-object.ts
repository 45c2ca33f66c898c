/** Whether JSON could have made it; objects of other realms are left to the slow way. */
export function isPlainObject(data: unknown): data is Readonly<Record<string, unknown>> {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return false
  const prototype: unknown = Object.getPrototypeOf(data)
  return prototype === Object.prototype || prototype === null
}

/**
 * Whether plain objects inherit what `for … in` tells: then what stands under a key has to be asked of
 * the object itself. To ask once is faster than of each key.
 */
export function isInheriting(): boolean {
  for (const _ in Object.prototype) return true
  return false
}
