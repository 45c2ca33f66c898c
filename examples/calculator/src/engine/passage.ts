import { rulebook, textOf } from 'incentive-rules/rulebook'
import type { Passage } from './told'

/** How much of a document is shown around the cited words. */
export type Around = 'paragraph' | 'document'

/** The cited words with what is around them; the text is loaded when it is asked for. */
export async function passageOf(
  document: string,
  { start, end }: { readonly start: number; readonly end: number },
  around: Around,
): Promise<Passage | null> {
  const text = await textOf(document)
  const facts = rulebook.documents.find(({ id }) => id === document)
  if (text === undefined || facts === undefined) return null
  const [from, until] = around === 'document' ? [0, text.length] : paragraphAt(text, start, end)
  return {
    document: facts.label,
    before: text.slice(from, start),
    quote: text.slice(start, end),
    after: text.slice(end, until),
  }
}

function paragraphAt(text: string, start: number, end: number): readonly [number, number] {
  const from = text.lastIndexOf('\n', Math.max(0, start - 1)) + 1
  const until = text.indexOf('\n', end)
  return [from, until === -1 ? text.length : until]
}
