import { enterprise } from '../profile/vocabulary'
import type { ClaimReason } from './audited-claim'
import { isPart } from './entry'
import { isWithin } from './paid-before'
import { reasonTexts as texts } from './reason-texts'
import { reason } from './reasons'
import type { Standing } from './standing'

/** Whether an award was had before: by claims of the ledger, by no claim of it, or perhaps. */
type Had =
  | { readonly kind: 'claims'; readonly claims: readonly string[] }
  | { readonly kind: 'profile' | 'perhaps' | 'no' }

/**
 * An award that is given once was had before. A claim that may mean one of several subjects comes
 * too late only where each of them had it.
 */
export function onceReasons(standing: Standing): readonly ClaimReason[] {
  const { entry, rule } = standing
  if (rule.once === null) return []
  const { per, words } = rule.once
  const isForEach = per === rule.subject && per !== enterprise
  const meant = isForEach && entry.subject === null ? entry.mayBe : []
  const had = meant.length === 0 ? [hadBy(entry.subject, standing)] : hadByAll(meant, standing)
  const claims = [...new Set(had.flatMap((one) => (one.kind === 'claims' ? one.claims : [])))]
  const kinds = new Set(had.map(({ kind }) => kind))
  if (kinds.has('no')) return []
  if (kinds.has('perhaps')) {
    const details = { missing: ['awards'] }
    return [reason('unprovable', texts.awardsOfWhichSubject, details, [words.citation])]
  }
  return claims.length > 0
    ? [reason('duplicate', texts.sameAward, { claims }, [words.citation])]
    : [reason('duplicate', texts.sameAwardInProfile, {}, [words.citation])]
}

/** Each subject with what it had, as far as to the first that had nothing. */
function hadByAll(subjects: readonly string[], standing: Standing): readonly Had[] {
  const all: Had[] = []
  for (const subject of subjects) {
    const had = hadBy(subject, standing)
    all.push(had)
    if (had.kind === 'no') break
  }
  return all
}

function hadBy(subject: string | null, { entry, rule, beside, outside }: Standing): Had {
  const { per } = rule.once ?? { per: null }
  const before = beside.collisions.find(
    (one) => one.kind === 'award' && (subject === null || one.subject === subject),
  )
  if (before !== undefined) return { kind: 'claims', claims: before.claims }
  if (isPart(entry) || per === null || (per !== enterprise && per !== rule.subject)) {
    return { kind: 'no' }
  }
  const listed = (outside ?? [])
    .filter((award) => award.rule === rule.id && award.date <= entry.on)
    .map((award) => isWithin(per, award, { ...entry, subject }))
  if (listed.includes('yes')) return { kind: 'profile' }
  return { kind: listed.includes('unknown') ? 'perhaps' : 'no' }
}
