import { departmentRoleOf } from './departments'
import {
  addLeaf,
  closeTo,
  emptyOutline,
  finished,
  nextStep,
  type Outline,
  openBranch,
} from './outline'
import { type HeadingPiece, type Piece, type PlainPiece, piecesOf } from './pieces'
import type { LeafKind, Provision } from './provision'
import { cellsOf, columnStep, isHeader, rowNumberOf } from './table'

interface Draft {
  readonly text: string
  readonly outline: Outline
  /** What a paragraph stands in that stands in nothing else. */
  readonly ground: Ground
  columns: readonly string[]
}

type Ground = { readonly kind: 'opening' | 'body'; readonly step: '导语' | '正文' }

// an annex holds sections of four levels; these three hold leaves only
const annexLevel = 0
const groundLevel = 5
const rowLevel = 6

/**
 * The provisions of a policy document in the order of its text, each branch before what it holds.
 * Any text at all is accepted: the leaves tile it from 0 to its length, and no id occurs twice.
 */
export function provisionsOf(text: string): readonly Provision[] {
  const pieces = piecesOf(text)
  const draft = { text, outline: emptyOutline(), ground: groundOf(pieces), columns: [] }
  for (const piece of pieces) place(draft, piece)
  if (pieces.length === 0 && text !== '') {
    addLeaf(draft.outline, 'blank', '空白', { start: 0, end: text.length })
  }
  return finished(draft.outline)
}

function groundOf(pieces: readonly Piece[]): Ground {
  const headed = pieces.some(({ kind }) => kind === 'heading')
  return headed ? { kind: 'opening', step: '导语' } : { kind: 'body', step: '正文' }
}

function place(draft: Draft, piece: Piece): void {
  closeTo(draft.outline, rowLevel)
  if (piece.kind === 'heading') placeHeading(draft, piece)
  else placements[piece.kind](draft, piece)
}

type Placement = (draft: Draft, piece: PlainPiece) => void

// the names of what stands at the top are those of the standard for official documents
const placements: Readonly<Record<PlainPiece['kind'], Placement>> = {
  addressee: placeAtTop('addressee', '主送机关'),
  'annex-list': placeAtTop('annex-list', '附件说明'),
  signature: placeAtTop('signature', '落款'),
  date: placeAtTop('date', '日期'),
  note: placeAtTop('note', '附注'),
  paragraph: placeParagraph,
  departments: placeDepartments,
  closing: placeClosing,
  'annex-mark': placeAnnexMark,
  'annex-title': ({ outline }, piece) => addLeaf(outline, 'annex-title', '标题', piece),
  'table-line': placeTableLine,
}

function placeAtTop(kind: LeafKind, step: string): Placement {
  return ({ outline }, piece) => {
    closeTo(outline, annexLevel)
    addLeaf(outline, kind, step, piece)
  }
}

function placeHeading({ outline }: Draft, piece: HeadingPiece): void {
  openBranch(outline, 'section', piece.level, piece.step, piece.start)
  addLeaf(outline, 'heading', '标题', piece)
}

function placeParagraph(draft: Draft, piece: PlainPiece): void {
  standOnGround(draft, piece)
  addLeaf(draft.outline, 'paragraph', nextStep(draft.outline, '¶'), piece)
}

function placeDepartments(draft: Draft, piece: PlainPiece): void {
  standOnGround(draft, piece)
  const role = departmentRoleOf(wordsOf(draft.text, piece)) ?? '负责单位'
  addLeaf(draft.outline, 'departments', role, piece)
}

function standOnGround({ outline, ground }: Draft, { start }: PlainPiece): void {
  if (outline.open.length > 0) return
  openBranch(outline, ground.kind, groundLevel, ground.step, start)
}

function placeClosing({ outline }: Draft, piece: PlainPiece): void {
  if (!isClosing(outline)) {
    closeTo(outline, annexLevel)
    openBranch(outline, 'closing', groundLevel, '结语', piece.start)
  }
  addLeaf(outline, 'paragraph', nextStep(outline, '¶'), piece)
}

const isClosing = (outline: Outline): boolean => outline.open[0]?.id.startsWith('结语') ?? false

function placeAnnexMark(draft: Draft, piece: PlainPiece): void {
  const words = wordsOf(draft.text, piece)
  const [mark = '附件'] = /^附件\s{0,2}\d{0,3}/u.exec(words) ?? []
  openBranch(draft.outline, 'annex', annexLevel, mark.replace(/\s/gu, ''), piece.start)
  draft.columns = []
  addLeaf(draft.outline, 'annex-mark', '附件号', piece)
}

function placeTableLine(draft: Draft, piece: PlainPiece): void {
  const { outline, text } = draft
  const cells = cellsOf(text, piece.start, piece.end)
  if (isHeader(cells, draft.columns)) {
    draft.columns = cells.map(({ words }) => words)
    addLeaf(outline, 'header', '表头', piece)
    return
  }
  const step = rowNumberOf(cells) ?? nextStep(outline, '行')
  openBranch(outline, 'row', rowLevel, step, piece.start)
  for (const [at, cell] of cells.entries()) {
    const kind = cell.words === '' ? 'empty-cell' : 'cell'
    addLeaf(outline, kind, columnStep(draft.columns, at), cell)
  }
}

const wordsOf = (text: string, { start, end }: Piece): string => text.slice(start, end).trim()
