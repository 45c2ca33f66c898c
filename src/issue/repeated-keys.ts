import { excerptOf } from './excerpt'
import type { Issue } from './issue'
import { pathText } from './path'

/** An object or list of a text that is being gone through, and what of it one has come to. */
interface Level {
  /** The keys of an object so far; null of a list. */
  readonly keys: Set<string> | null
  at: string | number
}

// no profile is nested so deeply: what stands deeper is refused for that, and would have long paths
const deepest = 64
// a reader mends a few at a time
const mostIssues = 100

/**
 * The keys that an object of a JSON text has more than once, each once and the first hundred of them,
 * as issues with their paths (`projects[0].investment`); of a text that `JSON.parse` has accepted, which
 * keeps the last value of such a key without a word. What is nested more than 64 levels deep is passed
 * over. For those who read profiles from JSON themselves.
 */
export function repeatedKeys(text: string): readonly Issue[] {
  const levels: Level[] = []
  const found = new Map<string, Issue>()
  for (let at = 0; at < text.length && found.size < mostIssues; at += 1) {
    const level = levels.at(-1)
    switch (text[at]) {
      case '{':
        levels.push({ keys: new Set(), at: '' })
        break
      case '[':
        levels.push({ keys: null, at: 0 })
        break
      case '}':
      case ']':
        levels.pop()
        break
      case ',':
        if (typeof level?.at === 'number') level.at += 1
        break
      case '"': {
        const end = endOfText(text, at)
        if (isKey(text, end)) noteKey(textBetween(text, at, end), levels, found)
        at = end - 1
      }
    }
  }
  return [...found.values()]
}

const expected = { zh: '每个键只写一次', en: 'each key once' }

function noteKey(key: string, levels: readonly Level[], found: Map<string, Issue>): void {
  const level = levels.at(-1)
  if (level?.keys === null || level === undefined || levels.length > deepest) return
  level.at = key
  if (level.keys.has(key)) {
    const path = pathText(levels.map((one) => one.at))
    found.set(path, { code: 'duplicate_key', path, expected, found: excerptOf(key) })
  }
  level.keys.add(key)
}

/** The place behind the quote that ends the text which begins at a place. */
function endOfText(text: string, from: number): number {
  let at = from + 1
  while (at < text.length && text[at] !== '"') at += text[at] === '\\' ? 2 : 1
  return at + 1
}

/** Whether what ends at a place is a key: only that has a colon behind it. */
function isKey(text: string, end: number): boolean {
  let at = end
  while (' \t\n\r'.includes(text[at] ?? ':')) at += 1
  return text[at] === ':'
}

/** What stands between quotes, with what is escaped in it. */
function textBetween(text: string, start: number, end: number): string {
  const written = text.slice(start + 1, end - 1)
  return written.includes('\\') ? String(JSON.parse(`"${written}"`)) : written
}
