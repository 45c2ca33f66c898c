import { daysTo, plusDays, plusYears } from './day'
import type { Dice } from './dice'
import { type Fen, least, percentOf, yuan } from './fen'
import type { Facts } from './scene'
import type { Shape, Source } from './shape'

/** The share of the investment that the ledger's own guide sets; the document has none. */
export const incomingRate = {
  rule: 'sichuan-2017/incoming-investment',
  term: 'rate',
  value: '5%',
  source: '审计台账假设的申报指南（虚构）',
}

/** 按照项目投资额的一定比例给予最高不超过300万元: five percent by the guide. */
export const incomingDue = (investment: number): Fen =>
  least(percentOf(5n, yuan(investment)), yuan(3_000_000))

export const manufacturer: Facts = {
  place: '510104',
  sectors: ['tcm-health-manufacturing'],
  industrial: true,
}

/** A project of 来川投资入驻, of so much, completed and entered in the statistics on these days. */
export const incomingProject = (
  investment: number,
  completedOn: string,
  aboveScaleOn: string | null,
): Facts => ({
  place: '510104',
  incoming: true,
  kind: 'new',
  investment,
  completedOn,
  aboveScaleOn,
})

function make(dice: Dice, day: string): Shape {
  const most = dice.between(30_000_000, 90_000_000)
  const investment = dice.pick([30_000_000, 60_000_000, 59_999_999, most])
  const completedOn = withoutLeapDay(plusDays(day, -dice.between(0, 700)))
  const last = plusYears(completedOn, 2)
  const end = day < last ? day : last
  const aboveScaleOn = plusDays(completedOn, dice.between(0, daysTo(completedOn, end)))
  return {
    rule: 'sichuan-2017/incoming-investment',
    document: 'sichuan-2017',
    provisions: ['四/（八）/¶5', '附件/5/任务分工'],
    words: '对来川投资入驻的中（藏）药健康产业制造企业',
    type: 'project',
    list: 'projects',
    enterprise: manufacturer,
    facts: incomingProject(investment, completedOn, aboveScaleOn),
    event: 'aboveScaleOn',
    needed: ['investment', 'completedOn', 'aboveScaleOn', 'incoming'],
    due: incomingDue(investment),
    capped: false,
    once: true,
  }
}

/** Two years from 29 February end on the 28th; other scenes are about such edges. */
export const withoutLeapDay = (day: string): string => day.replace('-02-29', '-02-28')

export const incoming: Source = { document: 'sichuan-2017', windowed: false, make }
