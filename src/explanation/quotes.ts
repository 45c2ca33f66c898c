import type { ResolvedCitation } from '../document/citation'
import type { Words } from '../rulebook/rulebook'
import { type Line, line } from './page'
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
  return [line(say('quotedAt', { text: words, place }), 'quote')]
}

export const linkedWordsAt = (words: Words | null, speech: Speech): readonly Line[] =>
  wordsAt(words?.text ?? null, words?.citation ?? null, speech)
