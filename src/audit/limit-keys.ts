import { enterprise } from '../profile/vocabulary'
import type { Cumulation } from '../rulebook/cumulation'
import { keyOf } from './account'
import { type Entry, isPart, ruleIdOf, yearOf } from './entry'

/** The awards of which a rule gives only one (一次性); null where it gives more, or it is not known. */
export function onceKey(entry: Entry): string | null {
  const { named, claim, subject } = entry
  if (named.kind === 'unknown' || named.rule.once === null) return null
  const { rule } = named
  const per = rule.once?.per
  if (per === enterprise) return keyOf(claim.enterprise, rule.id)
  // for another kind of subject than its own a claim does not say which one it is
  return per === rule.subject ? keyOf(claim.enterprise, rule.id, subject) : null
}

/** The awards between which a relation stands. */
export function relationKey({ id, per }: Cumulation, entry: Entry): string | null {
  const { claim, subject, on } = entry
  if (per === 'year') return keyOf(id, claim.enterprise, yearOf(on))
  if (per === 'lifetime' || per === enterprise) return keyOf(id, claim.enterprise)
  return keyOf(id, claim.enterprise, subject)
}

/** What is deducted is that of the same subject. */
export const deductionKey = (
  { id }: Extract<Cumulation, { kind: 'deduct' }>,
  { claim, subject }: Entry,
): string | null => keyOf(id, claim.enterprise, subject)

/** The parts of one award; null where it is paid at once. */
export function partsKey(entry: Entry): string | null {
  const { claim, subject } = entry
  return isPart(entry) ? keyOf(claim.enterprise, ruleIdOf(entry), subject) : null
}

/** The numbers of the invoices of a claim, each once. */
export function invoicesOf({ claim }: Entry): readonly string[] {
  const numbers = claim.evidence.flatMap(({ kind, number }) =>
    kind === 'invoice' && number !== null ? [number] : [],
  )
  return numbers.length < 2 ? numbers : [...new Set(numbers)]
}
