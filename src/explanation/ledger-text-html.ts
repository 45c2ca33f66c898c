import { type Leaf, leavesOf } from '../document/provision'
import { type Html, html, nothing } from './html'
import { sentenceHtml, type TextSetting } from './ledger-sentence-html'
import { tableHtml } from './ledger-table-html'

const tabular: readonly Leaf['kind'][] = ['header', 'cell', 'empty-cell']

/** The text of a document as it reads: headings, paragraphs, and the annex as a table. */
export function textHtml(setting: TextSetting): readonly Html[] {
  const leaves = leavesOf(setting.account.document.provisions)
  return groupsOf(leaves, setting).map((group) => {
    const [first, second] = group
    if (first === undefined) return nothing
    if (tabular.includes(first.kind)) return tableHtml(group, setting)
    if (second === undefined) return blockHtml(first, setting)
    return html`<div class="run-in">${group.map((leaf) => blockHtml(leaf, setting))}</div>\n`
  })
}

/** Leaves that are shown together: a table; a heading with the paragraph that it runs into. */
function groupsOf(leaves: readonly Leaf[], setting: TextSetting): readonly (readonly Leaf[])[] {
  const groups: Leaf[][] = []
  for (const leaf of leaves) {
    const last = groups.at(-1)
    const before = last?.at(-1)
    if (last !== undefined && before !== undefined && joins(before, leaf, setting)) last.push(leaf)
    else groups.push([leaf])
  }
  return groups
}

function joins(before: Leaf, leaf: Leaf, { account }: TextSetting): boolean {
  if (tabular.includes(before.kind)) return tabular.includes(leaf.kind)
  const runsIn = before.kind === 'heading' && leaf.kind === 'paragraph'
  return runsIn && !account.document.text.slice(before.start, before.end).includes('\n')
}

function blockHtml(leaf: Leaf, setting: TextSetting): Html {
  const { entries } = setting.account.ledger
  const sentences = entries
    .filter((entry) => entry.provision === leaf.id)
    .map((entry) => sentenceHtml(entry, setting))
  if (sentences.every(({ markup }) => markup === '')) return nothing
  switch (leaf.kind) {
    case 'heading':
      return headingHtml(depthOf(leaf), sentences)
    case 'annex-title':
      return headingHtml(1, sentences)
    default:
      return html`<p class="${leaf.kind}">${sentences}</p>\n`
  }
}

const depthOf = ({ parent = '' }: Leaf): number => parent.split('/').length

// the page has its title in h1, the document in h2
function headingHtml(depth: number, words: readonly Html[]): Html {
  if (depth === 1) return html`<h3>${words}</h3>\n`
  return depth === 2 ? html`<h4>${words}</h4>\n` : html`<h5>${words}</h5>\n`
}
