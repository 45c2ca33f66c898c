import type { ResolvedCitation } from '../document/citation'
import { provisionsOf } from '../document/parse'
import { leavesOf, type Provision } from '../document/provision'
import { passageAnchor } from './page-anchors'

/** A passage of a document that claims rest on, with all that is cited in it. */
export interface Passage {
  readonly anchor: string
  readonly document: string
  readonly provision: string
  readonly start: number
  readonly citations: readonly ResolvedCitation[]
  /** Ids of the rules that rest on it. */
  readonly rules: readonly string[]
}

/** Collects the passages that a page cites, so that each stands on it once. */
export interface PassageBook {
  /** The anchor of the passage, which from now on belongs to the page. */
  readonly anchorOf: (citation: ResolvedCitation, rule: string | null) => string
  /** By document, in the order of its text. */
  readonly passages: () => readonly Passage[]
}

interface Entry {
  readonly first: ResolvedCitation
  readonly citations: Map<string, ResolvedCitation>
  readonly rules: Set<string>
}

export function passageBook(): PassageBook {
  const entries = new Map<string, Entry>()
  return {
    anchorOf: (citation, rule) => {
      const anchor = passageAnchor(citation)
      const entry = entries.get(anchor) ?? entryOf(citation)
      entries.set(anchor, entry)
      entry.citations.set(`${citation.start}-${citation.end}`, citation)
      if (rule !== null) entry.rules.add(rule)
      return anchor
    },
    passages: () => [...entries].map(passageOf).sort(inOrder),
  }
}

const entryOf = (first: ResolvedCitation): Entry => ({
  first,
  citations: new Map(),
  rules: new Set(),
})

function passageOf([anchor, { first, citations, rules }]: readonly [string, Entry]): Passage {
  const { document, provision } = first
  const sorted = [...citations.values()].sort((left, right) => left.start - right.start)
  const start = sorted[0]?.start ?? 0
  return { anchor, document, provision, start, citations: sorted, rules: [...rules].sort() }
}

function inOrder(left: Passage, right: Passage): number {
  if (left.document !== right.document) return left.document < right.document ? -1 : 1
  if (left.start !== right.start) return left.start - right.start
  return left.anchor < right.anchor ? -1 : 1
}

/** A stretch of text that is cited or stands beside what is cited. */
export interface Stretch {
  readonly text: string
  readonly cited: boolean
}

/** A passage in its document: the passage itself, and what stands before and after it. */
export interface Surroundings {
  readonly before: string
  readonly stretches: readonly Stretch[]
  readonly after: string
}

/** The passage in the text; null where the text does not have the cited words at their place. */
export function surroundingsOf(
  { provision, citations }: Passage,
  { text, provisions }: AddressedPlainText,
): Surroundings | null {
  const own = provisions.find(({ id }) => id === provision)
  const stands = citations.every(({ start, end, quote }) => text.slice(start, end) === quote)
  if (own === undefined || !stands) return null
  const leaves = leavesOf(provisions).filter(({ start, end }) => text.slice(start, end).trim())
  const words = (leaf: Provision | undefined): string =>
    leaf === undefined ? '' : text.slice(leaf.start, leaf.end).trim()
  return {
    before: words(leaves.filter(({ end }) => end <= own.start).at(-1)),
    stretches: stretchesOf(text, own, citations),
    after: words(leaves.find(({ start }) => start >= own.end)),
  }
}

/** A text with the provisions in it. */
export interface AddressedPlainText {
  readonly text: string
  readonly provisions: readonly Provision[]
}

export const addressed = (text: string): AddressedPlainText => ({
  text,
  provisions: provisionsOf(text),
})

/** The text of a provision cut where a citation begins or ends; citations may overlap. */
function stretchesOf(
  text: string,
  { start, end: last }: Pick<Provision, 'start' | 'end'>,
  citations: readonly ResolvedCitation[],
): readonly Stretch[] {
  const stretches: Stretch[] = []
  const end = start + text.slice(start, last).trimEnd().length
  let at = start
  for (const citation of citations) {
    if (citation.end <= at) continue
    const from = Math.max(at, citation.start)
    stretches.push({ text: text.slice(at, from), cited: false })
    stretches.push({ text: text.slice(from, citation.end), cited: true })
    at = citation.end
  }
  stretches.push({ text: text.slice(at, end), cited: false })
  return joined(stretches)
}

/** Without empty stretches, and with those that touch and are alike as one. */
function joined(stretches: readonly Stretch[]): readonly Stretch[] {
  const merged: Stretch[] = []
  for (const stretch of stretches.filter(({ text }) => text !== '')) {
    const last = merged.at(-1)
    if (last?.cited === stretch.cited) {
      merged[merged.length - 1] = { ...last, text: last.text + stretch.text }
    } else merged.push(stretch)
  }
  return merged
}
