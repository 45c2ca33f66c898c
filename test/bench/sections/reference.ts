import { jsonRulesEngine } from '../contenders/json-rules-engine'
import { reference } from '../contenders/ours'
import type { SectionResult } from '../measure/result'
import { overProvinces } from '../workload/rules'
import type { Plan } from './plan'
import { settingOf } from './setting'
import { trialOf } from './trial'

/** What the reference executor adds to json-rules-engine, which it runs. */
export async function referenceSection({ effort, checked }: Plan): Promise<SectionResult> {
  const workload = settingOf(overProvinces(60), 500)
  const engine = jsonRulesEngine(workload)
  const own = reference(workload)
  const entries = [{ contender: own }, { contender: engine }]
  // both make much garbage, so that single rounds lie far apart
  const patient = { ...effort, rounds: effort.rounds * 3 }
  const { notes, rows, ratio, ratioByProcessor } = await trialOf(
    entries,
    workload,
    checked,
    patient,
  )
  const name = 'time of await evaluate / of json-rules-engine'
  return {
    title: '60 rules, all reasons, by the reference executor',
    notes,
    rows,
    ratios: [
      ...ratio(name, engine.name, own.name, { kind: 'at most', ratio: 2 }),
      ...ratioByProcessor(`processor ${name}`, engine.name, own.name),
    ],
  }
}
