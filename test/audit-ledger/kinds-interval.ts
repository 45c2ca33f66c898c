import { counties, otherCounties } from './counties'
import { plusDays } from './day'
import { yuan } from './fen'
import { byReading, consistent } from './reading'
import type { Facts, Kind, Scene, Stage, Truth } from './scene'
import { right } from './setting'
import { completion, sichuan, workdays } from './sichuan'

/** Within the cap where the truth has no difference, else by that over it. */
function amountOf({ dice }: Stage, cap: number, { difference }: Truth): bigint {
  if (difference !== undefined) return yuan(cap) + difference
  return yuan(dice.pick([cap, dice.between(1, cap)]))
}

type Own = (completedOn: string) => Facts

/** 改扩建: no rate is given, so that anything up to the cap may be right. */
function expansion(stage: Stage, truth: Truth, changes: Facts = {}, own: Own = () => ({})): Scene {
  const completedOn = completion(stage, workdays)
  const { dice } = stage
  const facts = {
    place: '510115',
    kind: 'expansion',
    incoming: false,
    investment: dice.pick([10_000_000, dice.between(10_000_000, 90_000_000)]),
    startedOn: plusDays(completedOn, -100),
    completedOn,
    aboveScaleOn: null,
    ...changes,
  }
  const it = {
    rule: 'expansion',
    list: 'projects',
    facts,
    enterprise: { aboveScaleOn: '2015-06-30', ...own(completedOn) },
    amount: amountOf(stage, 2_000_000, truth),
    day: plusDays(completedOn, 200),
  }
  return sichuan(stage, it, truth)
}

const otherSector = { sectors: ['pharmaceutical-manufacturing'] }

function expansionRight(stage: Stage): Scene {
  const sector = stage.dice.chance(50) ? otherSector : {}
  return expansion(stage, right('expansion within the interval'), {}, () => sector)
}

/** Above scale a day after completion: in time by one reading only. */
function expansionEntry(stage: Stage): Scene {
  const truth = byReading(stage, 'above scale too late', 'expansion-above-scale', {
    verdict: 'ineligible',
    deciding: 'enterprise.aboveScaleOn',
  })
  return expansion(stage, truth, {}, (completedOn) => ({
    ...otherSector,
    aboveScaleOn: plusDays(completedOn, 1),
  }))
}

/** Not above scale yet: by no reading is anything due before. */
function expansionEarly(stage: Stage): Scene {
  const truth = { kind: 'expansion premature', verdict: 'premature' } as const
  return expansion(stage, truth, {}, () => ({ aboveScaleOn: null }))
}

function expansionElsewhere(stage: Stage): Scene {
  const truth = byReading(stage, 'expansion elsewhere', 'expansion-place', {
    verdict: 'ineligible',
    deciding: 'project.place',
  })
  return expansion(stage, truth, { place: '440103' })
}

function base(stage: Stage, truth: Truth, changes: Facts = {}, own: Facts = {}): Scene {
  const place = stage.dice.pick(counties)
  const activity = stage.dice.pick(['raw-material-base', 'wild-herb-use'])
  const facts = { place, activities: [activity], ...changes }
  const amount = amountOf(stage, 1_000_000, truth)
  const day = `2019-${stage.dice.pick(['02', '05', '10', '12'])}-11`
  return sichuan(
    stage,
    { rule: 'herb-bases', list: 'bases', facts, enterprise: own, amount, day },
    truth,
  )
}

const outside = {
  kind: 'outside the 88 counties',
  verdict: 'ineligible',
  deciding: 'base.place',
} as const
const notIndustrial = {
  kind: 'not industrial',
  verdict: 'ineligible',
  deciding: 'enterprise.industrial',
} as const

const elsewhere = (stage: Stage, activity: string): Facts => ({
  place: stage.dice.pick(otherCounties),
  activities: [activity],
})

function approval(stage: Stage, truth: Truth, changes: Facts = {}): Scene {
  const usual = { kind: 'health-food', origin: 'first-grant', owner: 'self', producer: 'self' }
  const facts = { ...usual, grantedOn: '2018-04-02', ...changes }
  const amount = yuan(stage.dice.between(1, 50) * 10_000)
  const day = `2019-0${stage.dice.between(1, 9)}-05`
  return sichuan(stage, { rule: 'new-approvals', list: 'approvals', facts, amount, day }, truth)
}

const noFigure = { kind: 'no figure', verdict: 'unprovable' } as const
const filing = { kind: 'a filing', verdict: 'ineligible', deciding: 'approval.kind' } as const
const short = {
  kind: 'expansion a yuan short',
  verdict: 'ineligible',
  deciding: 'project.investment',
} as const

function wildHerbs(stage: Stage): Scene {
  const truth = byReading(stage, 'wild herbs elsewhere', 'wild-herb-place', consistent)
  return base(stage, truth, elsewhere(stage, 'wild-herb-use'))
}

function takenOver(stage: Stage): Scene {
  const truth = byReading(stage, 'taken over', 'new-approvals-transfer', {
    verdict: 'ineligible',
    deciding: 'approval.origin',
  })
  return approval(stage, truth, { origin: 'transfer' })
}

const over = (kind: string, stage: Stage): Truth => ({
  kind,
  verdict: 'over',
  difference: stage.dice.pick([1n, 100n, yuan(12_345)]),
})

/** Clauses of Sichuan's that have a cap and no rate, or no figure at all. */
export const intervalKinds: readonly Kind[] = [
  { weight: 5, make: expansionRight },
  { weight: 4, make: (stage) => base(stage, right('base within the cap')) },
  { weight: 1, make: (stage) => expansion(stage, over('expansion over the cap', stage)) },
  { weight: 1, make: (stage) => expansion(stage, short, { investment: 9_999_999 }) },
  { weight: 1, make: expansionEntry },
  { weight: 1, make: expansionEarly },
  { weight: 1, make: expansionElsewhere },
  { weight: 1, make: (stage) => base(stage, over('base over the cap', stage)) },
  { weight: 2, make: (stage) => base(stage, outside, elsewhere(stage, 'raw-material-base')) },
  { weight: 1, make: wildHerbs },
  { weight: 1, make: (stage) => base(stage, notIndustrial, {}, { industrial: false }) },
  { weight: 1, make: (stage) => approval(stage, noFigure) },
  { weight: 1, make: (stage) => approval(stage, filing, { kind: 'device-filing' }) },
  { weight: 1, make: takenOver },
]
