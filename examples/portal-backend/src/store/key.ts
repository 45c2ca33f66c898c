import type { TenantId } from './ids'

export const scopes = ['evaluate', 'audit', 'admin'] as const

/** What a key allows. `admin` does not include the others. */
export type Scope = (typeof scopes)[number]

/** An API key as it is kept: never the key itself. */
export interface KeyRecord extends NewKey {
  /** ISO 8601, UTC. */
  readonly createdAt: string
  /** When it was revoked; null while it holds. */
  readonly revokedAt: string | null
}

/** A key to be kept. */
export interface NewKey {
  /** The public part of the key, by which it is found and named in logs. */
  readonly id: string
  readonly tenant: TenantId
  readonly name: string
  readonly scopes: readonly Scope[]
  /** SHA-256 of the whole key. */
  readonly hash: string
}

/** The keys of all tenants. */
export interface KeyStore {
  /** Adds a key; its tenant must exist. */
  add(key: NewKey): Promise<'added' | 'taken' | 'no-such-tenant'>
  /** The key of an id, revoked or not. */
  find(id: string): Promise<KeyRecord | null>
  list(tenant: TenantId): Promise<readonly KeyRecord[]>
  /** Revokes a key for good; one that is revoked already keeps its time. */
  revoke(tenant: TenantId, id: string): Promise<'revoked' | 'none'>
  /** How many keys hold; none means that the first is to be made. */
  count(): Promise<number>
}
