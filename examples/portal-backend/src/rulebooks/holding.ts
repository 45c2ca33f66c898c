import { type HeldDocument, holdDocument, type Rulebook } from 'incentive-rules'
import type { BuiltRulebook } from 'incentive-rules/node'
import { type Ledger, ledgerOf, rulebook as ownRulebook, textOf } from 'incentive-rules/rulebook'

/** A rulebook as data: what can be sent to a thread, and what is held of it. */
export interface RulebookData {
  readonly rulebook: Rulebook
  readonly texts: ReadonlyMap<string, string>
  readonly ledgers: ReadonlyMap<string, Ledger>
}

/** A rulebook with its documents, ready to answer with. */
export interface Holding extends RulebookData {
  readonly documents: ReadonlyMap<string, HeldDocument>
}

/** Holds the texts of a rulebook that was checked to their digests once more. */
export function holdingOf({ rulebook, texts, ledgers }: BuiltRulebook | RulebookData): Holding {
  const documents = rulebook.documents.flatMap((facts) => {
    const held = holdDocument(facts, texts.get(facts.id) ?? '')
    return held.kind === 'accepted' ? [[facts.id, held.value] as const] : []
  })
  return { rulebook, texts, ledgers, documents: new Map(documents) }
}

/** The rulebook that comes with the package. */
export async function builtInHolding(): Promise<Holding> {
  const texts = new Map<string, string>()
  const ledgers = new Map<string, Ledger>()
  for (const { id } of ownRulebook.documents) {
    const [text, ledger] = await Promise.all([textOf(id), ledgerOf(id)])
    if (text !== undefined) texts.set(id, text)
    if (ledger !== undefined) ledgers.set(id, ledger)
  }
  return holdingOf({ rulebook: ownRulebook, texts, ledgers })
}
