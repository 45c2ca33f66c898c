import type { HeldDocument } from '../document/citation'
import type { Ledger, LedgerBase, LedgerEntry } from './ledger'
import { checkCarriers, checkCitations } from './ledger-carriers'
import type { LedgerEntryFormat, LedgerFormat, Ruling } from './ledger-format'
import { ledgerSentences, type Sentence } from './ledger-sentences'
import type { Report } from './link-scope'

/** A sentence, what the ledger says of it, and where it says so. */
interface Ruled {
  readonly sentence: Sentence
  readonly ruling: Ruling
  readonly path: string
}

/**
 * The ledger of a document: every sentence classed, every benefit with its rules, every citation of
 * a rule within sentences that name it. Each miss, on either side, goes to the report.
 */
export function linkLedger(format: LedgerFormat, base: LedgerBase, report: Report): Ledger {
  const sentences = ledgerSentences(base.document)
  const ruled = new Map<Sentence, Ruled>()
  for (const [index, entry] of format.entries.entries()) {
    const path = `entries[${index}]`
    const prose = sentences.filter((one) => one.provision === entry.at && one.formal === null)
    checkPassage(entry, prose, path, ruled, report)
    for (const one of ruledBy(entry, prose, path, base.document, report)) {
      ruled.set(one.sentence, one)
    }
  }
  const entries = sentences.map((sentence) => entryOf(sentence, ruled.get(sentence), base, report))
  for (const [index, sentence] of sentences.entries()) {
    const [entry, one] = [entries[index], ruled.get(sentence)]
    if (entry !== undefined && one !== undefined) checkCarriers(entry, one.path, base, report)
  }
  // a sentence that is left out is told as such already
  const told = sentences.flatMap((sentence, index) => {
    const [entry, one] = [entries[index], ruled.get(sentence)]
    const isGap = sentence.formal === null && one === undefined
    return entry === undefined || isGap ? [] : [{ entry, path: one?.path ?? 'entries' }]
  })
  checkCitations(told, base, report)
  return { document: base.document.facts.id, entries }
}

function checkPassage(
  entry: LedgerEntryFormat,
  prose: readonly Sentence[],
  path: string,
  ruled: ReadonlyMap<Sentence, Ruled>,
  report: Report,
): void {
  if (prose.length === 0) {
    const expected = { zh: '有正文的段落或单元格', en: 'a passage that has sentences of prose' }
    report('unknown_provision', `${path}.at`, expected, entry.at)
  }
  if (prose.some((sentence) => ruled.has(sentence))) {
    report('duplicate_id', `${path}.at`, { zh: '每段只记一次', en: 'each passage once' }, entry.at)
  }
  if ('sentences' in entry && entry.sentences.length !== prose.length) {
    const expected = { zh: `${prose.length} 个句子`, en: `${prose.length} sentences` }
    const found = { excerpt: `${entry.sentences.length}` }
    report('ledger_differs', `${path}.sentences`, expected, found)
  }
}

function ruledBy(
  entry: LedgerEntryFormat,
  prose: readonly Sentence[],
  path: string,
  { text }: HeldDocument,
  report: Report,
): readonly Ruled[] {
  if (!('sentences' in entry)) return prose.map((sentence) => ({ sentence, ruling: entry, path }))
  return prose.flatMap((sentence, index) => {
    const ruling = entry.sentences[index]
    if (ruling === undefined) return []
    const below = `${path}.sentences[${index}]`
    const words = text.slice(sentence.start, sentence.end).trim()
    if (!words.startsWith(ruling.begins)) {
      const begins = words.slice(0, 20)
      report('ledger_differs', `${below}.begins`, { zh: begins, en: begins }, ruling.begins)
    }
    return [{ sentence, ruling, path: below }]
  })
}

function entryOf(
  { provision, start, end, formal }: Sentence,
  ruled: Ruled | undefined,
  { document }: LedgerBase,
  report: Report,
): LedgerEntry {
  const place = { provision, start, end }
  if (formal !== null) return { ...place, class: formal, rules: [], bars: [], reason: null }
  if (ruled === undefined) {
    const expected = {
      zh: `\`${provision}\` 中这一句的归类`,
      en: `a class for this sentence of \`${provision}\``,
    }
    const words = document.text.slice(start, end).trim()
    report('ledger_gap', 'entries', expected, words)
    return { ...place, class: 'direction', rules: [], bars: [], reason: null }
  }
  const { class: named, rules = [], bars = [], reason = null } = ruled.ruling
  const own = (ids: readonly string[]) => ids.map((id) => `${document.facts.id}/${id}`)
  return { ...place, class: named, rules: own(rules), bars: own(bars), reason }
}
