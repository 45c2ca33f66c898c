import type { ClaimReason } from '../audit/audited-claim'
import type { PageSetting } from './page-setting'
import { differenceWords, groupTitle } from './page-words'

/** What a reason says, in a sentence: its verdict, by how much, and why. */
export function reasonWords(reason: ClaimReason, setting: PageSetting): string {
  const { speech } = setting
  const { difference, verdict } = reason
  const title = groupTitle(verdict, setting)
  const label =
    difference === undefined
      ? title
      : speech.say('asides', { text: title, aside: differenceWords(difference, setting) })
  return speech.say('labelled', { label, text: speech.pick(reason) })
}

/** What the claims beside a reason are to it: rivals, or what is counted together with it. */
export const besideWords = ({ verdict }: ClaimReason, { say }: PageSetting): string =>
  say(verdict === 'duplicate' ? 'collides' : 'countedWith')

/** The relation between awards that a reason rests on; null where it rests on none. */
export function relationTitle({ relation }: ClaimReason, { speech }: PageSetting): string | null {
  if (relation === undefined) return null
  const known = speech.rulebook.cumulations.find(({ id }) => id === relation)
  return known === undefined ? relation : speech.pick(known.title)
}
