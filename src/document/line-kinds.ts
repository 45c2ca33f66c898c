import { departmentRoleOf } from './departments'
import type { Line } from './lines'
import { markerOf } from './markers'

/**
 * Where in a document a line stands: its text, the list of annexes after it, what follows the
 * date, an annex.
 */
export type Zone = 'text' | 'tail' | 'dated' | 'annex'

export type LineKind =
  | 'addressee'
  | 'heading'
  | 'paragraph'
  | 'departments'
  | 'annex-list'
  | 'signature'
  | 'date'
  | 'note'
  | 'annex-mark'
  | 'annex-title'
  | 'table-line'

/** A line and what must be seen around it to know what it is. */
export interface Sight {
  readonly line: Line
  readonly tabbed: boolean
  readonly first: boolean
  readonly next: Line | undefined
  readonly previous: LineKind | undefined
}

interface Reading {
  readonly kind: LineKind
  readonly zones: readonly Zone[]
  readonly when: (sight: Sight) => boolean
  readonly leadsTo?: Zone
}

const annexMark = /^附件\s{0,2}\d{0,3}$/u
const annexOpening = /^附件\s{0,2}\d{0,3}[：:]/u
const dateLine =
  /^[\d〇○零一二三四五六七八九]{4}年[\d一二三四五六七八九十]{1,3}月[\d一二三四五六七八九十]{1,3}日$/u
const longestSignature = 40

const always = () => true
const numbered = ({ line }: Sight) => markerOf(line.words) !== undefined

// the first that fits is taken
const readings: readonly Reading[] = [
  {
    kind: 'annex-mark',
    zones: ['text', 'tail', 'dated', 'annex'],
    when: ({ line }) => annexMark.test(line.words),
    leadsTo: 'annex',
  },
  {
    kind: 'annex-mark',
    zones: ['dated', 'annex'],
    when: ({ line }) => annexOpening.test(line.words),
    leadsTo: 'annex',
  },
  {
    kind: 'annex-list',
    zones: ['text'],
    when: ({ line }) => annexOpening.test(line.words),
    leadsTo: 'tail',
  },
  { kind: 'date', zones: ['text', 'tail'], when: ({ line }) => isDate(line), leadsTo: 'dated' },
  { kind: 'signature', zones: ['text', 'tail'], when: isSignature },
  { kind: 'annex-list', zones: ['tail'], when: always },
  { kind: 'table-line', zones: ['annex'], when: ({ tabbed }) => tabbed },
  { kind: 'heading', zones: ['text', 'annex'], when: numbered },
  // a notice is signed and dated before the plan that it issues
  { kind: 'heading', zones: ['dated'], when: numbered, leadsTo: 'text' },
  { kind: 'note', zones: ['dated'], when: always },
  { kind: 'annex-title', zones: ['annex'], when: ({ previous }) => previous === 'annex-mark' },
  { kind: 'addressee', zones: ['text'], when: isAddressee },
  {
    kind: 'departments',
    zones: ['text', 'annex'],
    when: ({ line }) => departmentRoleOf(line.words) !== undefined,
  },
]

/** What a line is, and where the next one stands. */
export function kindOfLine(sight: Sight, zone: Zone): { kind: LineKind; leadsTo: Zone } {
  const reading = readings.find(({ zones, when }) => zones.includes(zone) && when(sight))
  return { kind: reading?.kind ?? 'paragraph', leadsTo: reading?.leadsTo ?? zone }
}

function isDate({ words }: Line): boolean {
  return dateLine.test(words)
}

function isSignature({ line, next }: Sight): boolean {
  return (
    next !== undefined &&
    isDate(next) &&
    line.words.length <= longestSignature &&
    !/[。；：！？]/u.test(line.words)
  )
}

function isAddressee({ line, first }: Sight): boolean {
  return first && /[：:]$/u.test(line.words.slice(-1))
}
