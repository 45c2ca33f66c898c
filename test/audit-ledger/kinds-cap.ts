import { type Fen, inYuan, least, percentOf, yuan } from './fen'
import {
  type Facts,
  type Kind,
  type Profile,
  type Row,
  type Scene,
  type Stage,
  scene,
  type Truth,
} from './scene'
import { cityProfile, inventedId, type Step, stepRow } from './series'
import { right } from './setting'

/** A cap on several awards together. */
interface Cap {
  readonly kind: string
  readonly most: Fen
  readonly relation?: string
}

/** A claim within what is left, of just that, or over it. */
function against({ kind, relation }: Cap, left: Fen, claimed: Fen): Truth {
  if (claimed <= left) return right(`${kind}, within`)
  const difference = claimed - left
  const truth = { kind: `${kind}, crossed`, verdict: 'over-cap', difference } as const
  return relation === undefined ? truth : { ...truth, relation }
}

/** At times a claim asks for no more than what is left. */
const askedOf = ({ dice }: Stage, left: Fen, due: Fen): Fen =>
  left > 0n && left < due && dice.chance(50) ? left : due

const after = (left: Fen, paid: Fen): Fen => (left > paid ? left - paid : 0n)

const lifetime: Cap = { kind: 'lifetime cap', most: yuan(1_000_000) }

/** Year after year three percent of the sales, a million in all. */
function overALife(stage: Stage): Scene {
  const { dice } = stage
  const sales = dice.between(6_000_000, 30_000_000)
  const due = percentOf(3n, yuan(sales))
  const before = dice.chance(50) ? yuan(dice.between(1, 500_000)) : 0n
  let left = lifetime.most - before
  const steps: Step[] = []
  const rows = ['2021', '2022', '2023'].map((year, number): Row => {
    const amount = askedOf(stage, left, due)
    const truth = against(lifetime, least(left, due), amount)
    left = after(left, amount)
    const day = `${year}-0${dice.between(2, 9)}-15`
    const step = { rule: 'sales', subject: 'd', amount, day }
    steps.push(step)
    return stepRow(stage, number, step, truth)
  })
  return scene(rows, [seller(stage, sales, before, listedAlso(stage, steps))])
}

function seller(stage: Stage, sales: number, before: Fen, also: readonly Facts[]): Profile {
  const devices = [{ id: 'd', registeredOn: '2020-03-04', sales }]
  const award = { rule: inventedId('sales'), date: '2021-01-02' }
  // what another device got is not its own
  const others = { ...award, subject: 'other', amount: 900_000 }
  const own = { ...award, subject: 'd', amount: inYuan(before) }
  const awards = before === 0n ? [others, ...also] : [others, own, ...also]
  return cityProfile(stage, { devices }, stage.dice.shuffled(awards))
}

/** The claims themselves may stand among the awards of the profile; they count once. */
function listedAlso({ dice }: Stage, steps: readonly Step[]): readonly Facts[] {
  if (dice.chance(60)) return []
  return steps.map(({ rule, subject, amount, day: date }) => {
    return { rule: inventedId(rule), subject, amount: inYuan(amount), date }
  })
}

/** Nobody says for which device an earlier award was. */
function awardOfUnknown(stage: Stage): Scene {
  const { dice } = stage
  const sales = dice.between(25_000_000, 30_000_000)
  const amount = percentOf(3n, yuan(sales)) - yuan(dice.between(0, 200_000))
  const truth = { kind: 'award of unknown', verdict: 'unprovable', missing: 'awards' } as const
  const row = stepRow(stage, 1, { rule: 'sales', subject: 'd', amount, day: '2022-05-06' }, truth)
  const devices = [{ id: 'd', registeredOn: '2020-03-04', sales }]
  const award = { rule: inventedId('sales'), amount: '50万元', date: '2021-09-09' }
  return scene([row], [cityProfile(stage, { devices }, [award])])
}

/** Without the list of earlier awards nobody knows what is left. */
function awardsUnstated(stage: Stage): Scene {
  const sales = stage.dice.between(1_000_000, 30_000_000)
  const amount = percentOf(3n, yuan(sales))
  const truth = { kind: 'awards not stated', verdict: 'unprovable', missing: 'awards' } as const
  const row = stepRow(stage, 1, { rule: 'sales', subject: 'd', amount, day: '2022-05-06' }, truth)
  const devices = [{ id: 'd', registeredOn: '2020-03-04', sales }]
  return scene([row], [cityProfile(stage, { devices }, null)])
}

