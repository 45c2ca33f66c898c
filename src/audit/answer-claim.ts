import type { Finding, Sensitivity } from '../evaluation/finding'
import { type Asked, type Extent, planFor } from '../evaluation/plan'
import type { EarlierAward, Profile, Subject } from '../profile/profile'
import type { AuditSettings } from './audit-options'
import type { DisputedClaim } from './audited-claim'
import { countingsOf } from './countings'
import { agreedAnswer, type Executor } from './executors'
import { instalmentLeaves } from './instalment-leaves'
import type { Findings, Standing } from './standing'

/** Our own executors do not agree: there is no answer, and no verdict. */
export class Disagreement extends Error {
  constructor(readonly difference: DisputedClaim['difference']) {
    super(`executors differ at ${difference.path}`)
  }
}

/** What claims are answered with. */
export interface Answering {
  readonly settings: AuditSettings
  readonly executors: readonly Executor[]
}

/** Readings that are taken for one answer, beside those that are settled. */
export type Taken = Sensitivity['readings']

/** The findings for a claim on one subject; null for one that the profile does not list. */
export async function findingsFor(
  subject: Subject | null,
  profile: Profile,
  standing: Standing,
  taken: Taken,
  answering: Answering,
): Promise<Findings> {
  const { rule, beside, outside } = standing
  const narrowed = {
    ...profile,
    collections: new Map(subject === null ? [] : [[rule.subject, [subject]]]),
  }
  const askedWith = (awards: readonly EarlierAward[] | null): Asked =>
    askedOf({ ...narrowed, awards }, standing, taken, answering)
  const find = (awards: readonly EarlierAward[]): Promise<Finding> =>
    findingOf(askedWith(awards), 'brief', answering.executors)
  const before = [...(outside ?? []), ...beside.awards]
  const depends = countingsOf(rule).length > 0 && before.length > 0
  const isStated = outside !== null
  // of other readings than the chosen ones only the answer is wanted
  const extent = taken.length === 0 ? 'whole' : 'brief'
  const asked = askedWith(isStated ? before : null)
  return {
    main: await findingOf(asked, extent, answering.executors),
    leaves: rule.instalments.length === 0 ? [] : instalmentLeaves(planFor(asked, 'brief')),
    bare: depends ? await find([]) : null,
    known: depends && !isStated ? await find(before) : null,
  }
}

// facts without accepted evidence are out of the profile already
const anything = { level: 'stated', verifiedBy: null } as const

function askedOf(
  profile: Profile,
  { entry, rule, rulebook }: Standing,
  taken: Taken,
  { settings: { common } }: Answering,
): Asked {
  const readings = new Map([
    ...common.readings,
    ...taken.map(({ interpretation, option }) => [interpretation, option] as const),
  ])
  const settings = {
    ...common,
    asOf: entry.on,
    readings,
    rules: new Set([rule.id]),
    evidence: anything,
  }
  return { rulebook, profile, settings }
}

async function findingOf(
  asked: Asked,
  extent: Extent,
  executors: readonly Executor[],
): Promise<Finding> {
  const answer = await agreedAnswer(asked, extent, executors)
  if (answer.kind === 'disputed') throw new Disagreement(answer.difference)
  const [finding] = answer.evaluation.findings
  if (finding === undefined) throw new RangeError('a claim was not evaluated')
  return finding
}
