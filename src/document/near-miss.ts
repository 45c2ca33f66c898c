import type { Bilingual } from '../issue/issue'

/** How a quote that is not in a passage differs from it. */
export interface NearMiss {
  readonly expected: Bilingual
  readonly found: string
}

const contextLength = 8
// fewer agreeing characters than this agree by chance
const leastAgreement = 4

/** Where a quote first parts from the passage that it comes nearest to, from its first character. */
export function nearMissOf(passage: string, quote: string): NearMiss {
  const agreed = longestPrefixIn(passage, quote)
  if (agreed < leastAgreement) return farMiss(passage, quote)
  const at = passage.indexOf(quote.slice(0, agreed)) + agreed
  const before = shown(quote.slice(Math.max(0, agreed - contextLength), agreed))
  const expected = continuation(passage, at)
  return {
    expected: {
      zh: `「${before}」之后是${expected ?? '条款结尾'}`,
      en: `${expected ?? 'the end of the provision'} after 「${before}」`,
    },
    found: continuation(quote, agreed) ?? '',
  }
}

function farMiss(passage: string, quote: string): NearMiss {
  const opening = `「${shown(passage.trim().slice(0, 2 * contextLength))}…」`
  return {
    expected: { zh: `${opening}中的原文`, en: `words of ${opening}` },
    found: continuation(quote, 0) ?? '',
  }
}

/** What follows at a place, with the code point of its first character: ， and , look alike. */
function continuation(text: string, at: number): string | undefined {
  const point = text.codePointAt(at)
  if (point === undefined) return undefined
  const code = point.toString(16).toUpperCase().padStart(4, '0')
  return `「${shown(text.slice(at, at + contextLength))}」(U+${code})`
}

// if a prefix occurs, so does every shorter one
function longestPrefixIn(passage: string, quote: string): number {
  let known = 0
  let bound = quote.length
  while (known < bound) {
    const middle = Math.ceil((known + bound) / 2)
    if (passage.includes(quote.slice(0, middle))) known = middle
    else bound = middle - 1
  }
  return known
}

const shown = (text: string): string => text.replace(/[\p{Cc}\p{Cs}]/gu, '␤')
