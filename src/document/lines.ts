/** A line with words in it. Blank lines after it, its indentation and its line end belong to it. */
export interface Line {
  readonly start: number
  readonly end: number
  /** Where the words begin, after the indentation. */
  readonly from: number
  readonly words: string
}

/** The lines of a text that have words; they tile it. None for a text without words. */
export function linesOf(text: string): readonly Line[] {
  const starts = wordedStartsOf(text)
  return starts.map((start, index) => {
    const next = starts[index + 1] ?? text.length
    return lineOf(text, index === 0 ? 0 : start, next)
  })
}

function lineOf(text: string, start: number, end: number): Line {
  const passage = text.slice(start, end)
  const indented = passage.trimStart()
  return { start, end, from: end - indented.length, words: indented.trimEnd() }
}

function wordedStartsOf(text: string): readonly number[] {
  const starts: number[] = []
  let start = 0
  for (const lineEnd of text.matchAll(/\r\n|\n|\r|$/gu)) {
    if (text.slice(start, lineEnd.index).trim() !== '') starts.push(start)
    start = lineEnd.index + lineEnd[0].length
  }
  return starts
}
