const longest = 60

/** A short printable form of anything that came in, however large, deep or hostile it is. */
export function excerptOf(input: unknown): string {
  if (typeof input === 'string') return `"${shortened(input)}"`
  if (Array.isArray(input)) return `list of ${input.length}`
  if (input === undefined) return 'nothing'
  if (typeof input === 'object' && input !== null) return `object with ${keysOf(input)}`
  if (typeof input === 'function' || typeof input === 'symbol') return typeof input
  return shortened(String(input))
}

function keysOf(input: object): string {
  const keys = Object.keys(input)
  const shown = keys.slice(0, 3).map((key) => `\`${shortened(key)}\``)
  if (keys.length === 0) return 'no keys'
  return keys.length > 3 ? `${shown.join(', ')} and ${keys.length - 3} more` : shown.join(', ')
}

function shortened(text: string): string {
  const line = text.slice(0, longest).replace(/[\p{Cc}\p{Cs}]/gu, ' ')
  return text.length > longest ? `${line}… (${text.length} characters)` : line
}
