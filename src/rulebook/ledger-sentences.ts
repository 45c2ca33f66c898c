import type { HeldDocument } from '../document/citation'
import { departmentRoleOf, hasDepartmentBracket } from '../document/departments'
import { type Leaf, type LeafKind, leavesOf } from '../document/provision'
import { sentencesOf } from '../document/sentences'
import type { LedgerClass } from './sentence-classes'

/** A sentence of a document; `formal` is its class where that follows from where it stands. */
export interface Sentence {
  readonly provision: string
  readonly start: number
  readonly end: number
  readonly formal: LedgerClass | null
}

const classOfKind: Readonly<Record<LeafKind, LedgerClass | null>> = {
  addressee: 'address',
  heading: 'heading',
  paragraph: null,
  departments: 'department',
  'annex-list': 'heading',
  signature: 'signature',
  date: 'signature',
  note: null,
  'annex-mark': 'heading',
  'annex-title': 'heading',
  header: 'heading',
  cell: null,
  'empty-cell': 'blank',
  blank: 'blank',
}

const classOfColumn: ReadonlyMap<string, LedgerClass> = new Map([
  ['序号', 'heading'],
  ['政策措施', 'heading'],
  ['负责单位', 'department'],
  ['时间进度', 'schedule'],
])

/** Every sentence of a document in order; together they tile its text. */
export function ledgerSentences(document: HeldDocument): readonly Sentence[] {
  return leavesOf(document.provisions).flatMap((leaf) => {
    const formal = classOfKind[leaf.kind] ?? classOfCell(leaf)
    if (formal !== null) return [{ provision: leaf.id, start: leaf.start, end: leaf.end, formal }]
    return sentencesOf(document.text, leaf.start, leaf.end).map(({ start, end }) => ({
      provision: leaf.id,
      start,
      end,
      formal: classOfWords(document.text.slice(start, end)),
    }))
  })
}

function classOfCell({ id, kind }: Leaf): LedgerClass | null {
  return kind === 'cell' ? (classOfColumn.get(id.split('/').at(-1) ?? '') ?? null) : null
}

function classOfWords(words: string): LedgerClass | null {
  const text = words.trim()
  if (text === '') return 'blank'
  const bracketed = /^[（〔(]/u.test(text) && hasDepartmentBracket(text)
  return bracketed || departmentRoleOf(text) !== undefined ? 'department' : null
}
