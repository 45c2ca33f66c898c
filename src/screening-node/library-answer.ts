import { evaluate } from '../evaluation/evaluate'
import type { Finding } from '../evaluation/finding'
import type { Issue } from '../issue/issue'
import type { Profile } from '../profile/profile'
import { enterprise } from '../profile/vocabulary'
import type { Room } from '../screening/sql/dialect'
import { hasRoom } from '../screening/sql/number-text'
import { type Reader, type RejectedLine, rejectedLine } from './library-line'

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

/** A profile with numbers that the database has no room for, what it was read from, and where. */
export interface Apart {
  readonly profile: Profile
  readonly input: unknown
  readonly line: number
}

/** What the library answers to it: the rows that are wanted, or why they cannot be written. */
export type AnsweredLine =
  | { readonly kind: 'answered'; readonly rows: readonly ResultRow[] }
  | { readonly kind: 'rejected'; readonly rejected: RejectedLine }

export async function answeredLine(
  { profile, input, line }: Apart,
  reader: Reader,
): Promise<AnsweredLine> {
  const { rows, issues } = await libraryRows(input, profile.enterprise.id, reader)
  return issues.length > 0 ? rejectedLine(line, issues, reader) : { kind: 'answered', rows }
}

/** The rows that are wanted of a profile, under this id; or why it, or an amount of it, is refused. */
export async function libraryRows(
  input: unknown,
  id: string,
  { rulebook, options, verdicts, room }: Reader,
): Promise<{ readonly rows: readonly ResultRow[]; readonly issues: readonly Issue[] }> {
  const { findings, issues } = await evaluate(rulebook, input, options)
  const rows = findings
    .filter(({ verdict }) => verdicts.has(verdict))
    .map((finding) => rowOf(finding, id))
  const beyond = room === null ? [] : rows.flatMap((row) => withoutRoom(row, room))
  return { rows, issues: [...issues, ...beyond] }
}

const rowOf = (
  { rule, subject, verdict, amount, pendingUntil }: Finding,
  id: string,
): ResultRow => ({
  enterprise: id,
  subject: subject.type === enterprise ? id : subject.id,
  rule,
  verdict,
  low: amount?.low ?? null,
  high: amount?.high ?? null,
  pending_until: pendingUntil,
})

/** The amounts of a row for which the results have no exact room. */
function withoutRoom({ rule, low, high }: ResultRow, room: Room): readonly Issue[] {
  const { digits, scale } = room
  const expected = {
    zh: `整数至多 ${digits} 位、小数至多 ${scale} 位的金额（Parquet 的一列只容得下这些；CSV 与 NDJSON 容得下任何小数）`,
    en: `an amount of at most ${digits} digits before the point and ${scale} behind it, for which a column of Parquet has room (CSV and NDJSON have room for any)`,
  }
  return [...new Set([low, high])].flatMap((amount): readonly Issue[] =>
    amount === null || hasRoom(amount, room)
      ? []
      : [{ code: 'not_in_sql', path: rule, expected, found: amount.slice(0, 80) }],
  )
}
