import createClient, { type Client } from 'openapi-fetch'
import type { components, paths } from '../../generated/api'

/** Data of the interface by name: `Schemas['Decision']`. */
export type Schemas = components['schemas']

/** Every route of a portal as a typed call: `client.POST('/v1/evaluate', { body })`. */
export type PortalClient = Client<paths>

/** Where a portal is, and with which key and in which language to ask. */
export interface PortalAddress {
  readonly url: string
  readonly key: string
  readonly locale?: 'zh-CN' | 'en'
  /** Another `fetch`, for tests and proxies. */
  readonly fetch?: (request: globalThis.Request) => Promise<Response>
}

/**
 * A client of a portal, with types made from its OpenAPI description. An answer has `data` or, where
 * the request was refused, `error`: problem details with the issues.
 *
 * @example
 * const { data, error } = await portalClient(address).POST('/v1/evaluate', {
 *   body: { profile, options: { asOf: '2020-06-01' }, detail: 'decisions' },
 * })
 */
export function portalClient({ url, key, locale = 'zh-CN', fetch }: PortalAddress): PortalClient {
  const headers = { authorization: `Bearer ${key}`, 'accept-language': locale }
  return createClient<paths>({ baseUrl: url, headers, ...(fetch === undefined ? {} : { fetch }) })
}
