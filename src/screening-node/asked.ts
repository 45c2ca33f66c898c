import { version } from '../builtin/version.generated'
import type { EvaluateOptions } from '../evaluation/options'
import { shortened } from '../issue/excerpt'
import type { Issue } from '../issue/issue'
import type { Rulebook } from '../rulebook/rulebook'
import type { ResultFormat } from './results'
import type { ScreenOptions } from './screen-options'

/** What a run was asked, by the option that says it; none can go on with the parts of another. */
export type Asked = Readonly<Record<string, string>>

// as the command line calls them
const flags = new Map([
  ['asOf', '--as-of'],
  ['readings', '--reading'],
  ['openTerms', '--term'],
  ['rules', '--rules'],
  ['documents', '--document'],
])

/** What is asked of a rulebook: all on which the rows depend but the profiles themselves. */
export function askedOf(
  { digest }: Rulebook,
  evaluation: EvaluateOptions,
  { only, locale = 'zh-CN', stretchBytes }: ScreenOptions,
  format: ResultFormat,
): Asked {
  const stated = [
    // another version may answer otherwise, or write other columns
    ['incentive-rules', version],
    ['--rulebook', digest],
    ...Object.entries(evaluation).map(([name, value]) => [flags.get(name) ?? name, value] as const),
    ...Object.entries({ '--only': only, '--out': format, '--locale': locale, stretchBytes }),
  ] as const
  return Object.fromEntries(stated.map(([name, value]) => [name, JSON.stringify(value) ?? nothing]))
}

// as an excerpt says it
const nothing = 'nothing'

/**
 * The profiles of a run: a file by its size and the time of its last change, a database by a digest of
 * what the rules read there, since another server may have the same data.
 */
export const profiles = '<profiles>'

/** In what a run differs from that which was broken off. */
export const otherThan = (last: Asked, asked: Asked): readonly Issue[] =>
  [...new Set([...Object.keys(last), ...Object.keys(asked)])].flatMap((name) =>
    last[name] === asked[name] ? [] : [other(name, last[name] ?? nothing, asked[name] ?? nothing)],
  )

function other(path: string, before: string, now: string): Issue {
  const code = 'wrong_value'
  const anew = { zh: '（要从头算起就去掉 --resume）', en: ' (leave --resume out to begin anew)' }
  if (path === profiles) {
    const expected = {
      zh: `中断以后没有变动的资料${anew.zh}`,
      en: `profiles that are those of the run that was broken off${anew.en}`,
    }
    return { code, path, expected, found: 'other ones' }
  }
  const as = shortened(before)
  const expected = {
    zh: `${before === nothing ? '不填' : as}，与中断的那次相同${anew.zh}`,
    en: `${as}, as in the run that was broken off${anew.en}`,
  }
  return { code, path, expected, found: shortened(now) }
}
