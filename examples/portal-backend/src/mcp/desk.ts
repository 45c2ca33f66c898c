import type { PortalClient } from '../client/client'
import type { Locale } from './answer'

/** What the tools work with. */
export interface Desk {
  readonly client: PortalClient
  /** The language that is asked for, or else the usual one. */
  readonly inLanguage: (asked: Locale | undefined) => Locale
}

/** No tool changes anything, and none knows more than the rulebook. */
export const reading = { readOnlyHint: true, openWorldHint: false } as const
