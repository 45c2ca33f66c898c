import type { Contender, Workload } from '../contenders/contender'
import { handWritten } from '../contenders/hand-written'
import { jsonRulesEngine } from '../contenders/json-rules-engine'
import { decisions, type OwnWorkload } from '../contenders/ours'
import { ratesOf } from '../measure/rates'
import type { SectionResult, Target } from '../measure/result'
import { ratioOf, spreadOf } from '../measure/statistics'
import { prefectures } from '../workload/facts'
import { complete } from '../workload/profiles'
import { overPrefectures, overProvinces } from '../workload/rules'
import type { Plan } from './plan'
import { settingOf } from './setting'
import { type Entry, entry, trialOf } from './trial'

const targets: Readonly<Record<number, Target>> = {
  600: { kind: 'at least', ratio: 1.5 },
  6000: { kind: 'at least', ratio: 4 },
}

/** More rules, as many of them in each province as before. */
export async function growth(rules: number, plan: Plan): Promise<SectionResult> {
  const { effort, checked, profiles } = plan
  const workload = settingOf(overProvinces(rules), profiles)
  const fewer = Math.max(2, Math.floor((checked * 60) / rules))
  const { notes, rows, ratio } = await trialOf(await entriesOf(workload), workload, fewer, effort)
  const ours = 'incentive-rules: decisions and amounts'
  return {
    title: `${rules} rules of 3 to 8 leaves, complete profiles`,
    notes,
    rows,
    ratios: [
      ...ratio(
        'decisions and amounts / json-logic-engine built',
        ...([ours, 'json-logic-engine, built'] as const),
        targets[rules],
      ),
      ...ratio('decisions and amounts / json-rules-engine', ours, 'json-rules-engine'),
      ...ratio('decisions and amounts / hand-written', ours, 'hand-written JavaScript'),
    ],
  }
}

async function entriesOf(workload: Workload & OwnWorkload): Promise<readonly Entry[]> {
  return [
    { contender: decisions(workload) },
    await entry('json-logic-engine', async () =>
      (await import('../contenders/json-logic')).jsonLogicBuilt(workload),
    ),
    await entry('json-logic-engine', async () =>
      (await import('../contenders/json-logic')).jsonLogicInterpreted(workload),
    ),
    { contender: jsonRulesEngine(workload) },
    { contender: await handWritten(workload) },
  ]
}

/** Rules of a hundred prefectures: those of all others should cost next to nothing. */
export async function elsewhere({ effort, checked, profiles }: Plan): Promise<SectionResult> {
  const sixty = settingOf(overPrefectures(1), profiles, {
    ...complete,
    areas: prefectures.slice(0, 1),
  })
  const many = settingOf(overPrefectures(100), profiles, { ...complete, areas: prefectures })
  const few = Math.max(2, Math.floor(checked / 50))
  const alone = { ...decisions(sixty), name: '60 rules, all of the profile’s prefecture' }
  const among = { ...decisions(many), name: '6 000 rules, 60 of them of its prefecture' }
  const first = await trialOf([{ contender: alone }], sixty, few, { rounds: 0, slice: 1 })
  const second = await trialOf([{ contender: among }], many, few, { rounds: 0, slice: 1 })
  const contenders: readonly Contender[] = [alone, among]
  const rates = await ratesOf(contenders, profiles, effort)
  const [one, other] = rates.map(({ rounds }) => rounds)
  return {
    title: '6 000 rules of which a profile can meet 60',
    notes: [...first.notes, ...second.notes],
    rows: rates.map(({ name, rounds }) => ({ name, unit: 'profiles/s', value: spreadOf(rounds) })),
    ratios: [
      {
        name: 'time with 6 000 rules / with 60',
        value: ratioOf(one ?? [], other ?? []),
        target: { kind: 'at most', ratio: 3 },
      },
    ],
  }
}
