import type { Issue } from 'incentive-rules'
import type { TenantId } from './ids'
import type { JobQueue, JobStore } from './job'
import type { KeyStore } from './key'
import type { ProfileStore } from './profile'
import type { ReceiptStore } from './receipt'
import type { RulebookStore } from './rulebook'

/**
 * All that is kept. What a promise of a write resolves to is durable: it is committed and flushed to
 * disk, and survives the death of this process and of the machine's power. A promise that rejects
 * says nothing about whether the write happened; repeat it with the same idempotency key.
 */
export interface Store {
  readonly keys: KeyStore
  readonly tenants: TenantList
  readonly rulebooks: RulebookStore
  /** The jobs whose files the server of that name has; for it to run them, not for any route. */
  queue(runner: string): JobQueue
  /** All that belongs to one tenant; nothing reached through it belongs to another. */
  forTenant(tenant: TenantId): TenantStore
  /** Resolves where the database answers, rejects where it does not. */
  ready(): Promise<void>
  /** Waits for what is being written, then closes; repeated calls do nothing. */
  close(): Promise<void>
}

/** What belongs to one tenant. An id of another tenant is answered like one that does not exist. */
export interface TenantStore {
  readonly tenant: TenantId
  readonly profiles: ProfileStore
  readonly receipts: ReceiptStore
  readonly jobs: JobStore
}

/** A tenant of the portal, such as a county's bureau. */
export interface Tenant {
  readonly id: TenantId
  readonly name: string
  /** ISO 8601, UTC. */
  readonly createdAt: string
}

/** The tenants. They are not removed: their receipts are to stay verifiable. */
export interface TenantList {
  /** Adds a tenant, or changes nothing where the id is taken. */
  add(id: TenantId, name: string): Promise<'added' | 'taken'>
  get(id: TenantId): Promise<Tenant | null>
  list(): Promise<readonly Tenant[]>
}

/** A stretch of a list: what comes after a cursor that an earlier stretch gave, `limit` at most. */
export interface Page {
  readonly after?: string | undefined
  /** From 1 to 1000. */
  readonly limit: number
}

/** A stretch of a list with the cursor of the next; null at the end. */
export interface Listed<T> {
  readonly items: readonly T[]
  readonly next: string | null
}

/**
 * What tells a repeated request from a new one: the client's idempotency key, and a digest of what was
 * asked, so that one key is not used for two different requests.
 */
export interface Once {
  /** 1 to 200 printable ASCII characters. */
  readonly key: string
  readonly fingerprint: string
}

/** What came of a write that is done at most once for a key. */
export type Written<T> =
  | { readonly kind: 'written'; readonly value: T }
  /** The key was used for the same request before; this is what came of it then. */
  | { readonly kind: 'repeated'; readonly value: T }
  /** The key was used for another request: nothing was done. */
  | { readonly kind: 'key-reused' }
  /** It was refused: nothing was written. */
  | { readonly kind: 'rejected'; readonly issues: readonly Issue[] }
