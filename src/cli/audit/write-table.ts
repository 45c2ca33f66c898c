import { createColors } from 'picocolors'
import { groupOf } from '../../report/page-groups'
import { summaryLines } from '../../report/report-lines'
import { laidOut } from '../layout'
import { type AuditOutput, isListed, type Pieces } from './audit-output'
import { headText, resultText } from './table-text'

/** A ledger beyond this length lists only what is not consistent. */
const longTable = 300

/** The table in text: a row for each claim, why it is not consistent below it, and the summary. */
export async function* tablePieces(output: AuditOutput): Pieces {
  const { setting, width, only } = output
  let listed = 0
  for await (const placed of output.results) {
    const isBrief = only === undefined && output.rows() > longTable
    if (isBrief && groupOf(placed.result) === 'consistent') continue
    if (!isListed(output, placed)) continue
    if (listed === 0) yield `${headText(setting, width)}\n`
    listed += 1
    yield `${resultText(placed, setting, width)}\n`
  }
  if (listed > 0) yield '\n'
  if (only === undefined && output.rows() > longTable) {
    const numbers = { rows: `${output.rows()}`, limit: `${longTable}` }
    yield `${setting.sayReport('consistentLeftOut', numbers)}\n`
  }
  const summary = summaryLines(output.summary(), setting)
  yield `${laidOut(summary, width.columns, createColors(width.colour))}\n`
}
