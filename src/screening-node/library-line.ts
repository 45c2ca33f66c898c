import { evaluate } from '../evaluation/evaluate'
import type { EvaluateOptions } from '../evaluation/options'
import { describeIssue, type Locale } from '../issue/describe'
import type { Issue } from '../issue/issue'
import type { Profile } from '../profile/profile'
import { readProfile } from '../profile/read-profile'
import { enterprise } from '../profile/vocabulary'
import { indexOf } from '../rulebook/index-of'
import type { Rulebook } from '../rulebook/rulebook'
import { rowFault } from './csv-fault'

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

/** What the library says of a line: why it is refused, or the profile that it states. */
export type ReadLine =
  | { readonly kind: 'rejected'; readonly rejected: RejectedLine }
  | { readonly kind: 'accepted'; readonly profile: Profile; readonly input: unknown }

/** Reads lines with the library. */
export interface Reader {
  readonly rulebook: Rulebook
  readonly options: EvaluateOptions
  readonly locale: Locale
}

export function readLine(text: string, line: number, reader: Reader): ReadLine {
  const fault = rowFault(text)
  if (fault !== null) return rejectedLine(line, [fault], reader)
  const parsed = parsedJson(text)
  if (parsed.kind === 'broken') return rejectedLine(line, [parsed.issue], reader)
  const profile = readProfile(reader.rulebook.vocabulary, parsed.value)
  if (profile.kind === 'rejected') return rejectedLine(line, profile.issues, reader)
  if (!hasId(parsed.value)) return rejectedLine(line, [noId], reader)
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

/** What the library answers to a profile with numbers that the database has no room for. */
export async function answeredRows(
  { profile, input }: { readonly profile: Profile; readonly input: unknown },
  { rulebook, options }: Reader,
): Promise<readonly ResultRow[]> {
  const { findings } = await evaluate(rulebook, input, options)
  return findings.map(({ rule, subject, verdict, amount, pendingUntil }) => ({
    enterprise: profile.enterprise.id,
    subject: subject.id,
    rule,
    verdict,
    low: amount?.low ?? null,
    high: amount?.high ?? null,
    pending_until: pendingUntil,
  }))
}
