import type { ResolvedCitation } from '../document/citation'

/** What a line is to its reader, so that a terminal can colour it. */
export type Tone = 'title' | 'good' | 'waiting' | 'bad' | 'label' | 'quote' | 'plain'

/** One line of an explanation: how deep it stands, what marks it, and its text. */
export interface Line {
  readonly level: number
  readonly mark: '' | '✓' | '✗' | '?' | '…' | '·'
  readonly tone: Tone
  readonly text: string
  /** What it is the heading of: findings of one verdict, or one finding. */
  readonly heading?: 'group' | 'page'
  /** The words of the law that it gives or rests on. */
  readonly cited?: ResolvedCitation
}

// control characters and changes of direction in what a profile states could repaint a terminal
const unprintable = /[\p{Cc}\p{Cs}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu

export function line(text: string, tone: Tone = 'plain', mark: Line['mark'] = ''): Line {
  return { level: 0, mark, tone, text: printable(text) }
}

/** The same line as a heading of what follows it. */
export const heading = (one: Line, of: 'group' | 'page'): Line => ({ ...one, heading: of })

/** The same line with the words that it rests on, where there are any. */
export const citing = (one: Line, cited: ResolvedCitation | null): Line =>
  cited === null ? one : { ...one, cited }

/** A text that can neither repaint a terminal nor turn the direction of what follows. */
export const printable = (text: string): string => text.replace(unprintable, ' ')

export const emptyLine: Line = { level: 0, mark: '', tone: 'plain', text: '' }

export const deeper = (lines: readonly Line[]): readonly Line[] =>
  lines.map((one) => ({ ...one, level: one.level + 1 }))

/** A heading with lines below it; nothing where there are none. */
export function block(heading: Line, lines: readonly Line[]): readonly Line[] {
  return lines.length === 0 ? [] : [heading, ...deeper(lines)]
}

/** Lines without those that say again what an earlier one on the same level says. */
export function withoutRepeats(groups: readonly (readonly Line[])[]): readonly Line[] {
  const texts = groups.map((group) => plainText(group))
  return groups.filter((_, index) => texts.indexOf(texts[index] ?? '') === index).flat()
}

/** The lines as text, two spaces a level. */
export function plainText(lines: readonly Line[]): string {
  return lines.map((one) => `${indentOf(one)}${markOf(one)}${one.text}`.trimEnd()).join('\n')
}

export const indentOf = ({ level }: Line): string => '  '.repeat(level)
export const markOf = ({ mark }: Line): string => (mark === '' ? '' : `${mark} `)
