import { claimId, invoiceNumber } from './claim'
import { plusDays } from './day'
import { type Fen, yuan } from './fen'
import { type Kind, type Row, type Scene, type Stage, scene, type Truth } from './scene'
import { cityProfile, stepRow } from './series'
import { right } from './setting'

const recognisedOn = '2021-05-06'
const acceptedOn = '2022-06-08'

/** 认定后拨付40%，验收后再拨付60%, of a million. */
const parts = [yuan(400_000), yuan(600_000)] as const

interface Part {
  readonly instalment: 1 | 2
  readonly amount: Fen
  readonly day: string
}

function part(stage: Stage, number: number, it: Part, truth: Truth): Row {
  // one contract may stand behind all parts of an award
  const evidence = [{ kind: 'invoice', number: invoiceNumber(stage, 90) }]
  return stepRow(stage, number, { ...it, rule: 'centre', subject: 'c', evidence }, truth)
}

const first = (stage: Stage, day = '2021-08-09'): Row =>
  part(stage, 1, { instalment: 1, amount: parts[0], day }, right('first instalment'))

const centre = (stage: Stage, rows: readonly Row[], accepted: string | null | undefined): Scene =>
  scene(rows, [cityProfile(stage, { centres: [{ id: 'c', recognisedOn, acceptedOn: accepted }] })])

function bothParts(stage: Stage): Scene {
  const day = plusDays(acceptedOn, stage.dice.pick([0, 1, stage.dice.between(2, 300)]))
  const truth = right('second instalment')
  const second = part(stage, 2, { instalment: 2, amount: parts[1], day }, truth)
  return centre(stage, [first(stage), second], acceptedOn)
}

/** Once all of it is due, all of it may be paid. */
function atOnce(stage: Stage): Scene {
  const day = plusDays(acceptedOn, stage.dice.between(0, 200))
  const step = { rule: 'centre', subject: 'c', amount: parts[0] + parts[1], day }
  return centre(stage, [stepRow(stage, 1, step, right('both parts at once'))], acceptedOn)
}

function tooEarly(stage: Stage): Scene {
  const day = plusDays(acceptedOn, -stage.dice.pick([1, stage.dice.between(2, 200)]))
  const deciding = 'centre.acceptedOn'
  const truth = { kind: 'instalment too early', verdict: 'premature', deciding } as const
  const second = part(stage, 2, { instalment: 2, amount: parts[1], day }, truth)
  return centre(stage, [first(stage), second], stage.dice.chance(50) ? acceptedOn : null)
}

function wrongPart(stage: Stage): Scene {
  const { dice } = stage
  const instalment = dice.pick([1, 2] as const)
  const difference = dice.pick([1n, -1n, yuan(100_000), -yuan(100_000)])
  const verdict = difference > 0n ? 'over' : 'under'
  const amount = (instalment === 1 ? parts[0] : parts[1]) + difference
  const day = plusDays(acceptedOn, dice.between(0, 200))
  const truth = { kind: 'instalment of a wrong amount', verdict, difference } as const
  const wrong = part(stage, 2, { instalment, amount, day }, truth)
  return centre(stage, instalment === 1 ? [wrong] : [first(stage), wrong], acceptedOn)
}

function samePart(stage: Stage): Scene {
  const claims = [claimId(stage, 1)]
  const truth = { kind: 'the same instalment', verdict: 'duplicate', claims } as const
  const day = plusDays('2021-08-10', stage.dice.between(0, 200))
  const again = part(stage, 2, { instalment: 1, amount: parts[0], day }, truth)
  return centre(stage, [first(stage), again], null)
}

function notStated(stage: Stage): Scene {
  const missing = 'centre.acceptedOn'
  const truth = { kind: 'instalment not provable', verdict: 'unprovable', missing } as const
  const second = part(stage, 2, { instalment: 2, amount: parts[1], day: '2022-09-09' }, truth)
  return centre(stage, [first(stage), second], undefined)
}

/** Parts of one award: each its share, at its time, once. */
export const instalmentKinds: readonly Kind[] = [
  { weight: 3, make: bothParts },
  { weight: 1, make: atOnce },
  { weight: 1, make: tooEarly },
  { weight: 1, make: wrongPart },
  { weight: 1, make: samePart },
  { weight: 1, make: notStated },
]
