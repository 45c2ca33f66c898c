declare const brand: unique symbol

/** Whose data it is; made by `tenantIdOf` alone, so that no unread text selects a tenant. */
export type TenantId = string & { readonly [brand]: 'TenantId' }

/** SHA-256 as 64 lower-case hexadecimal digits. */
export type Digest = string & { readonly [brand]: 'Digest' }

/** What an id of a tenant, key or profile looks like: no separators of paths, no control characters. */
export const idPattern = /^[A-Za-z0-9][A-Za-z0-9._~-]{0,127}$/

const digestPattern = /^[0-9a-f]{64}$/

const uuidPattern = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** A text as the id of a tenant; null where it cannot be one. */
export const tenantIdOf = (text: string): TenantId | null =>
  idPattern.test(text) ? (text as TenantId) : null

/** A text as a digest; null where it cannot be one. */
export const digestOfText = (text: string): Digest | null =>
  digestPattern.test(text) ? (text as Digest) : null

export const isId = (text: string): boolean => idPattern.test(text)

/** Whether a text can be the id of a job. */
export const isJobId = (text: string): boolean => uuidPattern.test(text)
