import { claim, claimId, type Draft } from './claim'
import { invented } from './clauses'
import { plusDays } from './day'
import { inYuan } from './fen'
import { incoming } from './incoming'
import { profile } from './profile'
import { type Kind, type Row, type Scene, type Stage, scene, type Truth } from './scene'
import {
  draftOf,
  enterpriseId,
  on,
  profileOf,
  right,
  rowOf,
  type Setting,
  setting,
} from './setting'

/** What must be said of a claim that there is no room for. */
export const duplicate = (kind: string, claims: readonly string[], relation?: string): Truth => ({
  kind,
  verdict: 'duplicate',
  claims,
  ...(relation === undefined ? {} : { relation }),
})

/** A later claim of the same ledger, with another number. */
export const again = (draft: Draft, number: number, days: number): Draft => ({
  ...draft,
  number,
  day: plusDays(draft.day, days),
})

const onceOnly = [invented.retrofit, invented.store, incoming]

/** A day that leaves room for later claims in force. */
function early(stage: Stage, among = onceOnly): Setting {
  const source = stage.dice.pick(among)
  const [from, span] = source === incoming ? ['2019-04-01', 900] : ['2021-06-01', 500]
  return on(stage, source, plusDays(from, stage.dice.between(0, span)))
}

function onceTwice(stage: Stage): Scene {
  const of = early(stage)
  const draft = draftOf(stage, of)
  const first = claimId(stage, 1)
  const rows = [
    rowOf(stage, draft, right('once-only, the first time')),
    rowOf(
      stage,
      again(draft, 2, stage.dice.between(1, 200)),
      duplicate('once-only again', [first]),
    ),
  ]
  const third = duplicate('once-only a third time', [first, claimId(stage, 2)])
  if (stage.dice.chance(30)) rows.push(rowOf(stage, again(draft, 3, 250), third))
  return scene(rows, [profileOf(stage, of)])
}

/** Of one day, the first row of the ledger is the rightful one. */
function onceSameDay(stage: Stage): Scene {
  const of = early(stage)
  const group = stage.name
  const beaten = ({ raw }: Row): Truth =>
    duplicate('once-only, the same day', [String(Object(raw).id)])
  const rows = [1, 2].map((number) => ({
    ...rowOf(stage, { ...draftOf(stage, of), number }, right('once-only, the first row')),
    tie: { group, beaten },
  }))
  // the day that counts is the same whichever of the dates a claim has
  return scene(rows, [profileOf(stage, of)])
}

/** Another fault of the same claim is named as well. */
function onceTwiceAndOver(stage: Stage): Scene {
  const of = early(stage)
  const draft = draftOf(stage, of)
  const second = again({ ...draft, amount: draft.amount + 1n }, 2, 30)
  const truth: Truth = { ...duplicate('again, and over', [claimId(stage, 1)]), also: 'over' }
  return scene(
    [rowOf(stage, draft, right('once-only, the first time')), rowOf(stage, second, truth)],
    [profileOf(stage, of)],
  )
}

/** What is not due is not due twice either; both faults are named. */
function wrongTwice(stage: Stage): Scene {
  const of = early(stage, [invented.retrofit, invented.store])
  const draft = draftOf(stage, of)
  const first = { kind: 'elsewhere', verdict: 'ineligible', deciding: 'enterprise.place' } as const
  const second: Truth = { ...first, kind: 'elsewhere again', also: 'duplicate' }
  return scene(
    [rowOf(stage, draft, first), rowOf(stage, again(draft, 2, 40), second)],
    [profileOf(stage, of, { enterprise: { place: '519801' } })],
  )
}

/** A row that cannot be read is no claim, and takes nothing from another. */
function afterUnreadable(stage: Stage): Scene {
  const of = early(stage)
  const draft = draftOf(stage, of)
  const raw = {
    ...claim(stage, { ...draft, number: 2, day: plusDays(of.day, -5) }),
    amount: '若干',
  }
  const truth: Truth = { kind: 'unreadable amount', verdict: 'rejected', issue: 'amount' }
  const after = right('once-only, after an unreadable one')
  return scene([{ raw, truth }, rowOf(stage, draft, after)], [profileOf(stage, of)])
}

/** The profile says that it was had before the ledger begins. */
function onceBefore(stage: Stage): Scene {
  const of = early(stage)
  const { rule, type } = of.shape
  const award = { rule, subject: `${type}-1`, amount: '100', date: plusDays(of.day, -200) }
  const truth = duplicate('once-only, had before', [])
  return scene(
    [rowOf(stage, draftOf(stage, of), truth)],
    [profileOf(stage, of, { awards: [award] })],
  )
}

/** The profile lists the claim itself among the awards, and one that comes later. */
function ownAward(stage: Stage): Scene {
  const of = setting(stage, [invented.sales])
  const { rule, type, due } = of.shape
  const award = { rule, subject: `${type}-1`, amount: inYuan(due) }
  const awards = [
    { ...award, date: of.day },
    { ...award, amount: '900000', date: plusDays(of.day, 20) },
  ]
  const truth = right('its own award, and a later one')
  return scene([rowOf(stage, draftOf(stage, of), truth)], [profileOf(stage, of, { awards })])
}

/** Two lines of one enterprise, each with its own once-only award. */
function twoSubjects(stage: Stage): Scene {
  const of = early(stage)
  const draft = draftOf(stage, of)
  const { shape } = of
  const lists = { [shape.list]: [1, 2].map((n) => ({ id: `${shape.type}-${n}`, ...shape.facts })) }
  const truth = right('once-only for each of two')
  const second = { ...again(draft, 2, stage.dice.between(0, 20)), subject: `${shape.type}-2` }
  return scene(
    [rowOf(stage, draft, truth), rowOf(stage, second, truth)],
    [profile(stage, enterpriseId(stage), { enterprise: shape.enterprise, lists })],
  )
}

/** Claims that another claim, or an award before, leaves no room for. */
export const duplicateKinds: readonly Kind[] = [
  { weight: 2, make: onceTwice },
  { weight: 1, make: onceSameDay },
  { weight: 1, make: onceTwiceAndOver },
  { weight: 1, make: wrongTwice },
  { weight: 1, make: afterUnreadable },
  { weight: 1, make: onceBefore },
  { weight: 2, make: ownAward },
  { weight: 2, make: twoSubjects },
]
