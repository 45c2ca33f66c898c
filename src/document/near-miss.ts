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
  const start = startIn(passage, quote, agreed)
  if (start === undefined) return farMiss(passage, quote)
  const at = start + agreed
  const before = shown(passage.slice(Math.max(0, at - contextLength), at))
  const expected = continuation(passage, at)
  return {
    expected: {
      zh: `「${before}」之后是${expected ?? '条款结尾'}`,
      en: `${expected ?? 'the end of the provision'} after 「${before}」`,
    },
    found: continuation(quote, agreed) ?? '',
  }
}

/** Where in the passage a quote begins: its own beginning tells, or, if that is too short, its end. */
function startIn(passage: string, quote: string, agreed: number): number | undefined {
  if (agreed >= leastAgreement) return passage.indexOf(quote.slice(0, agreed))
  const tail = longestSuffixIn(passage, quote)
  if (tail < leastAgreement) return undefined
  const head = quote.length - tail
  const end = passage.indexOf(quote.slice(head))
  const start = agreed === 0 ? end - head : passage.lastIndexOf(quote.slice(0, agreed), end)
  return start < 0 || end - start > head + contextLength ? undefined : start
}

function farMiss(passage: string, quote: string): NearMiss {
  const opening = `「${shown(passage.trim().slice(0, 2 * contextLength))}…」`
  return {
    expected: { zh: `${opening}中的原文`, en: `words of ${opening}` },
    // which of its characters is the wrong one nobody can say
    found: quote === '' ? '' : `「${shown(quote.slice(0, contextLength))}」`,
  }
}

/** What follows at a place, with the code point of its first character: ， and , look alike. */
function continuation(text: string, at: number): string | undefined {
  const point = text.codePointAt(at)
  if (point === undefined) return undefined
  const code = point.toString(16).toUpperCase().padStart(4, '0')
  return `「${shown(text.slice(at, at + contextLength))}」(U+${code})`
}

const longestPrefixIn = (passage: string, quote: string): number =>
  longestIn(quote.length, (length) => passage.includes(quote.slice(0, length)))

const longestSuffixIn = (passage: string, quote: string): number =>
  longestIn(quote.length, (length) => passage.includes(quote.slice(quote.length - length)))

// if a prefix or a suffix occurs, so does every shorter one
function longestIn(most: number, occurs: (length: number) => boolean): number {
  let known = 0
  let bound = most
  while (known < bound) {
    const middle = Math.ceil((known + bound) / 2)
    if (occurs(middle)) known = middle
    else bound = middle - 1
  }
  return known
}

const shown = (text: string): string => text.replace(/[\p{Cc}\p{Cs}]/gu, '␤')
