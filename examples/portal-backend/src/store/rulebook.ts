import type { Digest } from './ids'

/** Where a rulebook comes from: from the package, or from files as `buildRulebook` takes them. */
export type RulebookSource =
  | { readonly kind: 'builtin' }
  | { readonly kind: 'files'; readonly files: Readonly<Record<string, string>> }

/** A rulebook that was once accepted; it is kept for the receipts and jobs that name it. */
export interface RulebookEntry {
  readonly digest: Digest
  readonly version: string
  readonly source: RulebookSource['kind']
  readonly current: boolean
  /** ISO 8601, UTC. */
  readonly addedAt: string
}

/** The rulebooks, of which one is current. */
export interface RulebookStore {
  /** Keeps a rulebook that was checked and makes it the current one; both or neither. */
  activate(
    rulebook: { readonly digest: Digest; readonly version: string },
    source: RulebookSource,
  ): Promise<void>
  current(): Promise<RulebookEntry | null>
  source(digest: Digest): Promise<RulebookSource | null>
  /** The latest first. */
  list(): Promise<readonly RulebookEntry[]>
}
