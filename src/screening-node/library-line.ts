import type { Verdict } from '../evaluation/finding'
import type { EvaluateOptions } from '../evaluation/options'
import { unknownAwards } from '../evaluation/plan'
import { describeIssue, type Locale } from '../issue/describe'
import { excerptOf } from '../issue/excerpt'
import type { Issue } from '../issue/issue'
import { repeatedKeys } from '../issue/repeated-keys'
import type { Profile } from '../profile/profile'
import { readProfile } from '../profile/read-profile'
import { enterprise } from '../profile/vocabulary'
import type { Rulebook } from '../rulebook/rulebook'
import type { Room } from '../screening/sql/dialect'
import { rowFault } from './csv-fault'
import { absenceFault } from './row-profile'

/** A line that cannot be answered: which, for what fact (or the amount of what rule), and why. */
export interface RejectedLine {
  readonly line: number
  readonly fact: string
  readonly reason: string
}

interface Refused {
  readonly kind: 'rejected'
  readonly rejected: RejectedLine
}

/** What the library says of a line: why it is refused, or the profile that it states. */
export type ReadLine =
  | Refused
  | { readonly kind: 'accepted'; readonly profile: Profile; readonly input: unknown }

/** By what the library reads lines, and answers those that are not for the database. */
export interface Reader {
  readonly rulebook: Rulebook
  readonly options: EvaluateOptions
  readonly locale: Locale
  /** The verdicts of which rows are wanted. */
  readonly verdicts: ReadonlySet<Verdict>
  /** What the results have room for in an amount; null: for any. */
  readonly room: Room | null
}

// no text of JavaScript is much longer, and no profile nearly as long
const longestLine = 64 * 1024 * 1024
const shorter = {
  zh: `不超过 ${longestLine} 字节的一行`,
  en: `a line of at most ${longestLine} bytes`,
}

/** What is wrong with a line by its length alone; null of one that can be read. */
export function lengthFault(bytes: number, line: number, reader: Reader): Refused | null {
  if (bytes <= longestLine) return null
  const issue: Issue = { code: 'too_large', path: '', expected: shorter, found: `${bytes}` }
  return rejectedLine(line, [issue], reader)
}

export function readLine(text: string, line: number, reader: Reader): ReadLine {
  const fault = rowFault(text)
  if (fault !== null) return rejectedLine(line, [fault], reader)
  const parsed = parsedJson(text)
  if (parsed.kind === 'broken') return rejectedLine(line, parsed.issues, reader)
  const profile = readProfile(reader.rulebook.vocabulary, parsed.value)
  if (profile.kind === 'rejected')
    return rejectedLine(line, profile.issues.map(absenceFault), reader)
  if (!hasId(parsed.value)) return rejectedLine(line, [noId], reader)
  const halves = halvedIds(profile.value, reader.rulebook)
  if (halves.length > 0) return rejectedLine(line, halves, reader)
  const strangers = unknownAwards(profile.value, reader.rulebook)
  if (strangers.length > 0) return rejectedLine(line, strangers, reader)
  return { kind: 'accepted', profile: profile.value, input: parsed.value }
}

const noId: Issue = {
  code: 'missing_key',
  path: 'enterprise.id',
  expected: { zh: '企业编号，以区分各家的结果', en: 'an id, by which its answers are told apart' },
  found: 'nothing',
}

/** Ids with half a character in them: two of them would be written alike. */
function halvedIds(
  { enterprise: own, collections }: Profile,
  { vocabulary }: Rulebook,
): readonly Issue[] {
  const expected = { zh: '完整的文字', en: 'whole characters' }
  const named = [{ path: `${enterprise}.id`, id: own.id }]
  for (const { subject, collection = subject } of vocabulary) {
    const listed = collections.get(subject) ?? []
    for (const [index, { id }] of listed.entries()) {
      named.push({ path: `${collection}[${index}].id`, id })
    }
  }
  return named.flatMap(({ path, id }): readonly Issue[] =>
    /\p{Surrogate}/u.test(id)
      ? [{ code: 'wrong_value', path, expected, found: excerptOf(id) }]
      : [],
  )
}

const jsonExpected = { zh: '合乎语法的 JSON 对象', en: 'a well-formed object of JSON' }

function parsedJson(text: string) {
  try {
    const value: unknown = JSON.parse(text)
    const issues = repeatedKeys(text)
    return issues.length > 0
      ? ({ kind: 'broken', issues } as const)
      : ({ kind: 'parsed', value } as const)
  } catch (error) {
    const found = error instanceof Error ? error.message.slice(0, 120) : 'no JSON'
    const issue: Issue = { code: 'malformed', path: '', expected: jsonExpected, found }
    return { kind: 'broken', issues: [issue] } as const
  }
}

/** A line with everything that is wrong with it, in one text. */
export const rejectedLine = (
  line: number,
  issues: readonly Issue[],
  { locale }: Reader,
): Refused => ({ kind: 'rejected', rejected: { line, ...refusalOf(issues, locale) } })

/** For what fact, and why: everything that is wrong, in one text. */
export function refusalOf(issues: readonly Issue[], locale: Locale): Omit<RejectedLine, 'line'> {
  const reason = issues
    .map((issue) => describeIssue(issue, locale))
    .join(locale === 'en' ? '; ' : '；')
  return { fact: issues[0]?.path ?? '', reason }
}

function hasId(value: unknown): boolean {
  const own: unknown = Object(value)[enterprise]
  return typeof Object(own).id === 'string'
}
