import { stringify } from 'yaml'
import type { LedgerBase } from './ledger'
import { ledgerSentences, type Sentence } from './ledger-sentences'

const shownOfSentence = 14

/**
 * A first draft of `ledger.yaml` for the author of a document's rules: every sentence of prose, with
 * the rules and bars that cite it; whatever nothing cites is called direction until someone reads it.
 */
export function ledgerSkeleton(base: LedgerBase): string {
  const prose = ledgerSentences(base.document).filter((sentence) => sentence.formal === null)
  const passages = [...new Set(prose.map((sentence) => sentence.provision))]
  const entries = passages.map((at) => ({
    at,
    sentences: prose
      .filter((sentence) => sentence.provision === at)
      .map((sentence) => draftOf(sentence, base)),
  }))
  return stringify({ entries }, { lineWidth: 0 })
}

function draftOf({ start, end }: Sentence, { document, rules, bars }: LedgerBase) {
  const begins = document.text.slice(start, end).trim().slice(0, shownOfSentence)
  const citing = (carriers: LedgerBase['rules'] | LedgerBase['bars']): readonly string[] =>
    carriers
      .filter(({ citations }) => citations.some((one) => one.start < end && start < one.end))
      .map(({ id }) => id.slice(id.indexOf('/') + 1))
  const [byRules, byBars] = [citing(rules), citing(bars)]
  if (byRules.length > 0) return { begins, class: 'benefit', rules: byRules }
  if (byBars.length > 0) return { begins, class: 'bar', bars: byBars }
  return { begins, class: 'direction' }
}
