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

interface Lacks {
  readonly label: 'missing' | 'unproved'
  readonly names: readonly string[]
}

/** What nothing states, and what is stated without the evidence that is asked for. */
export function lacksIn({ missing = [], unproved = [] }: ClaimReason): readonly Lacks[] {
  const stated = unproved.map(({ fact }) => fact)
  return [
    { label: 'missing', names: missing.filter((name) => !stated.includes(name)) },
    { label: 'unproved', names: stated },
  ]
}
