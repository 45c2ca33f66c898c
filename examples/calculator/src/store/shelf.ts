import { type Draft, recordOf } from './draft'

/** A profile as the browser keeps it, with what it is evaluated with. */
export interface Kept {
  readonly id: string
  readonly draft: Draft
  readonly asOf: string
  readonly readings: Readonly<Record<string, string>>
  readonly openTerms: readonly OpenTerm[]
  readonly changedOn: string
}

/** A value for what a text leaves open, with its source. */
export interface OpenTerm {
  readonly rule: string
  readonly term: string
  readonly value: string
  readonly source: string
}

/** All profiles, and which of them was open last. */
export interface Shelf {
  readonly current: string | null
  readonly kept: readonly Kept[]
}

const key = 'incentive-rules-calculator'
const empty: Shelf = { current: null, kept: [] }

/** What the browser keeps; nothing where it keeps nothing or does not let us see it. */
export function readShelf(): Shelf {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(key) ?? '{}')
    const { current, kept } = recordOf(stored)
    const list = Array.isArray(kept) ? kept.flatMap(keptOf) : []
    return { current: typeof current === 'string' ? current : null, kept: list }
  } catch {
    return empty
  }
}

/** Whether the browser kept it: it may forbid it, or be full. */
export function writeShelf(shelf: Shelf): boolean {
  try {
    localStorage.setItem(key, JSON.stringify(shelf))
    return true
  } catch {
    return false
  }
}

// what is stored may have been written by another version, or by somebody else
function keptOf(stored: unknown): readonly Kept[] {
  const { id, draft, asOf, readings, openTerms, changedOn } = recordOf(stored)
  if (typeof id !== 'string' || typeof asOf !== 'string') return []
  return [
    {
      id,
      draft: recordOf(draft),
      asOf,
      readings: Object.fromEntries(
        Object.entries(recordOf(readings)).map(([name, option]) => [name, String(option)]),
      ),
      openTerms: Array.isArray(openTerms) ? openTerms.flatMap(openTermOf) : [],
      changedOn: typeof changedOn === 'string' ? changedOn : '',
    },
  ]
}

function openTermOf(stored: unknown): readonly OpenTerm[] {
  const { rule, term, value, source } = recordOf(stored)
  const isWhole =
    typeof rule === 'string' &&
    typeof term === 'string' &&
    typeof value === 'string' &&
    typeof source === 'string'
  return isWhole ? [{ rule, term, value, source }] : []
}
