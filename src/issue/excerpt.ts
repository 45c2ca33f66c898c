const longest = 60
const longestKey = 20

/** A short printable form of anything that came in, however large, deep or hostile it is. */
export function excerptOf(input: unknown): string {
  try {
    return excerpt(input)
  } catch {
    // a proxy may throw whatever is asked of it
    return 'a value that cannot be read'
  }
}

function excerpt(input: unknown): string {
  if (typeof input === 'string') return `"${shortened(input)}"`
  if (Array.isArray(input)) return `list of ${input.length}`
  if (input === undefined) return 'nothing'
  if (typeof input === 'object' && input !== null) return `object with ${keysOf(input)}`
  if (['function', 'symbol', 'bigint'].includes(typeof input)) return typeof input
  return shortened(String(input))
}

function keysOf(input: object): string {
  const keys = Object.keys(input)
  const shown = keys.slice(0, 3).map((key) => `\`${cut(key, longestKey)}\``)
  if (keys.length === 0) return 'no keys'
  return keys.length > 3 ? `${shown.join(', ')} and ${keys.length - 3} more` : shown.join(', ')
}

/** A text on one line, and its length where it is too long to be shown. */
export function shortened(text: string): string {
  const suffix = text.length > longest ? ` (${text.length} characters)` : ''
  return `${cut(text, longest)}${suffix}`
}

function cut(text: string, length: number): string {
  const line = text.slice(0, length).replace(/[\p{Cc}\p{Cs}]/gu, ' ')
  return text.length > length ? `${line}…` : line
}
