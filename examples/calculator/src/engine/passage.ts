import { rulebook, textOf } from 'incentive-rules/rulebook'
import type { Passage } from './told'

/** The cited words with the paragraphs in which they stand; the text is loaded when it is asked for. */
export async function passageOf(
  document: string,
  start: number,
  end: number,
): Promise<Passage | null> {
  const text = await textOf(document)
  const facts = rulebook.documents.find(({ id }) => id === document)
  if (text === undefined || facts === undefined) return null
  const from = text.lastIndexOf('\n', Math.max(0, start - 1)) + 1
  const until = text.indexOf('\n', end)
  return {
    document: facts.label,
    before: text.slice(from, start),
    quote: text.slice(start, end),
    after: text.slice(end, until === -1 ? text.length : until),
  }
}
