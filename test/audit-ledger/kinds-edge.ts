import { invented, researchDue } from './clauses'
import { percentOf, yuan } from './fen'
import { byReading, consistent } from './reading'
import type { Kind, Scene, Stage, Truth } from './scene'
import { setting, single } from './setting'

/** Whether the cold store has to be in the city as well, a reading decides. */
function storeElsewhere(stage: Stage): Scene {
  const of = setting(stage, [invented.store])
  const truth = byReading(stage, 'store elsewhere', 'store-place', consistent)
  return single(stage, of, truth, { facts: { place: '510104' } })
}

/** Wrong by every reading, though by each in another way: the reading is named. */
function storeWrongAnyway(stage: Stage): Scene {
  const of = setting(stage, [invented.store])
  const difference = stage.dice.pick([1n, -1n, yuan(10_000), -yuan(50_000)])
  const kind = 'wrong by every reading'
  const truth: Truth = stage.settled
    ? { kind, verdict: difference > 0n ? 'over' : 'under', difference }
    : { kind, verdict: 'ineligible', deciding: 'store.place', reading: 'store-place' }
  const draft = { amount: of.shape.due + difference }
  return single(stage, of, truth, { facts: { place: '510104' }, draft })
}

/** Over the cap of the clause, whatever the equipment cost: that is certain. */
function overInAnyCase(stage: Stage): Scene {
  const of = setting(stage, [invented.equipment])
  const difference = stage.dice.pick([1n, 123_456n])
  const also = 'unprovable'
  const truth = { kind: 'over in any case', verdict: 'over', difference, also } as const
  const draft = { amount: yuan(1_500_000) + difference }
  return single(stage, of, truth, { facts: { equipment: undefined }, draft })
}

/** The profile has another subject, and nothing of the one that is claimed for. */
function unknownSubject(stage: Stage): Scene {
  const of = setting(stage)
  const truth = { kind: 'subject not in the profile', verdict: 'unprovable' } as const
  return single(stage, of, truth, { draft: { subject: `${of.shape.type}-77` } })
}

/** One yuan short of the threshold, claimed as if it were reached. */
function yuanShort(stage: Stage): Scene {
  const { source, name, cost, amount } = stage.dice.pick([
    { source: invented.equipment, name: 'equipment', cost: 1_999_999, amount: yuan(240_000) },
    { source: invented.research, name: 'cost', cost: 999_999, amount: yuan(50_000) },
  ])
  const of = setting(stage, [source])
  const deciding = `${of.shape.type}.${name}`
  const truth = { kind: 'a yuan short', verdict: 'ineligible', deciding } as const
  return single(stage, of, truth, { facts: { [name]: cost }, draft: { amount } })
}

/** At the edge of two bands, reckoned by the other one. */
function wrongBand(stage: Stage): Scene {
  const of = setting(stage, [invented.research])
  const [cost, rate] = stage.dice.pick([
    [4_999_999, 6n],
    [5_000_000, 5n],
    [19_999_999, 8n],
    [20_000_000, 6n],
  ] as const)
  const amount = percentOf(rate, yuan(cost))
  const difference = amount - researchDue(cost)
  const verdict = difference > 0n ? 'over' : 'under'
  const truth = { kind: 'wrong band', verdict, difference } as const
  return single(stage, of, truth, { facts: { cost }, draft: { amount } })
}

/** Thresholds and bands of the invented document, and what is wrong or open in other ways. */
export const edgeKinds: readonly Kind[] = [
  { weight: 1, make: yuanShort },
  { weight: 1, make: wrongBand },
  { weight: 1, make: storeElsewhere },
  { weight: 1, make: storeWrongAnyway },
  { weight: 1, make: overInAnyCase },
  { weight: 1, make: unknownSubject },
]
