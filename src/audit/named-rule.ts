import { nearestOf } from '../issue/nearest'
import type { Rule, Rulebook } from '../rulebook/rulebook'
import type { ClaimedRule } from './claim'
import {
  bareWords,
  clauseNumber,
  clauseNumbersOf,
  documentName,
  documentNamesOf,
} from './clause-names'

/** The one rule that a claim means, or those that it may mean. */
export type NamedRule =
  | { readonly kind: 'known'; readonly rule: Rule }
  | { readonly kind: 'unknown'; readonly candidates: readonly string[] }

/** A rule with all that a ledger may call it by. */
interface Names {
  readonly rule: Rule
  readonly titles: readonly string[]
  readonly numbers: ReadonlySet<string>
  readonly quotes: readonly string[]
}

const names = new WeakMap<Rulebook, readonly Names[]>()

/** The rules by the names that a ledger may use; derived once, as a rulebook does not change. */
function namesOf(rulebook: Rulebook): readonly Names[] {
  const found = names.get(rulebook) ?? rulebook.rules.map(namesOfRule)
  names.set(rulebook, found)
  return found
}

function namesOfRule(rule: Rule): Names {
  const { title, citations } = rule
  return {
    rule,
    titles: [title.zh, title.en].map(bareWords),
    numbers: new Set(citations.flatMap(({ provision }) => clauseNumbersOf(provision))),
    quotes: citations.map(({ quote }) => bareWords(quote)),
  }
}

/** Ways to name a rule, the most exact first; the first that fits any rule counts. */
const ways: readonly ((text: string) => (names: Names) => boolean)[] = [
  (text) =>
    ({ rule }) =>
      rule.id === text || rule.id === `${rule.document}/${text}`,
  (text) => {
    const title = bareWords(text)
    return ({ titles }) => titles.includes(title)
  },
  (text) => {
    const number = clauseNumber(text)
    return ({ numbers }) => numbers.has(number)
  },
  (text) => {
    const words = bareWords(text)
    // a few characters stand in any clause
    return ({ quotes }) =>
      words.length >= 6 && quotes.some((quote) => quote.includes(words) || words.includes(quote))
  },
]

/** The rule of this id, with this number or title, or of the clause with these words. */
export function namedRule({ text, document }: ClaimedRule, rulebook: Rulebook): NamedRule {
  const within = documentsNamed(document, rulebook)
  const known = namesOf(rulebook).filter(({ rule }) => within.has(rule.document))
  for (const way of ways) {
    const found = known.filter(way(text.trim())).map(({ rule }) => rule)
    const [rule, ...others] = found
    if (rule === undefined) continue
    if (others.length === 0) return { kind: 'known', rule }
    return { kind: 'unknown', candidates: found.map(({ id }) => id) }
  }
  return { kind: 'unknown', candidates: misspelt(text, known) }
}

/** The rule whose id was meant; only what looks like an id can be a misspelt one. */
function misspelt(text: string, known: readonly Names[]): readonly string[] {
  if (!/^[a-z0-9-]{1,60}\/[a-z0-9-]{1,60}$/.test(text)) return []
  const nearest = nearestOf(
    text,
    known.map(({ rule }) => rule.id),
  )
  return nearest === undefined ? [] : [nearest]
}

/** The documents that a claim may mean; all of them where it names none. */
function documentsNamed(name: string | null, { documents }: Rulebook): ReadonlySet<string> {
  const wanted = name === null ? null : documentName(name)
  const found = documents.filter(
    (document) => wanted === null || documentNamesOf(document).includes(wanted),
  )
  return new Set(found.map(({ id }) => id))
}
