import { claimId } from './claim'
import { plusDays } from './day'
import { type Fen, inYuan, yuan } from './fen'
import { type Facts, type Kind, type Scene, type Stage, scene, type Truth } from './scene'
import { cityProfile, inventedId, stepRow } from './series'
import { right } from './setting'

interface Pair {
  readonly list: string
  readonly facts: Facts
  readonly relation: string
  readonly rules: readonly (readonly [string, Fen])[]
}

const pairs: readonly Pair[] = [
  {
    list: 'lines',
    facts: { energyPassedOn: '2021-03-03', waterPassedOn: '2021-04-04' },
    relation: inventedId('energy-or-water'),
    rules: [
      ['energy', yuan(250_000)],
      ['water', yuan(150_000)],
    ],
  },
  {
    list: 'studies',
    facts: { pioneerOn: '2021-03-03', demonstrationOn: '2021-04-04' },
    relation: inventedId('the-higher'),
    rules: [
      ['pioneer', yuan(400_000)],
      ['demonstration', yuan(200_000)],
    ],
  },
]

const firstDay = ({ dice }: Stage): string => plusDays('2021-06-01', dice.between(0, 700))

/** 不得同时享受, 从高不重复: both for one subject; the later one is too much. */
function both(stage: Stage): Scene {
  const { dice } = stage
  const { list, facts, relation, rules } = dice.pick(pairs)
  const day = firstDay(stage)
  const later = plusDays(day, dice.between(1, 90))
  const claims = [claimId(stage, 0)]
  const again = { kind: `both of ${relation}`, verdict: 'duplicate', relation, claims } as const
  const rows = dice.shuffled(rules).map(([rule, amount], place) => {
    const step = { rule, subject: 'a', amount, day: place === 0 ? day : later }
    return stepRow(stage, place, step, place === 0 ? right('one of both') : again)
  })
  return scene(rows, [cityProfile(stage, { [list]: [{ id: 'a', ...facts }] })])
}

/** The other one was had before the ledger begins. */
function otherBefore(stage: Stage): Scene {
  const { dice } = stage
  const { list, facts, relation, rules } = dice.pick(pairs)
  const truth: Truth = { kind: 'the other had before', verdict: 'duplicate', relation }
  const day = firstDay(stage)
  const sums = dice.shuffled(rules)
  const rows = sums.slice(1).map(([rule, amount]) => {
    return stepRow(stage, 1, { rule, subject: 'a', amount, day }, truth)
  })
  const awards = sums.slice(0, 1).map(([rule, amount]) => ({
    rule: inventedId(rule),
    subject: 'a',
    amount: inYuan(amount),
    date: '2021-05-05',
  }))
  return scene(rows, [cityProfile(stage, { [list]: [{ id: 'a', ...facts }] }, awards)])
}

/** Each for another subject of the same enterprise. */
function oneForEach(stage: Stage): Scene {
  const { dice } = stage
  const { list, facts, rules } = dice.pick(pairs)
  const day = firstDay(stage)
  const rows = dice.shuffled(rules).map(([rule, amount], place) => {
    const step = { rule, subject: place === 0 ? 'a' : 'b', amount, day }
    return stepRow(stage, place, step, right('one for each of two'))
  })
  const lists = { [list]: ['a', 'b'].map((id) => ({ id, ...facts })) }
  return scene(rows, [cityProfile(stage, lists)])
}

/** 从高: after the lower one, what is lacking to the higher one is still due, and all of it. */
function madeUp(stage: Stage): Scene {
  const { dice } = stage
  const [lower, higher] = [yuan(200_000), yuan(400_000)]
  const difference = dice.pick([0n, 0n, -1n, -yuan(100_000)])
  const day = firstDay(stage)
  const demonstration = { rule: 'demonstration', subject: 'a', amount: lower, day }
  const amount = higher - lower + difference
  const later = plusDays(day, dice.between(1, 90))
  const pioneer = { rule: 'pioneer', subject: 'a', amount, day: later }
  const truth: Truth =
    difference === 0n
      ? right('made up to the higher one')
      : { kind: 'made up too little', verdict: 'under', difference }
  const facts = { id: 'a', pioneerOn: '2021-03-03', demonstrationOn: '2021-04-04' }
  return scene(
    [
      stepRow(stage, 1, demonstration, right('the lower one first')),
      stepRow(stage, 2, pioneer, truth),
    ],
    [cityProfile(stage, { studies: [facts] })],
  )
}

const [full, had] = [yuan(600_000), yuan(200_000)]

/** Where the award of the city was before that of the province, and what that leaves. */
const courses = [
  { before: 'claimed', due: full - had },
  { before: 'listed', due: full - had },
  { before: 'never', due: full },
  { before: 'for another', due: full },
] as const

/** 扣除已得奖励: the award of the province, less what the city paid for the same workshop. */
function promoted(stage: Stage): Scene {
  const { dice } = stage
  const { before, due } = dice.pick(courses)
  const amount = dice.pick([due, due, full, full - had])
  const day = plusDays('2022-01-01', dice.between(0, 600))
  const truth = truthOf(`promoted, the city's ${before}`, amount - due)
  const rows = [
    ...(before === 'claimed' ? [ofTheCity(stage, 'w')] : []),
    ...(before === 'for another' ? [ofTheCity(stage, 'v')] : []),
    stepRow(stage, 2, { rule: 'provincial', subject: 'w', amount, day }, truth),
  ]
  const recognised = { municipalOn: '2021-02-01', provincialOn: '2021-11-30' }
  const workshops = ['v', 'w'].map((id) => ({ id, ...recognised }))
  const award = { rule: inventedId('municipal'), subject: 'w', amount: 200_000, date: '2021-07-01' }
  return scene(rows, [cityProfile(stage, { workshops }, before === 'listed' ? [award] : [])])
}

function truthOf(kind: string, difference: Fen): Truth {
  if (difference === 0n) return right(kind)
  if (difference < 0n) return { kind, verdict: 'under', difference }
  return { kind, verdict: 'over', difference, relation: inventedId('promotion') }
}

const ofTheCity = (stage: Stage, subject: string) =>
  stepRow(
    stage,
    1,
    { rule: 'municipal', subject, amount: had, day: '2021-07-01' },
    right('of the city'),
  )

/** Nobody says what the city paid: forty or sixty may be right. */
function promotedUnstated(stage: Stage): Scene {
  const amount = stage.dice.pick([full, full - had])
  const missing = 'awards'
  const truth = { kind: 'promoted, awards not stated', verdict: 'unprovable', missing } as const
  const step = { rule: 'provincial', subject: 'w', amount, day: '2022-05-05' }
  const workshops = [{ id: 'w', municipalOn: '2021-02-01', provincialOn: '2021-11-30' }]
  return scene([stepRow(stage, 1, step, truth)], [cityProfile(stage, { workshops }, null)])
}

/** Awards that exclude each other, and one that is paid less another. */
export const relationKinds: readonly Kind[] = [
  { weight: 2, make: both },
  { weight: 1, make: otherBefore },
  { weight: 2, make: oneForEach },
  { weight: 1, make: madeUp },
  { weight: 3, make: promoted },
  { weight: 1, make: promotedUnstated },
]
