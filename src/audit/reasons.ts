import type { ResolvedCitation } from '../document/citation'
import type { LeafResult } from '../evaluation/finding'
import type { Bilingual } from '../issue/issue'
import { type ClaimReason, type ClaimVerdict, claimVerdicts } from './audited-claim'

type Details = Omit<ClaimReason, 'verdict' | 'zh' | 'en' | 'citations'>

/** A reason with its text, its words and whatever else it has to show. */
export const reason = (
  verdict: ClaimVerdict,
  { zh, en }: Bilingual,
  details: Details = {},
  citations: readonly ResolvedCitation[] = [],
): ClaimReason => ({ verdict, zh, en, ...details, citations })

/** The words of conditions that have words, each once. */
export const wordsOf = (leaves: readonly LeafResult[]): readonly ResolvedCitation[] => {
  const byPlace = new Map(
    leaves.flatMap(({ citation }) =>
      citation === null
        ? []
        : [[`${citation.document} ${citation.start} ${citation.end}`, citation]],
    ),
  )
  return [...byPlace.values()]
}

const rank = ({ verdict }: ClaimReason): number => claimVerdicts.indexOf(verdict)

/** The deciding reason first. */
export const inOrder = (reasons: readonly ClaimReason[]): readonly ClaimReason[] =>
  [...reasons].sort((left, right) => rank(left) - rank(right))

/** The verdict that reasons give; without any the claim is consistent. */
export const verdictOf = (reasons: readonly ClaimReason[]): ClaimVerdict =>
  inOrder(reasons)[0]?.verdict ?? 'consistent'

/** How grave reasons are: the graver, the lower. */
export const gravityOf = (reasons: readonly ClaimReason[]): number =>
  claimVerdicts.indexOf(verdictOf(reasons))

/** Whether a verdict says that a claim is wrong, whatever else should turn out. */
export const isFault = (verdict: ClaimVerdict): boolean =>
  verdict !== 'unprovable' && verdict !== 'consistent'
