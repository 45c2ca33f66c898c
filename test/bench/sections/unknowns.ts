import { allFindings, allReasons, awardReasons, decisions } from '../contenders/ours'
import { differencesAmong } from '../measure/differences'
import { ratesOf } from '../measure/rates'
import type { SectionResult } from '../measure/result'
import { ratioOf, spreadOf } from '../measure/statistics'
import { complete, withUnknowns } from '../workload/profiles'
import { overProvinces } from '../workload/rules'
import type { Plan } from './plan'
import { ownSettingOf } from './setting'

/** What unknown facts and events to come cost; the peers have neither. */
export async function unknowns({ effort, checked, profiles }: Plan): Promise<SectionResult> {
  const known = ownSettingOf(overProvinces(60), profiles, complete)
  const open = ownSettingOf(overProvinces(60), profiles, withUnknowns)
  const { evaluations, decisions: rows } = await differencesAmong(open, checked)
  const contenders = [
    { ...decisions(known), name: 'decisions and amounts, complete profiles' },
    { ...decisions(open), name: 'decisions and amounts' },
    { ...awardReasons(open), name: 'deciding leaves of eligible and pending' },
    { ...allReasons(open), name: 'deciding leaves of every rule' },
    { ...allFindings(open), name: 'evaluateSync, all findings' },
  ]
  const rates = await ratesOf(contenders, profiles, effort)
  const [complete60, open60] = rates.map(({ rounds }) => rounds)
  return {
    title: '60 rules, profiles with unknown facts and events that have not happened',
    notes: [
      `evaluateSync differs from evaluate on ${evaluations} of ${checked} profiles, decide on ${rows}`,
    ],
    rows: rates.map(({ name, rounds }) => ({ name, unit: 'profiles/s', value: spreadOf(rounds) })),
    ratios: [
      {
        name: 'time with unknown facts / with complete profiles',
        value: ratioOf(complete60 ?? [], open60 ?? []),
      },
    ],
  }
}
