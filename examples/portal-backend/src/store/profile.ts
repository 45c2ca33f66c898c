import type { Digest } from './ids'
import type { Listed, Page } from './store'

/** One version of a profile. */
export interface StoredProfile {
  readonly id: string
  /** SHA-256 of its canonical JSON, as `profile.digest` of a receipt that was made from it. */
  readonly digest: Digest
  /** From 1. */
  readonly version: number
  /** The profile: plain data, equal to what was put. */
  readonly content: unknown
  /** ISO 8601, UTC. */
  readonly createdAt: string
}

/** A version of a profile without its content. */
export type ProfileVersion = Omit<StoredProfile, 'content'>

/** What came of putting a profile. */
export type ProfilePut =
  | { readonly kind: 'created' | 'replaced' | 'unchanged'; readonly profile: ProfileVersion }
  /** The current version is not the one that was to be replaced; null: there is none. */
  | { readonly kind: 'conflict'; readonly current: Digest | null }
  /** The content is not plain JSON data. */
  | { readonly kind: 'not-plain' }

/** The profiles of one tenant, each with all its versions. */
export interface ProfileStore {
  /** Puts a new version, unless it is the current one; `replaces` names the version it stands for. */
  put(id: string, content: unknown, replaces?: Digest | null): Promise<ProfilePut>
  /** The current version, or the one of a digest. */
  get(id: string, digest?: Digest): Promise<StoredProfile | null>
  /** The current versions, by id. */
  list(page: Page): Promise<Listed<ProfileVersion>>
  /** All versions of one profile, the latest first. */
  versions(id: string): Promise<readonly ProfileVersion[]>
  /** Removes all versions: what is removed is gone from the database, though not from receipts. */
  remove(id: string): Promise<'removed' | 'none'>
}
