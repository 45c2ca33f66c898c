import type { ClaimReason } from '../audit/audited-claim'
import { lackTitle } from './page-names'
import { differenceWords, groupTitle, ruleTitle } from './page-words'
import type { TableSetting } from './table-setting'

/** A reason in words: what it says, and what it names beside that. */
export function reasonTexts(reason: ClaimReason, setting: TableSetting): readonly string[] {
  const { speech, sayReport } = setting
  const { difference, missing = [], claims = [], candidates = [] } = reason
  const title = groupTitle(reason.verdict, setting)
  const by = difference === undefined ? '' : differenceWords(difference, setting)
  const verdict = by === '' ? title : speech.say('asides', { text: title, aside: by })
  const list = (texts: readonly string[]): string =>
    [...new Set(texts)].reduce((first, second) => sayReport('listed', { first, second }))
  return [
    sayReport('reason', { verdict, text: speech.pick(reason) }),
    ...(missing.length === 0
      ? []
      : [sayReport('missing', { list: list(missing.map((name) => lackTitle(name, setting))) })]),
    ...(claims.length === 0 ? [] : [sayReport('collides', { list: list(claims) })]),
    ...(candidates.length === 0
      ? []
      : [
          sayReport('candidates', {
            list: list(candidates.map((id) => ruleTitle(id, setting) ?? id)),
          }),
        ]),
  ]
}
