import { decimalOf, subtract, textOf } from '../money/decimal'
import type { EarlierAward } from '../profile/profile'
import { enterprise } from '../profile/vocabulary'
import type { Rulebook } from '../rulebook/rulebook'
import { mostNamed, nothingPaid, type Paid, sumOf } from './account'
import { countingsOf } from './countings'
import { type Entry, isPart, yearOf } from './entry'

/** What was claimed in one year, by which claims, the first few named, and on which day last. */
interface Year extends Paid {
  readonly last: string
}

/** What was claimed by years, by whom, under which rule and for what. */
export type TakenBefore = Map<string, Map<string, Year>>

const counted = new WeakMap<Rulebook, ReadonlySet<string>>()

/** The rules on whose awards some amount depends. */
function countedRules(rulebook: Rulebook): ReadonlySet<string> {
  const known =
    counted.get(rulebook) ??
    new Set(rulebook.rules.flatMap(countingsOf).flatMap(({ rules }) => rules))
  counted.set(rulebook, known)
  return known
}

// the awards for all subjects together; no id of a subject is empty
const all = ''

const keyOf = (owner: string, rule: string, subject: string | null): string =>
  JSON.stringify([owner, rule, subject])

const partsKeyOf = (owner: string, rule: string, subject: string | null): string =>
  JSON.stringify([owner, rule, subject, 'parts'])

/** Notes a claim where an amount may depend on it. */
export function enterAward(entry: Entry, rulebook: Rulebook, taken: TakenBefore): void {
  const { named, claim, subject } = entry
  if (named.kind === 'unknown' || !countedRules(rulebook).has(named.rule.id)) return
  const { id } = named.rule
  note(taken, keyOf(claim.enterprise, id, subject), entry)
  note(taken, keyOf(claim.enterprise, id, all), entry)
  if (isPart(entry)) note(taken, partsKeyOf(claim.enterprise, id, subject), entry)
}

function note(taken: TakenBefore, key: string, { claim, on }: Entry): void {
  const years = taken.get(key) ?? new Map<string, Year>()
  const { total, claims } = years.get(yearOf(on)) ?? nothingPaid
  const named = claims.length < mostNamed ? [...claims, claim.id] : claims
  years.set(yearOf(on), { total: sumOf(total, claim.amount), claims: named, last: on })
  taken.set(key, years)
}

/** The awards before a claim on which its amount depends, those of one rule and year in one. */
export function awardsBefore(entry: Entry, taken: TakenBefore): readonly LedgerAward[] {
  const { named } = entry
  if (named.kind === 'unknown') return []
  const countings = countingsOf(named.rule)
  if (countings.length === 0) return []
  const rules = [...new Set(countings.flatMap((counting) => counting.rules))]
  return rules.flatMap((rule) => awardsUnder(rule, entry, taken))
}

/** An award of the ledger, with the first few of the claims that it consists of. */
export interface LedgerAward extends EarlierAward {
  readonly claims: readonly string[]
}

// an award of which only that is known that it was for another subject
const another = 'another subject'

function awardsUnder(rule: string, entry: Entry, taken: TakenBefore): readonly LedgerAward[] {
  const { claim, subject, named } = entry
  const owner = claim.enterprise
  const years = taken.get(keyOf(owner, rule, all))
  if (years === undefined) return []
  const isOwnPart = isPart(entry) && named.kind === 'known' && named.rule.id === rule
  return [...years].flatMap(([year, { total, claims, last }]) => {
    const under = (key: string): Paid => taken.get(key)?.get(year) ?? nothingPaid
    const own = subject === null ? nothingPaid : under(keyOf(owner, rule, subject))
    const unknown = under(keyOf(owner, rule, null))
    const parts = isOwnPart ? under(partsKeyOf(owner, rule, subject)).total : '0'
    const others = less(less(total, own.total), unknown.total)
    // parts of the same award do not make it less
    const awards: readonly Omit<LedgerAward, 'rule' | 'date'>[] = [
      { ...own, amount: subject === null ? '0' : less(own.total, parts), subject },
      {
        ...unknown,
        amount: subject === null ? less(unknown.total, parts) : unknown.total,
        subject: null,
      },
      { claims, amount: others, subject: subject === enterprise ? enterprise : another },
    ]
    return awards
      .filter(({ amount }) => amount !== '0')
      .map(({ amount, subject: of, claims: by }) => ({
        rule,
        amount,
        date: last,
        subject: of,
        claims: by,
      }))
  })
}

const less = (whole: string, part: string): string =>
  textOf(subtract(decimalOf(whole), decimalOf(part)))
