import type { Leaf } from '../document/provision'
import { type Html, html } from './html'
import { sentenceOf } from './ledger-account'
import { sentenceHtml, type TextSetting } from './ledger-sentence-html'

/** The table of an annex; a header that is repeated in the text stays where it stands. */
export function tableHtml(leaves: readonly Leaf[], setting: TextSetting): Html {
  const [first, ...rest] = rowsOf(leaves).map((row) => rowHtml(row, setting))
  if (first === undefined) return html``
  return html`<table><thead>${first}</thead><tbody>
${rest}</tbody></table>\n`
}

/** The header lines and the cells of each row, in their order. */
function rowsOf(leaves: readonly Leaf[]): readonly (readonly Leaf[])[] {
  const rows: Leaf[][] = []
  for (const leaf of leaves) {
    const last = rows.at(-1)
    const before = last?.at(-1)
    const isSameRow = leaf.kind !== 'header' && before?.parent === leaf.parent
    if (last !== undefined && before?.kind !== 'header' && isSameRow) last.push(leaf)
    else rows.push([leaf])
  }
  return rows
}

function rowHtml(row: readonly Leaf[], setting: TextSetting): Html {
  const [first] = row
  const cells =
    first?.kind === 'header'
      ? headerCells(first, setting)
      : row.map((leaf) => cellHtml(leaf, setting))
  return first?.kind === 'header' && first.id.includes('#')
    ? html`<tr class="again">${cells}</tr>\n`
    : html`<tr>${cells}</tr>\n`
}

function headerCells(leaf: Leaf, { account }: TextSetting): readonly Html[] {
  return account.ledger.entries
    .filter((entry) => entry.provision === leaf.id)
    .flatMap((entry) => sentenceOf(account, entry).split('\t'))
    .map((name) => html`<th scope="col">${name}</th>`)
}

function cellHtml(leaf: Leaf, setting: TextSetting): Html {
  const column = leaf.id.split('/').at(-1) ?? ''
  const words = setting.account.ledger.entries
    .filter((entry) => entry.provision === leaf.id)
    .map((entry) => sentenceHtml(entry, setting))
  return leaf.kind === 'empty-cell'
    ? html`<td class="empty"></td>`
    : html`<td data-label="${column}">${words}</td>`
}
