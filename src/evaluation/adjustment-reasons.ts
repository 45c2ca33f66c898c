import type { Bilingual } from '../issue/issue'
import type { Cumulation } from '../rulebook/cumulation'

/** Whether a relation leaves an award whole, leaves nothing of it, or neither for certain. */
export type Effect = 'kept' | 'lost' | 'reduced'

const only = (zh: string, en: string): Readonly<Record<Effect, Bilingual>> => ({
  kept: { zh: `${zh}，本项最高`, en: `${en}, and this is the greatest` },
  lost: { zh: `${zh}，另有更高的一项`, en: `${en}, and another is greater` },
  reduced: { zh: `${zh}，是哪一项未定`, en: `${en}, and which one is not settled` },
})

const same = (reason: Bilingual): Readonly<Record<Effect, Bilingual>> => ({
  kept: reason,
  lost: reason,
  reduced: reason,
})

/** Why a relation leaves of an award what it leaves, for each kind and effect. */
export const adjustmentReasons: Readonly<
  Record<Cumulation['kind'], Readonly<Record<Effect, Bilingual>>>
> = {
  exclusive: only('几项中只能享受一项', 'only one of these may be had'),
  highestOf: only('从高不重复', 'only the highest is given'),
  oncePer: only('只享受一次', 'it is given only once'),
  jointCap: {
    kept: { zh: '各项合计不超过上限，不减', en: 'together they stay within the cap' },
    lost: { zh: '上限为零', en: 'the cap is nothing' },
    reduced: { zh: '各项合计不得超过上限', en: 'together they may not exceed the cap' },
  },
  deduct: {
    kept: { zh: '没有可以扣除的金额', en: 'there is nothing to deduct' },
    lost: { zh: '扣除的金额不低于本项', en: 'what is deducted comes to as much' },
    reduced: { zh: '扣除另外享受的金额', en: 'what others paid is deducted' },
  },
  cumulative: same({ zh: '可以叠加享受', en: 'all of them may be had' }),
}
