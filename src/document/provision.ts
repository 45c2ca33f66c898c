/** Passages that hold the text itself; together, in order, they tile it without gap or overlap. */
export const leafKinds = [
  'addressee',
  'heading',
  'paragraph',
  'departments',
  'annex-list',
  'signature',
  'date',
  'note',
  'annex-mark',
  'annex-title',
  'header',
  'cell',
  'empty-cell',
  'blank',
] as const

/** Passages that consist of others: what stands before part one, a numbered part, a table row … */
export const branchKinds = ['opening', 'body', 'section', 'closing', 'annex', 'row'] as const

export type LeafKind = (typeof leafKinds)[number]
export type BranchKind = (typeof branchKinds)[number]

interface Passage {
  /** Heading path, unique in its document: `四/（八）/¶5`, `附件/5/任务分工`. */
  readonly id: string
  /** Id of the branch that this one stands in; none at the top. */
  readonly parent?: string
  /** UTF-16 code units of the held text, `end` exclusive, spacing and line ends included. */
  readonly start: number
  readonly end: number
}

/** A passage that holds text of its own. */
export interface Leaf extends Passage {
  readonly form: 'leaf'
  readonly kind: LeafKind
}

/** A passage that spans its leaves and holds nothing besides. */
export interface Branch extends Passage {
  readonly form: 'branch'
  readonly kind: BranchKind
}

/** One addressed passage of a policy document. */
export type Provision = Leaf | Branch

/** A text with its provisions, which can be found by their ids. */
export interface AddressedText {
  readonly text: string
  readonly provisions: readonly Provision[]
  readonly byId: ReadonlyMap<string, Provision>
}

/** The leaves of a document, which tile its text. */
export function leavesOf(provisions: readonly Provision[]): readonly Leaf[] {
  return provisions.filter((provision) => provision.form === 'leaf')
}
