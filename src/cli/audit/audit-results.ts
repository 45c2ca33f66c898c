import { audit } from '../../audit/audit'
import type { AuditOptions } from '../../audit/audit-options'
import type { AuditedClaim } from '../../audit/audited-claim'
import type { ClaimInput } from '../../audit/claim'
import { excerptOf } from '../../issue/excerpt'
import { accepted, type Checked, type Issue } from '../../issue/issue'
import type { PlacedResult } from '../../report/placed-result'
import type { Rulebook } from '../../rulebook/rulebook'
import type { ClaimRow } from '../claims/claim-row'
import { type ColumnName, columnNames } from '../claims/column-names'
import { columnPath, type Layout } from '../claims/find-header'
import type { ReadLedger } from '../claims/read-ledger'
import type { ProfileStore } from '../profiles/profile-store'

/** What an audit is made of. */
export interface AuditInput {
  readonly file: string
  readonly rulebook: Rulebook
  readonly ledger: ReadLedger
  readonly profiles: ProfileStore
  readonly options: AuditOptions
  /** Told of every row that is read, and of every row that is answered. */
  readonly progress: { readonly read: () => void; readonly answered: () => void }
}

type RejectedRow = Extract<ClaimRow, { kind: 'rejected' }>

/** The rows that were read, by what became of them: a line for a claim, the issues of the others. */
interface Account {
  rows: number
  /** Of each claim that is audited: its place among all rows, and its line. */
  readonly places: number[]
  readonly lines: number[]
  readonly rejected: (RejectedRow & { readonly place: number })[]
}

/** Every row of a ledger with what became of it, in the order of the rows; none is left out. */
export function auditResults(input: AuditInput): Checked<AsyncGenerator<PlacedResult>> {
  const { rulebook, profiles, options } = input
  const account: Account = { rows: 0, places: [], lines: [], rejected: [] }
  const claims = claimsInto(account, input)
  const audited = audit(rulebook, claims, profiles.profileOf, options)
  if (audited.kind === 'rejected') return audited
  return accepted(inOrder(audited.value, account, input))
}

async function* claimsInto(account: Account, input: AuditInput): AsyncGenerator<ClaimInput> {
  const lines = new Map<string, number>()
  for await (const row of input.ledger.claims) {
    const place = account.rows
    account.rows += 1
    input.progress.read()
    const first = row.kind === 'claim' ? lines.get(row.claim.id) : undefined
    if (row.kind === 'rejected') account.rejected.push({ ...row, place })
    else if (first !== undefined) {
      const { line, claim } = row
      const issues = [repeated(claim.id, line, first, input)]
      account.rejected.push({ kind: 'rejected', line, place, id: claim.id, issues })
    } else {
      lines.set(row.claim.id, row.line)
      account.places.push(place)
      account.lines.push(row.line)
      yield row.claim
    }
  }
}

function repeated(id: string, line: number, first: number, { file, ledger }: AuditInput): Issue {
  const expected = {
    zh: `不重复的编号（第${first}行已用此编号）`,
    en: `a number of its own (row ${first} has this one)`,
  }
  const column = ledger.layout.columns.get('id')
  const path = column === undefined ? '' : columnPath(column)
  return { code: 'duplicate_id', file, line, path, expected, found: excerptOf(id) }
}

async function* inOrder(
  audited: AsyncIterable<AuditedClaim>,
  account: Account,
  input: AuditInput,
): AsyncGenerator<PlacedResult> {
  const { rejected, places, lines } = account
  let next = 0
  for await (const result of audited) {
    const [index = 0, line = 0] = [places[result.index], lines[result.index]]
    for (; next < rejected.length && (rejected[next]?.place ?? 0) < index; next += 1) {
      yield* rejectedAt(rejected[next])
    }
    input.progress.answered()
    yield { line, result: inFile({ ...result, index }, line, input) }
  }
  for (; next < rejected.length; next += 1) yield* rejectedAt(rejected[next])
}

function* rejectedAt(row: Account['rejected'][number] | undefined): Generator<PlacedResult> {
  if (row === undefined) return
  const { line, place, id, issues } = row
  yield { line, result: { kind: 'rejected', index: place, id, issues } }
}

/** A row that the auditor cannot read, with the place of each issue in the file. */
function inFile(result: AuditedClaim, line: number, { file, ledger }: AuditInput): AuditedClaim {
  if (result.kind !== 'rejected') return result
  const issues = result.issues.map((issue) => ({
    ...issue,
    file,
    line,
    path: pathOf(issue, ledger.layout),
  }))
  return { ...result, issues }
}

const amounts = ['amountPaid', 'amount', 'amountApproved', 'amountApplied'] as const

function pathOf({ path }: Issue, { columns }: Layout): string {
  const [first = ''] = path.split(/[.[]/)
  const own = columnNames.find((name) => name === first)
  const names: readonly ColumnName[] =
    first === 'amount' ? amounts : first === 'evidence' ? ['invoice', 'voucher'] : own ? [own] : []
  const column = names.map((name) => columns.get(name)).find((found) => found !== undefined)
  return column === undefined ? path : columnPath(column)
}