/** Nor under a joint cap. */
function awardsUnstatedOfYear(stage: Stage): Scene {
  const missing = 'awards'
  const truth = { kind: 'joint cap, awards not stated', verdict: 'unprovable', missing } as const
  const step = { rule: 'mark', subject: 'm', amount: sums.mark, day: '2022-05-06' }
  const marks = [{ id: 'm', recognisedOn: '2021-03-04' }]
  return scene([stepRow(stage, 1, step, truth)], [cityProfile(stage, { marks }, null)])
}

/** What no cap counts needs no list of earlier awards. */
function awardsNotNeeded(stage: Stage): Scene {
  const cost = stage.dice.between(1_000_000, 4_999_999)
  const amount = percentOf(5n, yuan(cost))
  const step = { rule: 'research', subject: 's', amount, day: '2022-05-06' }
  const row = stepRow(stage, 1, step, right('awards not needed'))
  return scene([row], [cityProfile(stage, { studies: [{ id: 's', cost }] }, null)])
}

const yearly: Cap = {
  kind: 'joint cap of the year',
  most: yuan(2_000_000),
  relation: inventedId('marks-and-norms'),
}

const sums = { mark: yuan(800_000), norm: yuan(500_000) } as const

/** Marks and norms of two years: two million in each. */
function overAYear(stage: Stage): Scene {
  const rows = ['2022', '2023'].flatMap((year, place) => yearOf(stage, year, place * 6))
  const numbers = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]
  const marks = numbers.map((number) => ({ id: `mark-${number}`, recognisedOn: '2021-02-03' }))
  const norms = numbers.map((number) => ({ id: `norm-${number}`, publishedOn: '2021-02-03' }))
  const award = { rule: inventedId('mark'), subject: 'mark-x', amount: 1_900_000 }
  const before = stage.dice.chance(30) ? [{ ...award, date: '2021-12-31' }] : []
  return scene(rows, [cityProfile(stage, { marks, norms }, before)])
}

/** The first and the last day of a year belong to it. */
const days = ['01-01', '03-04', '06-20', '09-09', '12-31']

function yearOf(stage: Stage, year: string, before: number): readonly Row[] {
  const { dice } = stage
  let left = yearly.most
  return days.slice(0, dice.between(3, 5)).map((day, place) => {
    const rule = dice.pick(['mark', 'norm'] as const)
    const amount = askedOf(stage, left, sums[rule])
    const truth = against(yearly, left, amount)
    left = after(left, amount)
    const number = before + place
    const step = { rule, subject: `${rule}-${number}`, amount, day: `${year}-${day}` }
    return stepRow(stage, number, step, truth)
  })
}

/** Two of one day, and room for one: the first row of the ledger has it. */
function overOnOneDay(stage: Stage): Scene {
  const day = '2022-10-10'
  const beaten = () => against(yearly, 0n, sums.norm)
  const rows = [1, 2].map((number): Row => {
    const step = { rule: 'norm', subject: `norm-${number}`, amount: sums.norm, day }
    const row = stepRow(stage, number, step, right('room for one of a day'))
    return { ...row, tie: { group: stage.name, beaten } }
  })
  const norms = [1, 2].map((number) => ({ id: `norm-${number}`, publishedOn: '2021-02-03' }))
  const award = { rule: inventedId('mark'), subject: 'mark-x', amount: '150万元' }
  return scene(rows, [cityProfile(stage, { norms }, [{ ...award, date: '2022-01-01' }])])
}

/** Caps over a lifetime and over the awards of a year. */
export const capKinds: readonly Kind[] = [
  { weight: 2, make: overALife },
  { weight: 1, make: awardsUnstated },
  { weight: 1, make: awardOfUnknown },
  { weight: 1, make: awardsUnstatedOfYear },
  { weight: 2, make: awardsNotNeeded },
  { weight: 2, make: overAYear },
  { weight: 1, make: overOnOneDay },
]
