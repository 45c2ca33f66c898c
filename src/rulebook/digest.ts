import canonicalize from 'canonicalize'
import { sha256Of } from '../document/digest'

/** SHA-256 of plain data in canonical JSON (RFC 8785): the same data gives the same digest. */
export function digestOf(data: unknown): string {
  const text = canonicalize(data)
  if (text === undefined) throw new TypeError('only JSON data has a digest')
  return sha256Of(text)
}
