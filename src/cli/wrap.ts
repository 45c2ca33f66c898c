// of East Asian width: ideographs, kana, hangul, their punctuation, and full-width forms
const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]/u
const neverFirst = /^[，。；：、？！）》」』】〕”’,.;:?!)\]%]/u
const unit = /[\p{Script=Latin}\p{N}.,;:%/’'()-]+|\s+|./gsu

/** How many columns a text takes in a terminal. */
export function widthOf(text: string): number {
  let width = 0
  for (const letter of text) width += wide.test(letter) ? 2 : 1
  return width
}

/**
 * Breaks a text into lines of so many columns at most: between Chinese characters, at spaces, never
 * before closing punctuation; a word that is longer than a line stays whole.
 */
export function wrapped(text: string, columns: number): readonly string[] {
  const lines: string[] = []
  let current = ''
  for (const piece of piecesOf(text)) {
    if (current !== '' && widthOf(current) + widthOf(piece.trimEnd()) > columns) {
      lines.push(current.trimEnd())
      current = piece.trimStart()
    } else {
      current += piece
    }
  }
  return [...lines, current.trimEnd()]
}

/** What may not be broken: a word, or a character with the closing punctuation behind it. */
function piecesOf(text: string): readonly string[] {
  const pieces: string[] = []
  for (const [part] of text.matchAll(unit)) {
    const last = pieces.at(-1)
    if (last !== undefined && (neverFirst.test(part) || neverLast.test(last))) {
      pieces[pieces.length - 1] = last + part
    } else {
      pieces.push(part)
    }
  }
  return pieces
}

const neverLast = /[（《「『【〔“‘(]$/u
