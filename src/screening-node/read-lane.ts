import { evaluate } from '../evaluation/evaluate'
import type { EvaluateOptions } from '../evaluation/options'
import { describeIssue, type Locale } from '../issue/describe'
import type { Issue } from '../issue/issue'
import type { Profile, Subject } from '../profile/profile'
import { readProfile } from '../profile/read-profile'
import { enterprise } from '../profile/vocabulary'
import { indexOf, partOf } from '../rulebook/index-of'
import type { Rulebook } from '../rulebook/rulebook'
import { dialectOf, isNumberType } from '../screening/sql/dialect'
import { roomOf } from '../screening/sql/number-text'

/** A line that cannot be answered: which, of what fact, and why. */
export interface RejectedLine {
  readonly line: number
  readonly fact: string
  readonly reason: string
}

/** A row of the results. */
export interface ResultRow {
  readonly enterprise: string
  readonly subject: string | null
  readonly rule: string
  readonly verdict: string
  readonly low: string | null
  readonly high: string | null
  readonly pending_until: string | null
}

/** What becomes of a line that the database does not read by itself. */
export type ReadLine =
  | { readonly kind: 'rejected'; readonly rejected: RejectedLine }
  /** The same in canonical form, for the database. */
  | { readonly kind: 'rewritten'; readonly json: string }
  /** It has numbers that the database has no room for, so the library has answered. */
  | { readonly kind: 'answered'; readonly rows: readonly ResultRow[] }

/** Reads lines with the library. */
export interface Reader {
  readonly rulebook: Rulebook
  readonly options: EvaluateOptions
  readonly locale: Locale
  readonly marker: string
}

export async function readLine(text: string, line: number, reader: Reader): Promise<ReadLine> {
  const parsed = parsedJson(text)
  if (parsed.kind === 'broken') return rejectedLine(line, [parsed.issue], reader)
  const profile = readProfile(reader.rulebook.vocabulary, parsed.value)
  if (profile.kind === 'rejected') return rejectedLine(line, profile.issues, reader)
  if (!hasId(parsed.value)) return rejectedLine(line, [noId], reader)
  const strangers = unknownAwards(profile.value, reader.rulebook)
  if (strangers.length > 0) return rejectedLine(line, strangers, reader)
  if (fits(profile.value, reader.rulebook)) {
    return { kind: 'rewritten', json: canonicalJson(profile.value, reader) }
  }
  return { kind: 'answered', rows: await answeredRows(parsed.value, profile.value, reader) }
}

const noId: Issue = {
  code: 'missing_key',
  path: 'enterprise.id',
  expected: { zh: '企业编号，以区分各家的结果', en: 'an id, by which its answers are told apart' },
  found: 'nothing',
}

const jsonExpected = { zh: '合乎语法的 JSON 对象', en: 'a well-formed object of JSON' }

function parsedJson(text: string) {
  try {
    return { kind: 'parsed', value: JSON.parse(text) as unknown } as const
  } catch (error) {
    const found = error instanceof Error ? error.message.slice(0, 120) : 'no JSON'
    const issue: Issue = { code: 'malformed', path: '', expected: jsonExpected, found }
    return { kind: 'broken', issue } as const
  }
}

function rejectedLine(line: number, issues: readonly Issue[], { locale }: Reader): ReadLine {
  const reason = issues
    .map((issue) => describeIssue(issue, locale))
    .join(locale === 'en' ? '; ' : '；')
  return { kind: 'rejected', rejected: { line, fact: issues[0]?.path ?? '', reason } }
}

function hasId(value: unknown): boolean {
  const own: unknown = Object(value)[enterprise]
  return typeof Object(own).id === 'string'
}

function unknownAwards({ awards }: Profile, rulebook: Rulebook): readonly Issue[] {
  const { rules } = indexOf(rulebook)
  const expected = { zh: '规则集中的规则', en: 'a rule of the rulebook' }
  return (awards ?? []).flatMap(({ rule }, index): readonly Issue[] =>
    rules.has(rule)
      ? []
      : [
          {
            code: 'unknown_rule',
            path: `awards[${index}].rule`,
            expected,
            found: rule.slice(0, 80),
          },
        ],
  )
}

const { rooms } = dialectOf('duckdb')

/** Whether every number has room in the columns of the database. */
function fits({ enterprise: own, collections, awards }: Profile, rulebook: Rulebook): boolean {
  const { facts } = indexOf(rulebook)
  const subjects = [own, ...[...collections.values()].flat()]
  const numbers = subjects.flatMap((subject) => [...subject.facts])
  const stated = numbers.every(([id, value]) => {
    const { type } = partOf(facts, id)
    return typeof value !== 'string' || !isNumberType(type) || hasRoom(value, rooms[type])
  })
  return stated && (awards ?? []).every(({ amount }) => hasRoom(amount, rooms.money))
}

function hasRoom(text: string, room: (typeof rooms)['money']): boolean {
  const { digits, scale } = roomOf(text)
  // the check of counts in the database leaves out those of as many digits as the greatest
  return digits <= Math.min(room.digits, 15) && scale <= room.scale
}

/** The profile in the forms that the database reads; numbers as text, so that no digit is lost. */
function canonicalJson({ enterprise: own, collections, awards }: Profile, reader: Reader): string {
  const { vocabulary } = reader.rulebook
  const mark: unknown = JSON.parse(reader.marker)
  const stated = (subject: Subject) => ({
    id: subject.id,
    ...Object.fromEntries(
      [...subject.facts].map(([id, value]) => [
        id.slice(id.indexOf('.') + 1),
        value === null ? mark : value,
      ]),
    ),
  })
  const lists = vocabulary.flatMap(({ subject, collection }) => {
    const listed = collections.get(subject)
    return listed === undefined ? [] : [[collection ?? subject, listed.map(stated)]]
  })
  const given = awards === null ? {} : { awards }
  return JSON.stringify({ enterprise: stated(own), ...Object.fromEntries(lists), ...given })
}

async function answeredRows(
  input: unknown,
  { enterprise: own }: Profile,
  { rulebook, options }: Reader,
): Promise<readonly ResultRow[]> {
  const { findings } = await evaluate(rulebook, input, options)
  return findings.map(({ rule, subject, verdict, amount, pendingUntil }) => ({
    enterprise: own.id,
    subject: subject.id,
    rule,
    verdict,
    low: amount?.low ?? null,
    high: amount?.high ?? null,
    pending_until: pendingUntil,
  }))
}
