import type { Workload } from '../contenders/contender'
import { handWritten } from '../contenders/hand-written'
import { jsonParse } from '../contenders/json-parse'
import { jsonRulesEngine } from '../contenders/json-rules-engine'
import type { OwnWorkload } from '../contenders/ours'
import {
  allFindings,
  allLeafResults,
  allReasons,
  awardFindings,
  awardLeafResults,
  awardReasons,
  decisions,
} from '../contenders/ours'
import { twoValued } from '../contenders/two-valued'
import type { Ratio, SectionResult, Target } from '../measure/result'
import { overProvinces } from '../workload/rules'
import type { Plan } from './plan'
import { settingOf } from './setting'
import { type Entry, entry, type Trial, trialOf } from './trial'

const names = {
  decisions: 'incentive-rules: decisions and amounts',
  awards: 'incentive-rules: deciding leaves of eligible and pending',
  all: 'incentive-rules: deciding leaves of every rule',
  awardResults: 'incentive-rules: leaves of eligible and pending, with what is stated',
  allResults: 'incentive-rules: leaves of every rule, with what is stated',
  awardFindings: 'incentive-rules: findings of eligible and pending',
  allFindings: 'incentive-rules: evaluateSync, all findings',
  two: 'incentive-rules: two-valued twin',
  engine: 'json-rules-engine',
  built: 'json-logic-engine, built',
  hand: 'hand-written JavaScript',
  parse: 'JSON.parse of the profile',
}

/** The peers that make no functions from text. */
const withoutEval = ['json-rules-engine', 'json-logic-engine, interpreted', 'publicodes', 'ZEN']

/** Sixty rules: every peer, and what the reasons cost. */
export async function peers({ effort, checked, profiles }: Plan): Promise<SectionResult> {
  const workload = settingOf(overProvinces(60), profiles)
  const entries = await entriesOf(workload)
  const trial = await trialOf(entries, workload, checked, effort)
  return {
    title: '60 rules of 3 to 8 leaves, complete profiles',
    notes: trial.notes,
    rows: trial.rows,
    ratios: ratiosOf(trial),
  }
}

async function entriesOf(workload: Workload & OwnWorkload): Promise<readonly Entry[]> {
  const logic = await import('../contenders/json-logic').catch(String)
  const fromLogic = (name: 'jsonLogicBuilt' | 'jsonLogicInterpreted' | 'jsonLogicAmounts') =>
    entry('json-logic-engine', () => {
      if (typeof logic === 'string') throw new Error(logic)
      return logic[name](workload)
    })
  const lean = [awardReasons, awardLeafResults, allReasons, allLeafResults]
  const own = [decisions, twoValued, ...lean, awardFindings, allFindings]
  return [
    ...own.map((make): Entry => ({ contender: make(workload) })),
    { contender: jsonRulesEngine(workload) },
    await fromLogic('jsonLogicInterpreted'),
    await fromLogic('jsonLogicBuilt'),
    await fromLogic('jsonLogicAmounts'),
    await entry('publicodes', async () =>
      (await import('../contenders/publicodes')).publicodes(workload),
    ),
    await entry('ZEN', async () => (await import('../contenders/zen')).zen(workload)),
    { contender: await handWritten(workload) },
    { contender: jsonParse(workload) },
  ]
}

const least = (ratio: number, aim?: number): Target => ({
  kind: 'at least',
  ratio,
  ...(aim === undefined ? {} : { aim }),
})
const most = (ratio: number): Target => ({ kind: 'at most', ratio })

function ratiosOf({ rows, ratio }: Trial): readonly Ratio[] {
  const { decisions, awards, all, engine } = names
  const fastest = rows
    .filter(({ name }) => withoutEval.includes(name))
    .sort((left, right) => right.value.median - left.value.median)[0]?.name
  return [
    ...ratio('decisions and amounts / json-rules-engine', decisions, engine, least(400, 600)),
    ...ratio(
      `decisions and amounts / the fastest peer without eval (${fastest})`,
      ...([decisions, fastest ?? ''] as const),
      least(3),
    ),
    ...ratio('decisions and amounts / json-logic-engine built', decisions, names.built, least(0.5)),
    ...ratio('time in three values / in two', names.two, decisions, most(1.1)),
    ...ratio(
      'deciding leaves of eligible and pending / json-rules-engine',
      ...([awards, engine] as const),
      least(300),
    ),
    ...ratio('deciding leaves of every rule / json-rules-engine', all, engine, least(40)),
    ...ratio(
      'deciding leaves of eligible and pending, with what is stated / json-rules-engine',
      ...([names.awardResults, engine] as const),
    ),
    ...ratio(
      'deciding leaves of every rule, with what is stated / json-rules-engine',
      ...([names.allResults, engine] as const),
    ),
    ...ratio('findings of eligible and pending / json-rules-engine', names.awardFindings, engine),
    ...ratio('evaluateSync, all findings / json-rules-engine', names.allFindings, engine),
    ...ratio('decisions and amounts / publicodes', decisions, 'publicodes'),
    ...ratio('decisions and amounts / ZEN', decisions, 'ZEN'),
    ...ratio('decisions and amounts / hand-written', decisions, names.hand),
    ...ratio('decisions and amounts / JSON.parse', decisions, names.parse),
  ]
}
