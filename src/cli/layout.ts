import type { createColors } from 'picocolors'
import { indentOf, type Line, markOf, type Tone } from '../explanation/page'
import { wrapped } from './wrap'

type Colours = ReturnType<typeof createColors>

/** Lines as a terminal shows them: coloured, and wrapped below their own beginning. */
export function laidOut(lines: readonly Line[], columns: number | null, colours: Colours): string {
  const paint = paintersOf(colours)
  return lines
    .flatMap((one) => {
      const lead = `${indentOf(one)}${markOf(one)}`
      const parts = columns === null ? [one.text] : wrapped(one.text, columns - lead.length)
      return parts.map((part, index) => {
        const start = index === 0 ? lead : ' '.repeat(lead.length)
        return part === '' ? '' : start + paint[one.tone](part)
      })
    })
    .join('\n')
}

/** How each tone is painted. */
export function paintersOf(colours: Colours): Readonly<Record<Tone, (text: string) => string>> {
  return {
    title: (text) => colours.bold(text),
    good: (text) => colours.bold(colours.green(text)),
    waiting: (text) => colours.yellow(text),
    bad: (text) => colours.red(text),
    label: (text) => colours.cyan(text),
    quote: (text) => colours.dim(text),
    plain: (text) => text,
  }
}
