import type { ResolvedCitation } from '../document/citation'
import type { Words } from '../rulebook/rulebook'
import { citing, type Line, line } from './page'
import { provisionWords } from './provision-words'
import type { Speech } from './speech'

/** The words that a condition rests on, in quotes and with their place; nothing where it has none. */
export function wordsAt(
  words: string | null,
  citation: ResolvedCitation | null,
  { say }: Speech,
): readonly Line[] {
  if (words === null || citation === null) return []
  const place = provisionWords(citation.provision, say)
  const quote = line(say('quotedAt', { text: words, place }), 'quote')
  return [citing(quote, citedWords(words, citation))]
}

export const linkedWordsAt = (words: Words | null, speech: Speech): readonly Line[] =>
  wordsAt(words?.text ?? null, words?.citation ?? null, speech)

/** The words by themselves, where a quote holds them once; else the quote. */
export function citedWords(words: string, citation: ResolvedCitation): ResolvedCitation {
  const at = citation.quote.indexOf(words)
  if (at === -1 || citation.quote.lastIndexOf(words) !== at) return citation
  const start = citation.start + at
  return { ...citation, quote: words, start, end: start + words.length }
}
