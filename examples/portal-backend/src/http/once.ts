import { createHash } from 'node:crypto'
import type { Checked, Issue } from 'incentive-rules'
import type { Request } from './endpoint'

/** The `Idempotency-Key` of a request; null where it has none. */
export function onceKeyOf({ header }: Pick<Request, 'header'>): Checked<string | null> {
  const key = header('idempotency-key')
  if (key === null || /^[\x21-\x7e]{1,200}$/.test(key)) return { kind: 'accepted', value: key }
  const expected = { zh: '1 至 200 个可见 ASCII 字符', en: '1 to 200 visible ASCII characters' }
  const found = key.slice(0, 60)
  const issue: Issue = { code: 'malformed', path: 'Idempotency-Key', expected, found }
  return { kind: 'rejected', issues: [issue] }
}

/** What tells a request from another: the same text for the same data. */
export const fingerprintOf = (request: unknown): string =>
  createHash('sha256').update(JSON.stringify(request)).digest('hex')
