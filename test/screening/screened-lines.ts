import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { evaluate } from '../../src/evaluation/evaluate'
import type { Rulebook } from '../../src/rulebook/rulebook'
import { screenFile } from '../../src/screening-node/screen-file'
import type { ScreenOptions } from '../../src/screening-node/screen-options'

type Row = Readonly<Record<string, unknown>>

const rowsIn = (file: string): readonly Row[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))

/** What comes of a file of these profiles; rows as text, also where they were written as Parquet. */
export async function screenedLines(
  profiles: readonly object[],
  of: Rulebook,
  { format, ...options }: Omit<ScreenOptions, 'out'> & { readonly format: 'ndjson' | 'parquet' },
) {
  const folder = mkdtempSync(join(tmpdir(), 'screening-lines-'))
  try {
    const [file, out] = [join(folder, 'profiles.ndjson'), join(folder, `rows.${format}`)]
    writeFileSync(file, profiles.map((profile) => JSON.stringify(profile)).join('\n'))
    const result = await screenFile(file, of, { threads: '1', locale: 'en', ...options, out })
    if (result.kind === 'rejected') throw new Error(JSON.stringify(result.issues))
    const { lines, answered, rejected, rows: count, rejectedFile } = result.value
    const rows = format === 'parquet' ? await rowsOfParquet(out) : rowsIn(out)
    const refused = rejectedFile === null ? [] : rowsIn(rejectedFile)
    return { lines, answered, rejected, count, rows, refused }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function rowsOfParquet(file: string): Promise<readonly Row[]> {
  const { DuckDBInstance } = await import('@duckdb/node-api')
  const connection = await (await DuckDBInstance.create()).connect()
  return (await connection.runAndReadAll(`FROM '${file}'`)).getRowObjectsJson()
}

/** The rows that the library gives for the profiles, each by itself. */
export async function rowsByLibrary(
  profiles: readonly { readonly enterprise: { readonly id: string } }[],
  of: Rulebook,
  options: Pick<ScreenOptions, 'asOf' | 'documents'>,
): Promise<readonly Row[]> {
  const answers = await Promise.all(profiles.map((profile) => evaluate(of, profile, options)))
  return answers.flatMap(({ findings }, index) =>
    findings.map(({ rule, subject, verdict, amount, pendingUntil }) => ({
      enterprise: profiles[index]?.enterprise.id,
      subject: subject.id,
      rule,
      verdict,
      low: amount?.low ?? null,
      high: amount?.high ?? null,
      pending_until: pendingUntil,
    })),
  )
}

/** Rows in an order of their own. */
export const sorted = (rows: readonly object[]): readonly string[] =>
  rows.map((row) => JSON.stringify(row)).sort()
