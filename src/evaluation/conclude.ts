import type { Amount } from '../amount/amount'
import { amountOf } from '../amount/amount-of'
import type { PlainDate } from '../calendar/plain-date'
import { judgeBy } from '../condition/direct'
import type { Outcome } from '../condition/outcome'
import type { FactView } from '../fact/fact-state'
import type { Profile } from '../profile/profile'
import { indexOf } from '../rulebook/index-of'
import type { Rulebook } from '../rulebook/rulebook'
import type { RuleCase } from './cases'
import type { InstalmentDue, Verdict } from './finding'
import { type Force, forceOn, underForce } from './force'
import { instalmentsOf, judgementOf } from './instalments'
import type { Settings } from './options'

/** What one case comes to under one choice of readings. */
export interface Conclusion {
  readonly verdict: Verdict
  readonly force: Force
  readonly missing: readonly string[]
  readonly pendingUntil: PlainDate | null
  readonly amount: Amount | null
  readonly instalments: readonly InstalmentDue[]
}

/** Everything that a case is concluded from besides what it sees of the facts. */
export interface Setting extends Pick<Profile, 'awards'> {
  readonly rulebook: Rulebook
  readonly settings: Settings
}

/** The verdict, the amount and what is lacking, from the judged conditions of a case. */
export function conclude(
  one: RuleCase,
  outcome: Outcome,
  view: FactView,
  setting: Setting,
): Conclusion {
  const force = forceOn(one.document, setting.settings.asOf)
  if (force === 'before' || force === 'after') {
    return {
      verdict: 'not-in-force',
      force,
      missing: none,
      pendingUntil: null,
      amount: null,
      instalments: none,
    }
  }
  const { verdict, missing } = verdictUnder(force, outcome, one, setting.rulebook)
  if (verdict === 'ineligible') {
    return { verdict, force, missing, pendingUntil: null, amount: null, instalments: none }
  }
  const pendingUntil = outcome.kind === 'pending' && verdict === 'pending' ? outcome.until : null
  const amount = amountIn(one, view, verdict, setting)
  const judged = judgeBy(view, setting.rulebook, setting.settings.asOf)
  const instalments = instalmentsOf(one.rule, amount, judged)
  return { verdict, force, missing, pendingUntil, amount, instalments }
}

const none: readonly never[] = Object.freeze([])

/** The verdict that an outcome makes under the force of its document, and what it lacks. */
export function verdictUnder(
  force: Force,
  outcome: Outcome,
  one: Pick<RuleCase, 'rule' | 'stated'>,
  rulebook: Rulebook,
): Pick<Conclusion, 'verdict' | 'missing'> {
  const lacks = 'missing' in outcome ? lacking(outcome.missing, one, rulebook) : none
  return underForce(verdictOf(outcome), lacks, force)
}

function verdictOf(outcome: Outcome): Verdict {
  switch (outcome.kind) {
    case 'satisfied':
      return 'eligible'
    case 'violated':
      return 'ineligible'
    case 'pending':
      return 'pending'
    case 'unknown':
      return 'undetermined'
  }
}

/** Facts of a list that is not stated are not missing one by one: the list is. */
function lacking(
  missing: readonly string[],
  { rule, stated }: Pick<RuleCase, 'rule' | 'stated'>,
  { vocabulary }: Rulebook,
): readonly string[] {
  if (stated) return missing
  const type = vocabulary.find(({ subject }) => subject === rule.subject)
  const others = missing.filter((fact) => !fact.startsWith(`${rule.subject}.`))
  return [type?.collection ?? rule.subject, ...others]
}

/** The amount of a case of a verdict; null where its text has no figure. */
export function amountIn(
  { rule, stated, subject }: Pick<RuleCase, 'rule' | 'stated' | 'subject'>,
  view: FactView,
  verdict: Verdict,
  { rulebook, settings, awards }: Setting,
): Amount | null {
  const judged = judgeBy(view, rulebook, settings.asOf)
  return amountOf(rule, {
    view,
    facts: indexOf(rulebook).facts,
    openValues: settings.openValues.get(rule.id) ?? new Map(),
    judge: (condition) => judgementOf(judged(condition), verdict),
    awards,
    subject: stated ? subject.id : null,
    asOf: settings.asOf,
  })
}
