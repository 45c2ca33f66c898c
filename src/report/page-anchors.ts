import type { AuditedClaim } from '../audit/audited-claim'
import type { ResolvedCitation } from '../document/citation'
import type { Group } from './page-groups'

// an id must not hold spaces, and a link to it is read with its percent signs decoded
const plain = /[^A-Za-z0-9-]/gu

/** Any text as part of an id; different texts stay different, since `_` is coded as well. */
const coded = (text: string): string =>
  text.replace(plain, (character) => `_${(character.codePointAt(0) ?? 0).toString(16)}_`)

/** Where the claim of this number stands on the page. */
export const claimAnchor = (id: string): string => `claim-${coded(id)}`

/** Where a row stands; a row that is no claim may bear the number of another that is one. */
export const resultAnchor = (result: AuditedClaim): string =>
  result.kind === 'rejected' ? `row-${result.index + 1}` : claimAnchor(result.claim.id)

export const groupAnchor = (group: Group): string => `verdict-${group}`

/** Where the passage that a citation stands in is shown. */
export const passageAnchor = ({ document, provision }: ResolvedCitation): string =>
  `passage-${coded(document)}.${coded(provision)}`
