import { printable } from './page'

/** Markup that is safe to write: made by `html`, or written by us without any value in it. */
export interface Html {
  readonly markup: string
}

type Part = Html | readonly Html[] | string | number

const entities: ReadonlyMap<string, string> = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
  ["'", '&#39;'],
])

/**
 * Markup with every value escaped, in text and in quoted attributes alike; markup that is put into
 * other markup stays as it is.
 */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  const markup = strings.map((text, index) => text + markupOf(parts[index])).join('')
  return { markup }
}

function markupOf(part: Part | undefined): string {
  if (part === undefined) return ''
  if (typeof part === 'string' || typeof part === 'number') return escaped(String(part))
  return 'markup' in part ? part.markup : part.map((one) => one.markup).join('')
}

const escaped = (text: string): string =>
  printable(text).replace(/[&<>"']/g, (character) => entities.get(character) ?? character)

export const nothing: Html = { markup: '' }
