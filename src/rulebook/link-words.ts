import type { ResolvedCitation } from '../document/citation'
import { nearMissOf } from '../document/near-miss'
import type { Scope } from './link-scope'
import type { Words } from './rulebook'

/** The words of a rule as a range of the held text, in the first quote that has them, exactly once. */
export function linkWords(words: string, path: string, scope: Scope): Words | null {
  const quote = scope.citations.find((citation) => citation.quote.includes(words))
  if (quote === undefined) {
    const quotes = scope.citations.map((citation) => citation.quote).join('\n')
    const { expected, found } = nearMissOf(quotes, words)
    scope.report('words_not_quoted', path, expected, { excerpt: found })
    return null
  }
  const at = quote.quote.indexOf(words)
  if (quote.quote.indexOf(words, at + 1) !== -1) {
    const expected = {
      zh: '在引文中只出现一次的更长的原文',
      en: 'longer words that occur once in the quote',
    }
    scope.report('quote_ambiguous', path, expected, words)
    return null
  }
  return { text: words, citation: partOf(quote, at, words) }
}

function partOf(citation: ResolvedCitation, at: number, words: string): ResolvedCitation {
  const start = citation.start + at
  return { ...citation, quote: words, start, end: start + words.length }
}
