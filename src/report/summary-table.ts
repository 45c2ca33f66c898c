import { claimVerdicts } from '../audit/audited-claim'
import type { AuditSummary } from '../audit/summary'
import { groupTitle } from './page-words'
import type { TableCell } from './report-table'
import type { TableSetting } from './table-setting'

const text = (content: string): TableCell => ({ kind: 'text', text: content })
const number = (content: string | number): TableCell => ({ kind: 'number', text: `${content}` })

/** The summary of an audit as a table: each verdict with its money, then the account of the rows. */
export function summaryTable(
  summary: AuditSummary,
  ledger: string,
  setting: TableSetting,
): readonly (readonly TableCell[])[] {
  const { sayReport: say, speech } = setting
  const { title, version, digest } = speech.rulebook
  const { rows, judged, disputed, rejected, claimed, over, under, verdicts } = summary
  return [
    ...claimVerdicts.map((verdict) => {
      const { claims, amount } = verdicts[verdict]
      return [text(groupTitle(verdict, setting)), number(claims), number(amount)]
    }),
    [text(say('total')), number(judged + disputed), number(claimed)],
    [],
    [text(say('over')), text(''), number(over)],
    [text(say('under')), text(''), number(under)],
    [],
    [text(say('rowsIn')), number(rows)],
    [text(say('judgedCount')), number(judged)],
    [text(say('disputedCount')), number(disputed)],
    [text(say('rejectedCount')), number(rejected)],
    [],
    [text(say('ledger')), text(ledger)],
    [text(say('rulebook')), text(`${speech.pick(title)} ${version}`)],
    [text(say('digest')), text(digest)],
  ]
}

export const summaryHeaders = ({ sayReport: say }: TableSetting): readonly string[] => [
  say('verdict'),
  say('count'),
  say('claimed'),
]

export const rejectedHeaders = ({ sayReport: say }: TableSetting): readonly string[] => [
  say('row'),
  say('number'),
  say('issue'),
]
