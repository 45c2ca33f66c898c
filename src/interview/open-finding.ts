import { awardsFact } from '../amount/award-parts'
import { verdictOfCode } from '../evaluation/brief'
import { amountIn } from '../evaluation/conclude'
import type { Verdict } from '../evaluation/finding'
import { isAsked } from '../evaluation/findings'
import type { Sitting } from '../evaluation/sitting'
import { unstated } from '../fact/frame'
import { frameView } from '../fact/frame-view'
import type { Slot } from '../fact/slots'
import type { EarlierAward } from '../profile/profile'
import type { Entitlement } from '../rulebook/rule-kinds'
import { type Outlook, outlookOf } from './outlook'
import type { Seated } from './seats'
import type { RuleSheet, Sheet } from './sheet'

/** A finding that can still become another, and what it waits for. */
export interface OpenFinding {
  readonly rule: RuleSheet
  readonly seated: Seated
  readonly verdict: Verdict
  /** The slots of facts that its verdict or its amount waits for. */
  readonly waits: ReadonlySet<number>
  /** Those of them that only its amount waits for. */
  readonly ofAmount: ReadonlySet<number>
  /** Whether its amount waits for the list of earlier awards. */
  readonly lacksAwards: boolean
  /** How much it is worth to know, without a unit. */
  readonly weight: number
  readonly outlook: Outlook
}

/** What an interview sees of a profile. */
export interface Scene {
  readonly sitting: Sitting
  readonly sheet: Sheet
  readonly seats: readonly Seated[]
  readonly awards: readonly EarlierAward[] | null
}

/** How many findings there are, and those of them that can still become another. */
export function openFindings(scene: Scene): {
  readonly count: number
  readonly open: readonly OpenFinding[]
} {
  const found: OpenFinding[] = []
  let count = 0
  for (const seated of scene.seats) {
    for (const rule of scene.sheet.sections[seated.section]?.rules ?? []) {
      if (!isAsked(rule.compiled, scene.sitting)) continue
      count += 1
      const one = openFinding(rule, seated, scene)
      if (one !== null) found.push(one)
    }
  }
  return { count, open: found }
}

function openFinding(rule: RuleSheet, seated: Seated, scene: Scene): OpenFinding | null {
  const { sitting, sheet } = scene
  const force = sitting.forces[rule.compiled.place] ?? 'before'
  if (force === 'before' || force === 'after') return null
  const { frame } = seated
  const outlook = outlookOf(rule, frame, sheet, force)
  if (outlook.prospect.isMissed) return null
  const verdict = verdictOfCode(outlook.code, force)
  const waits = new Set(outlook.waits)
  const { slots, lacksAwards, high } = amountOfFinding(rule, seated, verdict, scene)
  const ofAmount = new Set(slots.filter((at) => !waits.has(at)))
  for (const at of ofAmount) waits.add(at)
  if (waits.size === 0 && !lacksAwards) return null
  const weight = weightOf(rule.compiled.rule.entitlement, high)
  return { rule, seated, verdict, waits, ofAmount, lacksAwards, weight, outlook }
}

interface AmountLacks {
  readonly slots: readonly number[]
  readonly lacksAwards: boolean
  /** Null: no upper bound; undefined: no figure. */
  readonly high: string | null | undefined
}

const noAmount: AmountLacks = { slots: [], lacksAwards: false, high: undefined }

function amountOfFinding(
  { compiled: { rule, document } }: RuleSheet,
  { frame, name }: Seated,
  verdict: Verdict,
  { sitting: { program, settings }, awards }: Scene,
): AmountLacks {
  if (rule.amount === null) return noAmount
  const one = {
    rule,
    stated: name !== null || rule.subject === 'enterprise',
    subject: { type: rule.subject, id: name?.id ?? '', name: null },
  }
  const view = frameView(frame, program.rulebook, document)
  const setting = { rulebook: program.rulebook, settings, awards }
  const amount = amountIn(one, view, verdict, setting)
  if (amount === null) return noAmount
  const slots = amount.missing.flatMap((fact) => program.slots.byFact.get(fact) ?? [])
  // a place that is stated may have to be stated more finely; an event that is not there yet has not
  const isAskable = ({ at, fact }: Slot): boolean =>
    frame.states[at] === unstated || fact.type === 'place'
  return {
    slots: slots.filter(isAskable).map(({ at }) => at),
    lacksAwards: amount.missing.includes(awardsFact),
    high: amount.high,
  }
}

const bindingness: Readonly<Record<Entitlement, number>> = {
  entitled: 1,
  discretionary: 0.95,
  competitive: 0.9,
  supportive: 0.85,
}

/** More for what is due as of right, and for each digit of the money at stake. */
function weightOf(entitlement: Entitlement, high: string | null | undefined): number {
  const digits = high === undefined ? 0 : high === null ? 9 : (high.split('.')[0]?.length ?? 0)
  return bindingness[entitlement] * (1 + digits / 20)
}
