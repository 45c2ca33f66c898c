import { line } from '../explanation/page'
import { accepted, type Checked, rejected } from '../issue/issue'
import { readReceipt } from '../receipt/read-receipt'
import { receipt, receiptText } from '../receipt/receipt'
import type { Receipt } from '../receipt/receipt-format'
import { receiptSpeaker } from '../receipt/receipt-messages'
import { contentAnswer, writtenAnswer } from './content'
import { evaluateInput, refusedEvaluation, sourcesOf } from './evaluate'
import { type EvaluateFlags, evaluateOptionsOf } from './flags'
import { type Answer, refusal } from './present'
import { readText } from './read-text'

/** The options of `receipt`. */
export interface ReceiptFlags extends EvaluateFlags {
  readonly previous?: string
  readonly out?: string
}

/** `receipt <profile>`: the evaluation with all that is needed to reproduce it. */
export async function makeReceipt(path: string, flags: ReceiptFlags): Promise<Answer> {
  const sources = await sourcesOf(path, flags)
  const before = await previousOf(flags)
  if (sources.kind === 'rejected') return refusal(sources.issues)
  if (before.kind === 'rejected') return refusal(before.issues)
  const { rulebook, input } = sources.value
  const evaluation = await evaluateInput(rulebook, input, flags)
  if (evaluation.status === 'rejected') return refusedEvaluation(evaluation)
  const options = evaluateOptionsOf(flags)
  const made = receipt(evaluation, { rulebook, profile: input.content, options, ...before.value })
  return made.kind === 'rejected' ? refusal(made.issues) : written(made.value, flags)
}

async function previousOf({
  previous,
}: ReceiptFlags): Promise<Checked<{ readonly previous?: Receipt }>> {
  if (previous === undefined) return accepted({})
  const read = await receiptIn(previous)
  return read.kind === 'rejected' ? read : accepted({ previous: read.value })
}

/** The receipt in a file, its digests those of its content. */
async function receiptIn(file: string): Promise<Checked<Receipt>> {
  const text = await readText(file)
  if (text.kind === 'rejected') return text
  const read = readReceipt(text.value)
  if (read.kind === 'accepted') return read
  return rejected(read.issues.map((issue) => ({ ...issue, file })))
}

async function written(made: Receipt, flags: ReceiptFlags): Promise<Answer> {
  const text = `${receiptText(made)}\n`
  if (flags.out === undefined) return contentAnswer(text, undefined, flags)
  const answer = await writtenAnswer(text, flags.out, flags)
  if (answer.exitCode !== 0) return answer
  const { digest, previous } = made
  const words = line(receiptSpeaker(flags.locale)('made', { digest }))
  const json = { written: flags.out, digest, previous }
  return { ...answer, json, lines: [...answer.lines, words] }
}
