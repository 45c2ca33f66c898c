import type { PlainDate } from '../calendar/plain-date'
import { inForceFrom } from '../rulebook/built-in-facts'
import { freeze } from '../rulebook/freeze'
import type { Document } from '../rulebook/rulebook'
import type { FindingNote, Verdict } from './finding'

/** Whether a document applies on a date; its first day may be unstated and only bounded. */
export type Force = 'before' | 'in-force' | 'after' | 'start-unknown'

export function forceOn({ force }: Document, asOf: PlainDate): Force {
  if (force.until !== 'unstated' && asOf > force.until) return 'after'
  if (typeof force.from === 'string') return asOf < force.from ? 'before' : 'in-force'
  if (asOf < force.from.notBefore) return 'before'
  return asOf >= force.from.notAfter ? 'in-force' : 'start-unknown'
}

/** On a day on which the document may not yet have applied, nothing is settled in favour. */
export function underForce(
  verdict: Verdict,
  missing: readonly string[],
  force: Force,
): { readonly verdict: Verdict; readonly missing: readonly string[] } {
  const doubtful = force === 'start-unknown' && verdict !== 'ineligible'
  return doubtful
    ? { verdict: 'undetermined', missing: [...new Set([...missing, inForceFrom])] }
    : { verdict, missing }
}

// a document does not change, and every finding of it says the same
const known = new WeakMap<Document, Map<Force, readonly FindingNote[]>>()

/** What a finding has to say about the force of its document. */
export function forceNotes(document: Document, state: Force): readonly FindingNote[] {
  const ofDocument = known.get(document) ?? new Map<Force, readonly FindingNote[]>()
  const notes = ofDocument.get(state) ?? freeze(notesOf(document, state))
  known.set(document, ofDocument.set(state, notes))
  return notes
}

function notesOf({ force }: Document, state: Force): readonly FindingNote[] {
  const side: Readonly<Record<Force, FindingNote | null>> = {
    before: note(
      '评估日在文件施行之前',
      'the evaluation date lies before the document is in force',
    ),
    after: note('评估日在文件失效之后', 'the evaluation date lies after the end of the document'),
    'in-force': null,
    'start-unknown': note(
      '文件未载明施行日期，评估日可能在施行之前',
      'the start of force is unknown; the evaluation date may lie before it',
    ),
  }
  const unstatedStart =
    typeof force.from === 'string'
      ? null
      : note('文件未载明施行日期', 'the document does not state when its force begins')
  const unstatedEnd =
    force.until === 'unstated'
      ? note(
          '文件未载明有效期，是否仍然有效须向发文机关确认',
          'no end of force is stated; that it is still current has to be confirmed with the issuer',
        )
      : null
  return [
    side[state],
    state === 'in-force' ? unstatedStart : null,
    state === 'before' ? null : unstatedEnd,
  ].filter((one) => one !== null)
}

const note = (zh: string, en: string): FindingNote => ({ kind: 'force', zh, en })
