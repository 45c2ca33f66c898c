import { plusDays, plusYears, weekday } from './day'
import { yuan } from './fen'
import { incomingDue, incomingProject } from './incoming'
import { byReading, consistent } from './reading'
import type { Facts, Kind, Scene, Stage, Truth } from './scene'
import { right } from './setting'
import { completion, sichuan, weekend, workdays } from './sichuan'

interface Course {
  readonly completedOn: string
  /** The day of the entry in the statistics; null where there has been none. */
  readonly entry: string | null
  readonly paid: string
}

/** A claim of exactly what is due for such a course, were it due. */
function entered(stage: Stage, { completedOn, entry, paid: day }: Course, truth: Truth): Scene {
  const investment = stage.dice.between(30_000_000, 70_000_000)
  const facts = incomingProject(investment, completedOn, entry)
  const amount = incomingDue(investment)
  return sichuan(
    stage,
    { rule: 'incoming-investment', list: 'projects', facts, amount, day },
    truth,
  )
}

function onLastDay(stage: Stage): Scene {
  const completedOn = completion(stage, [...workdays, ...weekend, 5])
  const entry = plusYears(completedOn, 2)
  const paid = plusDays(entry, stage.dice.between(0, 60))
  return entered(stage, { completedOn, entry, paid }, right('entered on the last day'))
}

const late = { verdict: 'ineligible', deciding: 'project.aboveScaleOn' } as const

function dayLate(stage: Stage): Scene {
  const completedOn = completion(stage, workdays)
  const entry = plusDays(plusYears(completedOn, 2), 1)
  const paid = plusDays(entry, stage.dice.between(0, 60))
  return entered(stage, { completedOn, entry, paid }, { kind: 'entered a day late', ...late })
}

function neverEntered(stage: Stage): Scene {
  const completedOn = completion(stage, workdays)
  const paid = plusDays(plusYears(completedOn, 2), stage.dice.between(1, 60))
  return entered(stage, { completedOn, entry: null, paid }, { kind: 'never entered', ...late })
}

/** On the last day it is not too late yet. */
function lastDayOpen(stage: Stage): Scene {
  const completedOn = completion(stage, workdays)
  const paid = plusYears(completedOn, 2)
  const truth = { kind: 'paid on the last day', verdict: 'premature' } as const
  return entered(stage, { completedOn, entry: null, paid }, truth)
}

function mondayAfter(completedOn: string): string {
  const last = plusYears(completedOn, 2)
  return plusDays(last, weekday(last) === 6 ? 2 : 1)
}

/** The last day is a Saturday or Sunday: whether Monday is in time, a reading decides. */
function onMonday(stage: Stage): Scene {
  const completedOn = completion(stage, weekend)
  const entry = mondayAfter(completedOn)
  const paid = plusDays(entry, stage.dice.between(0, 30))
  const truth = byReading(stage, 'rest day', 'rest-day-shift', consistent)
  return entered(stage, { completedOn, entry, paid }, truth)
}

function onTuesday(stage: Stage): Scene {
  const completedOn = completion(stage, weekend)
  const entry = plusDays(mondayAfter(completedOn), 1)
  const paid = plusDays(entry, stage.dice.between(0, 30))
  return entered(stage, { completedOn, entry, paid }, { kind: 'after the rest days', ...late })
}

function enteredBefore(stage: Stage): Scene {
  const completedOn = completion(stage, workdays)
  const entry = plusDays(completedOn, -stage.dice.between(1, 60))
  const course = { completedOn, entry, paid: plusDays(completedOn, 30) }
  const truth = byReading(stage, 'entered before', 'incoming-entry', late)
  return entered(stage, course, truth)
}

/** A project of exactly 3000万元, which is enough, and what is due for it. */
function threshold(stage: Stage, truth: Truth, changes: Facts = {}, figures?: Facts): Scene {
  const completedOn = completion(stage, workdays)
  const usual = incomingProject(30_000_000, completedOn, plusDays(completedOn, 100))
  const it = {
    rule: 'incoming-investment',
    list: 'projects',
    facts: { ...usual, ...changes },
    amount: yuan(1_500_000) + (truth.difference ?? 0n),
    day: plusDays(completedOn, 200),
  }
  return sichuan(stage, figures === undefined ? it : { ...it, figures }, truth)
}

const short = {
  kind: 'a yuan short',
  verdict: 'ineligible',
  deciding: 'project.investment',
} as const
const inside = {
  kind: 'not from outside',
  verdict: 'ineligible',
  deciding: 'project.incoming',
} as const
const wrongRate = { kind: 'wrong rate', verdict: 'over', difference: yuan(300_000) } as const

/** 来川投资: the threshold, the two years, who comes from outside. */
export const incomingKinds: readonly Kind[] = [
  { weight: 3, make: onLastDay },
  { weight: 1, make: (stage) => threshold(stage, right('threshold')) },
  { weight: 2, make: dayLate },
  { weight: 1, make: neverEntered },
  { weight: 1, make: lastDayOpen },
  { weight: 1, make: onMonday },
  { weight: 1, make: onTuesday },
  { weight: 1, make: enteredBefore },
  { weight: 2, make: (stage) => threshold(stage, short, { investment: 29_999_999 }) },
  { weight: 1, make: (stage) => threshold(stage, inside, { incoming: false }) },
  { weight: 1, make: (stage) => threshold(stage, wrongRate, {}, { rate: '6%' }) },
]
