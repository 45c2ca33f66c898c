import type { AuditedClaim, JudgedClaim } from '../audit/audited-claim'
import type { ResolvedCitation } from '../document/citation'
import { plainText } from '../explanation/page'
import { provisionWords } from '../explanation/provision-words'
import type { Speech } from '../explanation/speech'
import { describeIssue } from '../issue/describe'
import type { SayReport } from './messages'
import { groupOf } from './page-groups'
import { groupTitle, ruleTitle, subjectOf } from './page-words'
import type { PlacedResult } from './placed-result'
import { clausesOf, quoteWords } from './quote-words'
import { reasonLines } from './reason-lines'
import type { TableSetting } from './table-setting'

/** A cell of a table: a text, or a decimal that a spreadsheet may take for a number. */
export interface TableCell {
  readonly kind: 'text' | 'number'
  readonly text: string
}

interface Column {
  readonly header: Parameters<SayReport>[0]
  /** In characters of the Latin script. */
  readonly width: number
  readonly cell: (placed: PlacedResult, setting: TableSetting) => TableCell
}

const text = (content: string | null): TableCell => ({ kind: 'text', text: content ?? '' })
const number = (content: string | null): TableCell => ({ kind: 'number', text: content ?? '' })

const judged = ({ result }: PlacedResult): JudgedClaim | null =>
  result.kind === 'judged' ? result : null
const claimOf = ({ result }: PlacedResult) => (result.kind === 'rejected' ? null : result.claim)

const columns = [
  { header: 'row', width: 7, cell: ({ line }) => number(`${line}`) },
  { header: 'number', width: 16, cell: ({ result }) => text(idOf(result)) },
  { header: 'enterprise', width: 24, cell: (one) => text(claimOf(one)?.enterprise ?? null) },
  {
    header: 'title',
    width: 34,
    cell: (one, setting) => text(ruleTitle(judged(one)?.rule ?? null, setting)),
  },
  { header: 'rule', width: 30, cell: (one) => text(judged(one)?.rule ?? null) },
  { header: 'asWritten', width: 20, cell: (one) => text(claimOf(one)?.rule.text ?? null) },
  {
    header: 'clause',
    width: 26,
    cell: (one, { speech }) => text(placesOf(judged(one)?.citations ?? [], speech)),
  },
  { header: 'subject', width: 22, cell: subjectCell },
  { header: 'judgedOn', width: 12, cell: (one) => text(judged(one)?.judgedOn ?? null) },
  { header: 'paid', width: 16, cell: (one) => number(claimOf(one)?.amount ?? null) },
  { header: 'low', width: 16, cell: (one) => number(judged(one)?.recomputed?.low ?? null) },
  { header: 'high', width: 16, cell: highCell },
  { header: 'difference', width: 16, cell: (one) => number(judged(one)?.difference ?? null) },
  {
    header: 'verdict',
    width: 14,
    cell: ({ result }, setting) => text(groupTitle(groupOf(result), setting)),
  },
  { header: 'reasons', width: 60, cell: (one, setting) => text(whyWords(one.result, setting)) },
  { header: 'quotes', width: 60, cell: (one, setting) => text(quotesOf(one, setting)) },
] as const satisfies readonly Column[]

function subjectCell(placed: PlacedResult, setting: TableSetting): TableCell {
  const own = judged(placed)
  return text(own === null ? (claimOf(placed)?.subject ?? null) : subjectOf(own, setting))
}

function highCell(placed: PlacedResult, { sayReport }: TableSetting): TableCell {
  const recomputed = judged(placed)?.recomputed ?? null
  if (recomputed === null) return number(null)
  return recomputed.high === null ? text(sayReport('unbounded')) : number(recomputed.high)
}

const idOf = (result: AuditedClaim): string | null =>
  result.kind === 'rejected' ? result.id : result.claim.id

/** Why a row has its verdict, a line for each reason; why it was rejected or has none. */
export function whyWords(result: AuditedClaim, setting: TableSetting): string {
  const { sayReport, speech } = setting
  if (result.kind === 'disputed') return sayReport('disputedAt', result.difference)
  if (result.kind === 'rejected') {
    return result.issues.map((issue) => describeIssue(issue, speech.locale)).join('\n')
  }
  // the words of the text stand in a column of their own
  const lines = result.reasons.flatMap((reason) => reasonLines(reason, result, setting))
  return plainText(lines.filter(({ tone }) => tone !== 'quote'))
}

function placesOf(citations: readonly ResolvedCitation[], { say }: Speech): string {
  const places = citations.map(({ provision }) => provisionWords(provision, say))
  return [...new Set(places)].join('\n')
}

/** Every passage that the verdict rests on, word by word, each once. */
function quotesOf({ result }: PlacedResult, setting: TableSetting): string {
  if (result.kind !== 'judged') return ''
  const cited = [
    ...clausesOf(result, setting),
    ...result.reasons.flatMap(({ citations }) => citations),
  ]
  return [...new Set(cited.map((one) => quoteWords(one, setting)))].join('\n')
}

/** The headings of the table with one row for each row of the ledger. */
export const tableHeaders = ({ sayReport }: TableSetting): readonly string[] =>
  columns.map(({ header }) => sayReport(header))

export const tableWidths: readonly number[] = columns.map(({ width }) => width)

/** The row of the table for a row of the ledger. */
export const tableRow = (placed: PlacedResult, setting: TableSetting): readonly TableCell[] =>
  columns.map(({ cell }) => cell(placed, setting))
