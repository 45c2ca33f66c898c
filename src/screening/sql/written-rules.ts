import type { Settings } from '../../evaluation/options'
import type { Issue } from '../../issue/issue'
import { indexOf, partOf } from '../../rulebook/index-of'
import type { Rule, Rulebook } from '../../rulebook/rulebook'
import { type Dialect, type Room, wordDigits } from './dialect'
import { widest } from './figure'
import { type Ground, type Needs, neededFact, noNeeds } from './needs'
import { NotInSql, tooManyDigits } from './not-in-sql'
import { type RuleParts, rulePartsOf } from './rule-select'

/** How many decimals the amounts of rules have. */
const scaleOf = (written: readonly Written[]): number =>
  Math.max(4, ...written.flatMap(({ parts }) => parts.map((part) => part.amount?.scale ?? 0)))

/** The room of the amounts: a machine word, where all fit it whatever the facts are. */
export function roomOfAmounts(written: readonly Written[], { isRead }: Dialect): Room {
  const scale = scaleOf(written)
  const digits = written.flatMap(({ parts }) => parts.map(({ amount }) => amount?.digitsOfAny ?? 0))
  const fit = !isRead && digits.every((one) => one + scale <= wordDigits)
  return { digits: (fit ? wordDigits : widest) - scale, scale }
}

/** The rules on one kind of subject, and what they turned out to need. */
export interface Written {
  readonly parts: readonly RuleParts[]
  readonly ground: Ground | null
}

/** The rules on a kind of subject that are asked for; one that cannot be said is told. */
export function writtenRules(
  subject: string,
  rulebook: Rulebook,
  settings: Settings,
  dialect: Dialect,
  issues: Issue[],
): Written {
  const { rules: only, documents, asOf, readings, openValues } = settings
  const needs = noNeeds()
  const rules = rulebook.rules
    .filter((rule) => rule.subject === subject)
    .filter((rule) => only === null || only.has(rule.id))
    .filter((rule) => documents === null || documents.has(rule.document))
  const ground = (rule: Rule): Ground => ({
    dialect,
    rulebook,
    document: partOf(indexOf(rulebook).documents, rule.document),
    subject,
    asOf,
    readings,
    needs,
  })
  const parts = rules.flatMap((rule) => {
    const terms = new Map(
      [...(openValues.get(rule.id) ?? [])].map(([id, { value }]) => [id, value]),
    )
    return attempt(rule, issues, () => rulePartsOf(rule, ground(rule), terms))
  })
  const [first] = rules
  return { parts, ground: first === undefined ? null : completed(ground(first), needs) }
}

/** The keys of joins are facts of the same row. */
function completed(ground: Ground, needs: Needs): Ground {
  for (const { on } of needs.joins.values()) for (const { fact } of on) neededFact(fact, ground)
  return ground
}

function attempt<T>(rule: Rule, issues: Issue[], work: () => T): readonly T[] {
  try {
    return [work()]
  } catch (error) {
    if (!(error instanceof NotInSql)) throw error
    const { expected, found } = error
    issues.push({ code: 'not_in_sql', path: rule.id, expected, found })
    return []
  }
}

/** Tells the rules whose amounts could have more digits than the database keeps. */
export function checkRoom(
  parts: readonly RuleParts[],
  scale: number,
  { mostDigits }: Dialect,
  issues: Issue[],
): void {
  if (mostDigits === null) return
  for (const { rule, amount } of parts) {
    attempt(rule, issues, () => {
      if ((amount?.digits ?? 0) + scale > mostDigits)
        tooManyDigits(`${amount?.digits} + ${scale}`, mostDigits)
    })
  }
}
