import { claim } from './claim'
import { plusYears, weekday } from './day'
import type { Fen } from './fen'
import { manufacturer } from './incoming'
import { profile } from './profile'
import { type Facts, type Scene, type Stage, scene, type Truth } from './scene'
import { enterpriseId } from './setting'

/** One claim under a clause of Sichuan's document, and the subject that it is for. */
export interface SichuanCase {
  readonly rule: string
  readonly list: string
  readonly facts: Facts
  readonly enterprise?: Facts
  readonly amount: Fen
  readonly day: string
  readonly figures?: Facts
}

/** A scene of one claim for one subject. */
export function sichuan(stage: Stage, it: SichuanCase, truth: Truth): Scene {
  const enterprise = enterpriseId(stage)
  const { amount, day, figures } = it
  const draft = {
    number: 1,
    enterprise,
    rule: `sichuan-2017/${it.rule}`,
    subject: '甲',
    amount,
    day,
    ...(figures === undefined ? {} : { figures }),
  }
  const lists = { [it.list]: [{ id: '甲', ...it.facts }] }
  const own = { ...manufacturer, ...it.enterprise }
  return scene(
    [{ raw: claim(stage, draft), truth }],
    [profile(stage, enterprise, { enterprise: own, lists })],
  )
}

export const workdays: readonly number[] = [1, 2, 3, 4]
export const weekend: readonly number[] = [6, 0]

const two = (number: number): string => `${number}`.padStart(2, '0')

/** A day whose two years end on one of these days of the week, in a month without holidays. */
export function completion({ dice }: Stage, days: readonly number[]): string {
  const month = dice.pick(['07', '08', '11'])
  const year = dice.pick(['2017', '2018', '2019'])
  const first = dice.between(1, 20)
  const week = [0, 1, 2, 3, 4, 5, 6].map((more) => `${year}-${month}-${two(first + more)}`)
  return dice.pick(week.filter((day) => days.includes(weekday(plusYears(day, 2)))))
}
