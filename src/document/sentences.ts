import { opensDepartmentBracket } from './departments'

/** A range of a text in UTF-16 code units, `end` exclusive. */
export interface SentenceRange {
  readonly start: number
  readonly end: number
}

interface Token {
  readonly kind: 'plain' | 'stop' | 'departments'
  readonly next: number
}

// `；` ends a sentence too: in these documents it divides promises to different people on different
// terms (Sichuan, annex row 2: research subsidy；award for approvals), which the ledger keeps apart
const terminator = /[。；！？;!?]/u
// straight quotes are not here: after a full stop they may as well open as close
const trailing = /[”’」』》〉）)〕】。；！？;!?\s]/u
const pairs: ReadonlyMap<string, string> = new Map([
  ['（', '）'],
  ['(', ')'],
  ['〔', '〕'],
  ['《', '》'],
])
const closers = new Set(pairs.values())

/**
 * The sentences of a passage; they tile it. Closing marks and spacing stay with the sentence
 * before them, no bracket is divided, and one that names departments stands alone.
 */
export function sentencesOf(text: string, start: number, end: number): readonly SentenceRange[] {
  if (start >= end) return []
  const starts = [start]
  for (const place of boundariesOf(text, start, end)) {
    const hasWords = text.slice(starts.at(-1), place).trim() !== ''
    if (hasWords && place < end) starts.push(place)
  }
  return starts.map((from, index) => ({ start: from, end: starts[index + 1] ?? end }))
}

function boundariesOf(text: string, start: number, end: number): readonly number[] {
  const brackets = bracketsOf(text, start, end)
  const boundaries: number[] = []
  for (let at = start; at < end; ) {
    const { kind, next } = tokenAt(text, at, end, brackets.get(at))
    if (kind === 'departments') boundaries.push(at)
    at = kind === 'plain' ? next : pastTrailing(text, next, end)
    if (kind !== 'plain') boundaries.push(at)
  }
  return boundaries
}

function tokenAt(text: string, at: number, end: number, close: number | undefined): Token {
  const character = text.charAt(at)
  if (pairs.has(character) && opensDepartmentBracket(text, at)) {
    return { kind: 'departments', next: close === undefined ? end : close + 1 }
  }
  if (close !== undefined) return { kind: 'plain', next: close + 1 }
  return { kind: terminator.test(character) ? 'stop' : 'plain', next: at + 1 }
}

/** Where each bracket closes; one that never does, as in Zhejiang 二（二）, is left out. */
function bracketsOf(text: string, start: number, end: number): ReadonlyMap<number, number> {
  const closes = new Map<number, number>()
  const open: { readonly at: number; readonly closer: string }[] = []
  for (let at = start; at < end; at += 1) {
    const character = text.charAt(at)
    const closer = pairs.get(character)
    if (closer !== undefined) open.push({ at, closer })
    else if (closers.has(character) && open.at(-1)?.closer === character) {
      const opening = open.pop()
      if (opening !== undefined) closes.set(opening.at, at)
    }
  }
  return closes
}

function pastTrailing(text: string, from: number, end: number): number {
  let at = from
  while (at < end && trailing.test(text.charAt(at))) at += 1
  return at
}
