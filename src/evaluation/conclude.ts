import type { Amount } from '../amount/amount'
import { amountOf } from '../amount/amount-of'
import type { AmountSources } from '../amount/part'
import type { PlainDate } from '../calendar/plain-date'
import { judgeBy } from '../condition/direct'
import type { Judged } from '../condition/judged'
import type { Outcome } from '../condition/outcome'
import { factView } from '../fact/view'
import type { Profile } from '../profile/profile'
import { indexOf, partOf } from '../rulebook/index-of'
import type { Bar, Rulebook } from '../rulebook/rulebook'
import type { RuleCase } from './cases'
import type { InstalmentDue, Verdict } from './finding'
import { type Force, forceOn, underForce } from './force'
import { instalmentsOf, type Judge, judgementOf } from './instalments'
import type { Settings } from './options'
import type { Readings } from './readings'

/** What one case comes to under one choice of readings. */
export interface Conclusion {
  readonly verdict: Verdict
  readonly force: Force
  readonly missing: readonly string[]
  readonly pendingUntil: PlainDate | null
  readonly amount: Amount | null
  readonly instalments: readonly InstalmentDue[]
}

/** Everything that a case is concluded from besides its judged conditions. */
export interface Setting {
  readonly rulebook: Rulebook
  readonly profile: Profile
  readonly settings: Settings
}

/** The facts of a case under given readings. */
export function viewOf(one: RuleCase, readings: Readings, setting: Setting) {
  const { rulebook, profile, settings } = setting
  const { subject, document } = one
  return factView({ rulebook, profile, subject, document, asOf: settings.asOf, readings })
}

/** The facts of the enterprise as a bar sees them. */
export function barView(bar: Bar, { rulebook, profile, settings }: Setting) {
  const document = partOf(indexOf(rulebook).documents, bar.document)
  const { asOf, readings } = settings
  return factView({ rulebook, profile, subject: profile.enterprise, document, asOf, readings })
}

/** The verdict, the amount and what is lacking, from the judged conditions of a case. */
export function conclude(
  one: RuleCase,
  { outcome }: Judged,
  readings: Readings,
  setting: Setting,
): Conclusion {
  const force = forceOn(one.document, setting.settings.asOf)
  if (force === 'before' || force === 'after') {
    const nothing = { missing: [], pendingUntil: null, amount: null, instalments: [] }
    return { verdict: 'not-in-force', force, ...nothing }
  }
  const settled = underForce(
    verdictOf(outcome),
    'missing' in outcome ? lacking(outcome.missing, one, setting.rulebook) : [],
    force,
  )
  const pendingUntil =
    outcome.kind === 'pending' && settled.verdict === 'pending' ? outcome.until : null
  if (settled.verdict === 'ineligible') {
    return { ...settled, force, pendingUntil, amount: null, instalments: [] }
  }
  const judged = judgeOf(one, readings, setting)
  const amount = amountIn(one, readings, setting, (condition) =>
    judgementOf(judged(condition), settled.verdict),
  )
  const instalments = instalmentsOf(one.rule, amount, judged)
  return { ...settled, force, pendingUntil, amount, instalments }
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
  { rule, stated }: RuleCase,
  { vocabulary }: Rulebook,
): readonly string[] {
  if (stated) return missing
  const type = vocabulary.find(({ subject }) => subject === rule.subject)
  const others = missing.filter((fact) => !fact.startsWith(`${rule.subject}.`))
  return [type?.collection ?? rule.subject, ...others]
}

/** Judges a condition within an amount or of an instalment, by the facts that the case sees. */
function judgeOf(one: RuleCase, readings: Readings, setting: Setting): Judge {
  return judgeBy(viewOf(one, readings, setting), setting.rulebook, setting.settings.asOf)
}

function amountIn(
  one: RuleCase,
  readings: Readings,
  setting: Setting,
  judgeIt: AmountSources['judge'],
): Amount | null {
  const { facts } = indexOf(setting.rulebook)
  const { profile, settings } = setting
  return amountOf(one.rule, {
    view: viewOf(one, readings, setting),
    facts,
    openValues: settings.openValues.get(one.rule.id) ?? new Map(),
    judge: judgeIt,
    awards: profile.awards,
    subject: one.stated ? one.subject.id : null,
    asOf: settings.asOf,
  })
}
