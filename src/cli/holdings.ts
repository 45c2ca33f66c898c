import { type HeldDocument, holdDocument } from '../document/citation'
import { excerptOf } from '../issue/excerpt'
import { accepted, type Checked, type Issue, rejected } from '../issue/issue'
import { nearestOf } from '../issue/nearest'
import type { Ledger } from '../rulebook/ledger'
import type { Rulebook } from '../rulebook/rulebook'

/** A rulebook with what it rests on: the held texts and the ledgers of its documents. */
export interface Holdings {
  readonly rulebook: Rulebook
  readonly textOf: (document: string) => Promise<string | undefined>
  readonly ledgerOf: (document: string) => Promise<Ledger | undefined>
}

/** What the rulebook of a folder holds, or the built-in one. */
export async function chosenHoldings(folder: string | undefined): Promise<Checked<Holdings>> {
  if (folder === undefined) {
    const { rulebook, textOf, ledgerOf } = await import('../rulebook')
    return accepted({ rulebook, textOf, ledgerOf })
  }
  const { loadRulebook } = await import('../node/load-rulebook')
  const built = await loadRulebook(folder)
  if (built.kind === 'rejected') return built
  const { texts, ledgers } = built.value
  return accepted({
    rulebook: built.value.rulebook,
    textOf: async (document) => texts.get(document),
    ledgerOf: async (document) => ledgers.get(document),
  })
}

/** The document of that id with its text, checked anew against its digest. */
export async function heldDocument(
  id: string,
  { rulebook: own, textOf: textOfOwn }: Holdings,
): Promise<Checked<HeldDocument>> {
  const facts = own.documents.find((document) => document.id === id)
  const text = await textOfOwn(id)
  if (facts === undefined || text === undefined) return rejected([unknownDocument(id, own)])
  return holdDocument(facts, text)
}

export function unknownDocument(id: string, { documents }: Rulebook): Issue {
  const ids = documents.map((document) => document.id)
  const nearest = nearestOf(id, ids) ?? ids.join(', ')
  const expected = { zh: `文件编号，如 ${nearest}`, en: `the id of a document, such as ${nearest}` }
  return { code: 'unknown_document', path: '<document>', expected, found: excerptOf(id) }
}
