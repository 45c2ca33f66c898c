import { resultRecord } from '../../report/report-json'
import { type AuditOutput, isListed, type Pieces } from './audit-output'

/** One JSON document, a claim a line. */
export async function* jsonPieces(output: AuditOutput): Pieces {
  const { setting, ledger, options } = output
  const { version, digest } = setting.speech.rulebook
  const [disputed, rejected]: [string[], string[]] = [[], []]
  yield `{\n"ledger": ${JSON.stringify(ledger)},\n`
  yield `"rulebook": ${JSON.stringify({ version, digest })},\n`
  yield `"options": ${JSON.stringify(options)},\n"verdicts": [`
  let separator = '\n'
  for await (const placed of output.results) {
    if (!isListed(output, placed)) continue
    const text = JSON.stringify(resultRecord(placed))
    if (placed.result.kind === 'disputed') disputed.push(text)
    else if (placed.result.kind === 'rejected') rejected.push(text)
    else {
      yield `${separator}${text}`
      separator = ',\n'
    }
  }
  yield `\n],\n"disputed": [${disputed.map((text) => `\n${text}`).join(',')}],\n`
  yield `"rejected": [${rejected.map((text) => `\n${text}`).join(',')}],\n`
  yield `"summary": ${JSON.stringify(output.summary())}\n}\n`
}
