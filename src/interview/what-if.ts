import { optionIssue } from '../evaluation/option-issue'
import type { EvaluateOptions } from '../evaluation/options'
import { unstated } from '../fact/frame'
import type { Bilingual } from '../issue/issue'
import type { FactType } from '../profile/vocabulary'
import type { Rulebook } from '../rulebook/rulebook'
import type { Drawn } from './curve'
import { dayPieces } from './day-pieces'
import type { Aim } from './improvement'
import { numberPieces } from './number-pieces'
import { probeOf } from './probe'
import { sightOf } from './sight'

/** Which fact of a finding is to vary. */
export interface Variable extends Aim {
  readonly fact: string
}

const varying: Bilingual = {
  zh: '企业或该对象的一个数值或日期',
  en: 'a number or a date of the enterprise or of the subject',
}

const steps: Partial<Readonly<Record<FactType, string>>> = {
  money: '0.01',
  count: '1',
  decimal: '0.0001',
}

/**
 * The verdict and the amount of a finding as one fact of it varies and all else stays: pieces with
 * exact ends on which both bounds run straight. Numbers go by fen, whole numbers or ten-thousandths,
 * dates by days; a date after the evaluation date has not happened.
 *
 * @example
 * const curve = whatIf(rulebook, profile, { ...finding, fact: 'project.investment' }, options)
 */
export function whatIf(
  rulebook: Rulebook,
  profile: unknown,
  variable: Variable,
  options: EvaluateOptions,
): Drawn {
  const seen = sightOf({ rulebook, profile, aim: variable, options })
  if (seen.kind === 'rejected') return { status: 'rejected', pieces: [], issues: seen.issues }
  const { slots } = seen.value.scene.sitting.program
  const slot = slots.byFact.get(variable.fact)
  const { fact } = slot ?? {}
  const isSeen = fact?.subject === 'enterprise' || fact?.subject === variable.subject.type
  const step = fact === undefined ? undefined : steps[fact.type]
  if (slot === undefined || !isSeen || (step === undefined && slot.fact.type !== 'date')) {
    const issue = optionIssue('unknown_fact', 'fact', varying, variable.fact)
    return { status: 'rejected', pieces: [], issues: [issue] }
  }
  const probe = probeOf(seen.value, slot)
  const { frame } = seen.value.seated
  const value = frame.values[slot.at] ?? null
  const now =
    frame.states[slot.at] === unstated ? {} : { now: value === null ? null : String(value) }
  const drawn = step === undefined ? dayPieces(probe) : numberPieces(probe, step)
  const absent = probe.briefAt(null)
  return {
    status: 'drawn',
    fact: slot.fact.id,
    type: slot.fact.type,
    ...now,
    ...drawn,
    absent: {
      verdict: absent.verdict,
      low: absent.amount?.low ?? null,
      high: absent.amount?.high ?? null,
    },
    issues: [],
  }
}
