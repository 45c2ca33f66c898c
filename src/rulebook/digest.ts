import canonicalize from 'canonicalize'
import { sha256Of } from '../document/digest'

/** SHA-256 of plain data in canonical JSON: the same data gives the same digest. */
export const digestOf = (data: unknown): string => sha256Of(canonicalText(data))

/** Plain data in canonical JSON (RFC 8785). */
export function canonicalText(data: unknown): string {
  const text = canonicalize(data)
  if (text === undefined) throw new TypeError('only JSON data has a digest')
  return text
}
