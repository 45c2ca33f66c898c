import { accepted, type Checked, type Issue, rejected } from '../issue/issue'
import { emptyQuote, quoteAmbiguous, quoteNotFound, unknownProvision } from './citation-issues'
import { sha256Of } from './digest'
import type { DocumentFacts } from './document-facts'
import { provisionsOf } from './parse'
import type { AddressedText, Provision } from './provision'

/** A policy document with its text, known to be the one whose digest is pinned. */
export interface HeldDocument extends AddressedText {
  readonly facts: DocumentFacts
}

/** Exact words of a provision; `start` and `end` are UTF-16 code units of the held text. */
export interface ResolvedCitation {
  readonly document: string
  readonly provision: string
  readonly quote: string
  readonly start: number
  readonly end: number
}

/**
 * Holds a text to the digest of its document, and the noted faults to the text. The text must be
 * decoded from UTF-8 with its byte order mark, if it has one, left in.
 */
export function holdDocument(facts: DocumentFacts, text: string): Checked<HeldDocument> {
  const digest = sha256Of(text)
  if (digest !== facts.sha256) {
    const expected = { zh: facts.sha256, en: facts.sha256 }
    return rejected([{ code: 'digest_differs', path: 'sha256', expected, found: digest }])
  }
  const provisions = provisionsOf(text)
  const byId = new Map(provisions.map((provision) => [provision.id, provision]))
  const document = { facts, text, provisions, byId }
  const issues = facts.faults.flatMap((fault, index) =>
    issuesOfFault(document, fault, `faults[${index}]`),
  )
  return issues.length > 0 ? rejected(issues) : accepted(document)
}

/**
 * The range of a quote in the held text. The provision may be a leaf or a branch; the quote must
 * occur in it once and only once, character by character.
 */
export function citationOf(
  document: HeldDocument,
  provisionId: string,
  quote: string,
): Checked<ResolvedCitation> {
  const provision = document.byId.get(provisionId)
  if (provision === undefined)
    return rejected([unknownProvision(document, provisionId, 'provision')])
  if (quote === '') return rejected([emptyQuote])
  const passage = document.text.slice(provision.start, provision.end)
  const at = passage.indexOf(quote)
  if (at === -1) return rejected([quoteNotFound(document, provision, quote, 'quote')])
  const again = passage.indexOf(quote, at + 1)
  if (again !== -1) return rejected([quoteAmbiguous(passage, again, quote)])
  const start = provision.start + at
  const range = { start, end: start + quote.length }
  return accepted({ document: document.facts.id, provision: provisionId, quote, ...range })
}

/** The words of a provision, without the spacing around them. */
export function wordsOf(document: HeldDocument, provision: Provision): string {
  return document.text.slice(provision.start, provision.end).trim()
}

function issuesOfFault(
  document: HeldDocument,
  { provision: id, words }: DocumentFacts['faults'][number],
  path: string,
): readonly Issue[] {
  const whole = { id: '', start: 0, end: document.text.length }
  const provision = id === undefined ? whole : document.byId.get(id)
  if (provision === undefined) return [unknownProvision(document, id ?? '', `${path}.provision`)]
  const passage = document.text.slice(provision.start, provision.end)
  if (words === undefined || passage.includes(words)) return []
  return [quoteNotFound(document, provision, words, `${path}.words`)]
}
