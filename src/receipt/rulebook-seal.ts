import type { Settings } from '../evaluation/options'
import type { Rulebook } from '../rulebook/rulebook'
import { partDigests, restingOn, rulebookDigest } from './parts'
import type { RulebookSeal } from './receipt-format'

/** To which rules an evaluation is narrowed; all where it is null. */
export type Narrowing = Pick<Settings, 'rules' | 'documents'>

/** What of a rulebook such an evaluation can depend on, all digests computed anew. */
export function rulebookSeal(rulebook: Rulebook, narrowing: Narrowing): RulebookSeal {
  const rules = rulebook.rules
    .filter((rule) => narrowing.rules?.has(rule.id) ?? true)
    .filter((rule) => narrowing.documents?.has(rule.document) ?? true)
  const names = restingOn(rules, rulebook)
  const documents = rulebook.documents.filter(({ id }) => names.has(`documents/${id}`))
  return {
    version: rulebook.version,
    digest: rulebookDigest(rulebook),
    parts: Object.fromEntries([...partDigests(rulebook)].filter(([name]) => names.has(name))),
    texts: Object.fromEntries(documents.map(({ id, sha256 }) => [id, sha256])),
  }
}
