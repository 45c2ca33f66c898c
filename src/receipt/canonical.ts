import canonicalize from 'canonicalize'
import { sha256Of } from '../document/digest'
import type { Sealed } from './receipt-format'

/** Data in canonical JSON (RFC 8785): the same data gives the same text. Throws on what is not JSON. */
export function canonicalText(data: unknown): string {
  const text = canonicalize(data)
  if (text === undefined) throw new TypeError('only JSON data has a canonical text')
  return text
}

/** A copy of the data as its canonical JSON says it, with the SHA-256 of that text. */
export function sealed(data: unknown): Sealed {
  const text = canonicalText(data)
  return { digest: sha256Of(text), content: JSON.parse(text) }
}
