import type { HeldDocument } from '../document/citation'
import type { Explanation } from '../explanation/explanation'
import type { ExplanationFormat } from '../explanation/formats'
import { plainText } from '../explanation/page'
import { speechOf } from '../explanation/speech'
import { writtenIn } from '../explanation/written'
import type { Rulebook } from '../rulebook/rulebook'
import { contentAnswer } from './content'
import type { SharedFlags } from './flags'
import { chosenHoldings, heldDocument } from './holdings'
import { type Answer, refusal } from './present'

/** The options of what explains. */
export interface ExplanationFlags extends SharedFlags {
  readonly rulebook?: string
  readonly format?: ExplanationFormat
  readonly out?: string
}

/** What is explained, in the format that is asked for; `json` is what `--json` gives of it. */
export async function explanationAnswer(
  { json, ...explanation }: Omit<Explanation, 'documents'> & { readonly json: unknown },
  rulebook: Rulebook,
  flags: ExplanationFlags,
): Promise<Answer> {
  const { format = 'text', out } = flags
  if (format === 'text') {
    const { lines } = explanation
    if (out !== undefined) return contentAnswer(`${plainText(lines)}\n`, out, flags)
    return { exitCode: 0, json, lines, issues: [] }
  }
  const documents = await documentsFor(explanation, flags)
  if ('exitCode' in documents) return documents
  const speech = speechOf({ locale: flags.locale, rulebook })
  return contentAnswer(writtenIn(format, { ...explanation, documents }, speech), out, flags)
}

/** The documents that a page of HTML shows passages of; their texts are checked against digests. */
async function documentsFor(
  { lines }: Pick<Explanation, 'lines'>,
  { format, rulebook }: ExplanationFlags,
): Promise<readonly HeldDocument[] | Answer> {
  if (format !== 'html') return []
  const holdings = await chosenHoldings(rulebook)
  if (holdings.kind === 'rejected') return refusal(holdings.issues)
  const ids = new Set(lines.flatMap(({ cited }) => cited?.document ?? []))
  const held = await Promise.all([...ids].map((id) => heldDocument(id, holdings.value)))
  const issues = held.flatMap((one) => ('issues' in one ? one.issues : []))
  if (issues.length > 0) return refusal(issues)
  return held.flatMap((one) => ('value' in one ? [one.value] : []))
}
