import { invented } from './clauses'
import { plusDays } from './day'
import type { Fen } from './fen'
import { incoming } from './incoming'
import type { Kind, Scene, Stage } from './scene'
import { type Changes, forceOf, on, right, setting, single, sources } from './setting'
import type { Source } from './shape'

const sample = (stage: Stage, kind: string, among?: readonly Source[]): Scene =>
  single(stage, setting(stage, among), right(kind))

const dated = sources.filter((source) => !source.windowed)
const eventful = dated.filter((source) => source !== invented.research)
const inventedOnly = dated.filter(({ document }) => document === 'qingshi-2021')

function onEventDay(stage: Stage): Scene {
  const of = setting(
    stage,
    inventedOnly.filter((source) => source !== invented.research),
  )
  const facts = { [of.shape.event ?? '']: of.day }
  return single(stage, of, right('the event is of the very day'), { facts })
}

function onEdgeOfForce(stage: Stage): Scene {
  const source = stage.dice.pick(inventedOnly)
  const { first, last } = forceOf(source)
  return single(stage, on(stage, source, stage.dice.pick([first, last])), right('edge of force'))
}

const titles: Readonly<Record<string, string>> = {
  'qingshi-2021': '青石市支持制造业发展若干措施（虚构）',
  'sichuan-2017': '四川省人民政府办公厅关于促进医药产业健康发展的实施意见',
}

function named(stage: Stage): Scene {
  const of = setting(stage)
  const { provisions, words, document } = of.shape
  const { dice } = stage
  const named = { document: dice.pick([document, titles[document] ?? document]) }
  const draft = dice.chance(50)
    ? { rule: dice.pick(provisions), ...named }
    : { rule: words, ...(dice.chance(50) ? named : {}) }
  return single(stage, of, right('named by words or number'), { draft })
}

/** Fractions of what is due by which claims are wrong. */
const slips = (due: Fen, stage: Stage): Fen => stage.dice.pick([1n, 100n, due / 10n, due / 3n])

function over(stage: Stage): Scene {
  const of = setting(stage)
  const difference = slips(of.shape.due, stage)
  const draft = { amount: of.shape.due + difference }
  return single(stage, of, { kind: 'over', verdict: 'over', difference }, { draft })
}

function under(stage: Stage): Scene {
  const of = setting(stage)
  const difference = -slips(of.shape.due, stage)
  const draft = { amount: of.shape.due + difference }
  return single(stage, of, { kind: 'under', verdict: 'under', difference }, { draft })
}

/** 万元 taken for yuan, or yuan for 万元. */
function unitSlip(stage: Stage): Scene {
  const capped: readonly Source[] = [invented.mark, invented.norm, invented.sales]
  const of = setting(
    stage,
    sources.filter((source) => !capped.includes(source)),
  )
  const { due } = of.shape
  const small = due % 10_000n === 0n && stage.dice.chance(50)
  const amount = small ? due / 10_000n : due * 10_000n
  const verdict = small ? 'under' : 'over'
  const truth = { kind: 'unit slip', verdict, difference: amount - due } as const
  return single(stage, of, truth, { draft: { amount } })
}

function elsewhere(stage: Stage): Scene {
  const of = setting(stage)
  const ofSubject = of.shape.document === 'sichuan-2017'
  const deciding = ofSubject ? 'project.place' : 'enterprise.place'
  const changes = ofSubject ? { facts: { place: '520103' } } : { enterprise: { place: '519801' } }
  return single(stage, of, { kind: 'elsewhere', verdict: 'ineligible', deciding }, changes)
}

function premature(stage: Stage): Scene {
  const of = setting(stage, eventful)
  const event = of.shape.event ?? ''
  const soon = plusDays(of.day, stage.dice.pick([1, 1, stage.dice.between(2, 20)]))
  const facts = { [event]: stage.dice.chance(50) ? null : soon }
  const deciding = `${of.shape.type}.${event}`
  return single(stage, of, { kind: 'premature', verdict: 'premature', deciding }, { facts })
}

function outsideForce(stage: Stage): Scene {
  const source = stage.dice.pick([...inventedOnly, incoming])
  const { first, last } = forceOf(source)
  const after = [plusDays(last, 1), plusDays(last, stage.dice.between(2, 90))]
  const before = [plusDays(first, -1), plusDays(first, -stage.dice.between(2, 90))]
  // nothing is known of an end of Sichuan's document
  const days = source.document === 'sichuan-2017' ? before : [...before, ...after]
  const of = on(stage, source, stage.dice.pick(days))
  return single(stage, of, { kind: 'outside force', verdict: 'outside-period' })
}

function outsideWindow(stage: Stage): Scene {
  const of = setting(stage, [invented.equipment])
  const year = of.day.slice(0, 4)
  const applied = `${year}-${stage.dice.pick(['02-28', '05-01', '01-15', '05-20'])}`
  const truth = { kind: 'outside the window', verdict: 'outside-period' } as const
  return single(stage, of, truth, { draft: { applied } })
}

function missingFact(stage: Stage): Scene {
  const of = setting(stage)
  const name = stage.dice.pick(of.shape.needed)
  const facts = { [name]: undefined }
  const missing = `${of.shape.type}.${name}`
  return single(stage, of, { kind: 'fact missing', verdict: 'unprovable', missing }, { facts })
}

function missingPlace(stage: Stage): Scene {
  const of = setting(stage, inventedOnly)
  const changes: Changes = { enterprise: { place: undefined } }
  const missing = 'enterprise.place'
  return single(stage, of, { kind: 'place missing', verdict: 'unprovable', missing }, changes)
}

/** Single claims under a clause, right and wrong. */
export const plainKinds: readonly Kind[] = [
  { weight: 34, make: (stage) => sample(stage, 'right') },
  { weight: 4, make: onEventDay },
  { weight: 4, make: onEdgeOfForce },
  { weight: 6, make: named },
  { weight: 3, make: over },
  { weight: 3, make: under },
  { weight: 2, make: unitSlip },
  { weight: 2, make: elsewhere },
  { weight: 3, make: premature },
  { weight: 2, make: outsideForce },
  { weight: 1, make: outsideWindow },
  { weight: 2, make: missingFact },
  { weight: 1, make: missingPlace },
]
