import type { AuditedClaim } from '../audit/audited-claim'
import { type AuditSummary, counted, emptySummary } from '../audit/summary'
import type { PlainDate } from '../calendar/plain-date'
import { type Group, groupOf } from './page-groups'
import type { KeyedTally, PageSummary, Tally } from './page-summary'

/** Sums up results that come one by one; of a long ledger it keeps the names of enterprises only. */
export interface PageCounter {
  readonly count: (result: AuditedClaim, document: string | null) => void
  readonly summary: () => PageSummary
}

/** So many enterprises are listed in a summary; of more only the number is told. */
export const listedEnterprises = 30

type Summaries<Key> = Map<Key, AuditSummary>

interface Counted {
  all: AuditSummary
  judgedOn: PageSummary['judgedOn']
  readonly byGroup: Summaries<Group>
  readonly byDocument: Summaries<string | null>
  readonly byRule: Summaries<string | null>
  readonly byEnterprise: Summaries<string | null>
  readonly enterprises: Set<string>
}

export function pageCounter(): PageCounter {
  const sums: Counted = {
    all: emptySummary,
    judgedOn: null,
    byGroup: new Map(),
    byDocument: new Map(),
    byRule: new Map(),
    byEnterprise: new Map(),
    enterprises: new Set(),
  }
  return {
    count: (result, document) => countInto(sums, result, document),
    summary: () => summaryOf(sums),
  }
}

function countInto(sums: Counted, result: AuditedClaim, document: string | null): void {
  sums.all = counted(sums.all, result)
  addTo(sums.byGroup, groupOf(result), result)
  if (result.kind === 'rejected') return
  const { enterprise } = result.claim
  addTo(sums.byDocument, document, result)
  addTo(sums.byRule, result.kind === 'judged' ? result.rule : null, result)
  sums.enterprises.add(enterprise)
  if (sums.enterprises.size <= listedEnterprises) addTo(sums.byEnterprise, enterprise, result)
  if (result.kind === 'judged') sums.judgedOn = widened(sums.judgedOn, result.judgedOn)
}

function addTo<Key>(summaries: Summaries<Key>, key: Key, result: AuditedClaim): void {
  summaries.set(key, counted(summaries.get(key) ?? emptySummary, result))
}

function widened(range: PageSummary['judgedOn'], date: PlainDate | null): PageSummary['judgedOn'] {
  if (date === null) return range
  if (range === null) return { from: date, until: date }
  const { from, until } = range
  return { from: date < from ? date : from, until: date > until ? date : until }
}

function summaryOf({ all, judgedOn, byGroup, enterprises, ...sums }: Counted): PageSummary {
  const { rows, judged, disputed, rejected } = all
  const few = enterprises.size <= listedEnterprises
  return {
    ...{ rows, judged, disputed, rejected, judgedOn },
    total: tally(all),
    byGroup: new Map([...byGroup].map(([group, summary]) => [group, tally(summary)])),
    byDocument: byKey(sums.byDocument),
    byRule: byKey(sums.byRule),
    byEnterprise: few ? byKey(sums.byEnterprise) : null,
    enterprises: enterprises.size,
  }
}

const tally = ({ rows, claimed, over, under, verdicts }: AuditSummary): Tally => ({
  ...{ count: rows, claimed, over, under },
  unprovable: verdicts.unprovable.amount,
})

/** By id, what is not known last. */
function byKey(summaries: Summaries<string | null>): readonly KeyedTally[] {
  const rank = ({ key }: KeyedTally): string => (key === null ? '1' : `0${key}`)
  return [...summaries]
    .map(([key, summary]) => {
      const faulty = summary.rows - summary.verdicts.consistent.claims
      return { key, faulty, ...tally(summary) }
    })
    .sort((left, right) => (rank(left) < rank(right) ? -1 : 1))
}
