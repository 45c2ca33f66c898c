import { departmentRoleOf, hasDepartmentBracket } from './departments'
import { kindOfLine, type LineKind, type Zone } from './line-kinds'
import { type Line, linesOf } from './lines'
import { type Marker, markerOf, successorOf } from './markers'

interface Range {
  readonly start: number
  readonly end: number
}

/** A heading, from its number to the full stop after its title. */
export interface HeadingPiece extends Range {
  readonly kind: 'heading'
  readonly level: number
  readonly step: string
}

/** Any other piece. */
export interface PlainPiece extends Range {
  readonly kind: Exclude<LineKind, 'heading'> | 'closing'
}

/** A line, or the part of one that is a passage of its own. Pieces tile the text. */
export type Piece = HeadingPiece | PlainPiece

/** The pieces of a text in order; none for a text without words. */
export function piecesOf(text: string): readonly Piece[] {
  const lines = linesOf(text)
  const pieces: Piece[] = []
  let zone: Zone = 'text'
  let previous: LineKind | undefined
  let item = ''
  for (const [index, line] of lines.entries()) {
    const tabbed = text.slice(line.start, line.end).includes('\t')
    const sight = { line, tabbed, first: index === 0, next: lines[index + 1], previous }
    const { kind, leadsTo } = kindOfLine(sight, zone)
    for (const piece of piecesOfLine(text, line, kind, item)) {
      pieces.push(piece)
      if (piece.kind === 'heading' && piece.level <= 2) item = piece.step
    }
    zone = leadsTo
    previous = kind
  }
  return withClosing(text, pieces)
}

function piecesOfLine(text: string, line: Line, kind: LineKind, item: string): readonly Piece[] {
  if (kind === 'heading') return headingPieces(text, line.start, line.from, line.end)
  const at = kind === 'departments' ? headingInMidLine(line, item) : undefined
  if (at === undefined) return [{ kind, start: line.start, end: line.end }]
  const departments: Piece = { kind, start: line.start, end: at }
  return [departments, ...headingPieces(text, at, at, line.end)]
}

// only the number that is due next opens an item inside a department line; any other is a reference
function headingInMidLine(line: Line, item: string): number | undefined {
  const due = successorOf(item)
  const at = due === undefined ? -1 : line.words.indexOf(due)
  return at === -1 ? undefined : line.from + at
}

/** A heading, and the paragraph that runs on in its line. */
function headingPieces(text: string, start: number, from: number, end: number): readonly Piece[] {
  const words = text.slice(from, end).trimEnd()
  const marker = markerOf(words)
  if (marker === undefined) return [{ kind: 'paragraph', start, end }]
  const { level, step } = marker
  const length = headingLengthOf(words, marker)
  if (length === words.length) return [{ kind: 'heading', level, step, start, end }]
  const rest = from + length
  const restKind = departmentRoleOf(words.slice(length)) === undefined ? 'paragraph' : 'departments'
  return [
    { kind: 'heading', level, step, start, end: rest },
    { kind: restKind, start: rest, end },
  ]
}

// what is longer is a provision with a number, not a heading
const longestHeading = 40

function headingLengthOf(words: string, marker: Marker): number {
  const stop = words.slice(0, longestHeading).indexOf('。', marker.length)
  if (stop !== -1) return stop + 1
  const isTitle = words.length <= longestHeading && !/[；;]$/u.test(words)
  return isTitle ? words.length : marker.length
}

/**
 * Paragraphs between the last line of departments and the signature belong to no item: in a
 * document that names the departments of each item at its end, they close the whole.
 */
function withClosing(text: string, pieces: readonly Piece[]): readonly Piece[] {
  const signature = pieces.findIndex(({ kind }) => kind === 'signature')
  let first = signature
  while (first > 0 && isBareParagraph(text, pieces[first - 1])) first -= 1
  const before = pieces[first - 1]
  if (before === undefined || !hasDepartments(text, before)) return pieces
  return pieces.map((piece, at) =>
    first <= at && at < signature ? { kind: 'closing', start: piece.start, end: piece.end } : piece,
  )
}

function isBareParagraph(text: string, piece: Piece | undefined): boolean {
  return piece?.kind === 'paragraph' && !hasDepartments(text, piece)
}

function hasDepartments(text: string, { kind, start, end }: Piece): boolean {
  if (kind === 'departments') return true
  return kind === 'paragraph' && hasDepartmentBracket(text.slice(start, end))
}
