import type { LedgerEntry } from '../rulebook/ledger'
import type { Bar, Rule } from '../rulebook/rulebook'
import type { Account } from './ledger-account'
import type { Speech } from './speech'

/** Something that a sentence names, with its number on the page. */
export interface Numbered<T> {
  readonly number: string
  readonly anchor: string
  readonly carrier: T
}

/** What the sentences of a document link to, in the order in which they name it. */
export interface Anchors {
  readonly rules: readonly Numbered<Rule>[]
  readonly bars: readonly Numbered<Bar>[]
  /** The entries whose class has a reason, numbered as notes. */
  readonly reasons: readonly Numbered<LedgerEntry>[]
}

export function anchorsOf({ document, ledger }: Account, { rulebook }: Speech): Anchors {
  const { id } = document.facts
  const { entries } = ledger
  const own = (one: Rule | Bar): boolean => one.document === id
  const numberedBy = <T extends Rule | Bar>(
    carriers: readonly T[],
    named: (entry: LedgerEntry) => readonly string[],
    kind: string,
  ): readonly Numbered<T>[] => {
    const order = [...new Set(entries.flatMap(named))]
    return inOrder(carriers.filter(own), order).map((carrier, index) => ({
      number: String(index + 1),
      anchor: `${kind}-${carrier.id}`,
      carrier,
    }))
  }
  const withReason = entries.filter((entry) => entry.reason !== null)
  return {
    rules: numberedBy(rulebook.rules, (entry) => entry.rules, 'rule'),
    bars: numberedBy(rulebook.bars, (entry) => entry.bars, 'bar'),
    reasons: withReason.map((carrier, index) => ({
      number: String(index + 1),
      anchor: `reason-${id}-${carrier.start}`,
      carrier,
    })),
  }
}

/** Those that the text names first, in its order; then the rest. */
function inOrder<T extends { readonly id: string }>(
  carriers: readonly T[],
  order: readonly string[],
): readonly T[] {
  const named = order.flatMap((id) => carriers.filter((carrier) => carrier.id === id))
  return [...named, ...carriers.filter(({ id }) => !order.includes(id))]
}

/** Where the sentence stands on the page. */
export const sentenceAnchor = ({ document }: Account, { start }: LedgerEntry): string =>
  `sentence-${document.facts.id}-${start}`
