import type { JudgedClaim } from '../audit/audited-claim'
import type { PageSetting } from './page-setting'
import { differenceWords, groupMeaning } from './page-words'

/** The verdict on a claim as a sentence, with the difference where there is one. */
export function verdictSentence(
  { verdict, difference }: JudgedClaim,
  setting: PageSetting,
): string {
  const meaning = groupMeaning(verdict, setting)
  if (difference === null || difference === '0') return meaning
  return setting.say('verdictBy', { meaning, difference: differenceWords(difference, setting) })
}
