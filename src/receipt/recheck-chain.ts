import type { Issue } from '../issue/issue'
import { readReceipt } from './read-receipt'

/** What is known of a series from elsewhere; without it nobody sees that its end was cut off. */
export interface SeriesEnds {
  /** The digest of the receipt before the first one, where the series is the rest of another. */
  readonly after?: string
  /** The digest of the last receipt. */
  readonly last?: string
  /** How many receipts there are. */
  readonly count?: number
}

/** What is wrong with a series of receipts, and at which place of it, from 0. */
export type ChainFault = { readonly at: number } & (
  | { readonly kind: 'unreadable' | 'altered'; readonly issues: readonly Issue[] }
  /**
   * It does not name the one before it. `gap`: what it names is not in the series, it was removed or
   * altered; `order`: it stands elsewhere; `start`: the first one names one, or not the given one.
   */
  | ({ readonly kind: 'gap' | 'order' | 'start' } & Expected)
  /** The last receipt is not the expected one; there are not as many as expected. */
  | ({ readonly kind: 'end' | 'count' } & Expected)
)

interface Expected {
  readonly expected: string | null
  readonly found: string | null
}

/** What is kept of a receipt while the others are read; the digests of an unreadable one are unknown. */
interface ChainLink {
  readonly digest: string | null
  readonly previous: string | null
}

/**
 * Whether a series of receipts, as text or data, is whole: each names the digest of the one before
 * it. Removed, altered, reordered and inserted receipts are seen; those cut off at the end only by
 * the expected last digest or the expected count.
 */
export async function recheckChain(
  receipts: Iterable<unknown> | AsyncIterable<unknown>,
  ends: SeriesEnds = {},
): Promise<readonly ChainFault[]> {
  const links: ChainLink[] = []
  const faults: ChainFault[] = []
  for await (const one of receipts) {
    const read = readReceipt(one)
    if (read.kind === 'accepted') links.push(read.value)
    else {
      const altered = read.issues.every(({ code }) => code === 'digest_differs')
      faults.push({
        at: links.length,
        kind: altered ? 'altered' : 'unreadable',
        issues: read.issues,
      })
      links.push({ digest: null, previous: null })
    }
  }
  return [...faults, ...linkFaults(links, ends), ...endFaults(links, ends)].sort(
    (left, right) => left.at - right.at,
  )
}

function linkFaults(links: readonly ChainLink[], { after }: SeriesEnds): readonly ChainFault[] {
  const digests = new Set(links.map(({ digest }) => digest))
  return links.flatMap(({ digest, previous: found }, at): readonly ChainFault[] => {
    const expected = at === 0 ? (after ?? null) : (links[at - 1]?.digest ?? null)
    const unknown = digest === null || (at > 0 && expected === null)
    if (unknown || found === expected) return []
    if (at === 0) return [{ at, kind: 'start', expected, found }]
    return [{ at, kind: found === null || digests.has(found) ? 'order' : 'gap', expected, found }]
  })
}

function endFaults(
  links: readonly ChainLink[],
  { last, count }: SeriesEnds,
): readonly ChainFault[] {
  const at = links.length
  const found = links.at(-1)?.digest ?? null
  const faults: ChainFault[] = []
  if (last !== undefined && last !== found) faults.push({ at, kind: 'end', expected: last, found })
  if (count !== undefined && count !== at) {
    faults.push({ at, kind: 'count', expected: String(count), found: String(at) })
  }
  return faults
}
