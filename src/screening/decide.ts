import { adjustedFindings } from '../evaluation/adjustments'
import type { BarWarning, Finding } from '../evaluation/finding'
import { eachSubject, withProfile } from '../evaluation/reading'
import type { Root } from '../fact/read-root'
import { checkProfile } from '../profile/read-profile'
import { enterprise } from '../profile/vocabulary'
import type { Rulebook } from '../rulebook/rulebook'
import { type Board, withBoard } from './board'
import type { DecideOptions } from './decide-options'
import type { Decided, Decision } from './decision'
import { beginSection, tell } from './tell'

/**
 * Decides the rules of a rulebook for a profile: verdicts, amounts and last days as `evaluate` gives
 * them, by subjects and then by rules; with what they rest on where `reasons` asks for it. Rules that
 * the profile cannot meet are not even looked at, unless ineligible ones are asked for.
 *
 * @example
 * const answer = decide(rulebook, profile, { asOf: '2020-06-01', only: ['eligible'] })
 */
export function decide(rulebook: Rulebook, profile: unknown, options: DecideOptions): Decided {
  const decided = withBoard(rulebook, options, (board) => decideBy(board, profile))
  if (decided.kind === 'accepted') return decided.value
  const issues = [...decided.issues, ...checkProfile(rulebook.vocabulary, profile)]
  return { status: 'rejected', issues }
}

/** Decides a profile on a board, which may not be in use. */
export function decideBy(board: Board, input: unknown): Decided {
  const decided = withProfile(input, board.sitting, (root) => decisionsOf(root, board))
  if (decided.kind === 'rejected') return { status: 'rejected', issues: decided.issues }
  return decided.value
}

type Told = Extract<Decided, { status: 'decided' }>

/** The decisions on the parts of a profile; null where a subject is not in the usual form. */
function decisionsOf(root: Root, board: Board): Told | null {
  const { sitting } = board
  const { awards } = root
  const decisions: Decision[] = []
  const findings: Finding[] | null = board.reasons === 'findings' ? [] : null
  const warnings = findings === null ? noWarnings : new Map<string, readonly BarWarning[]>()
  let own: string = enterprise
  const areUsual = eachSubject(root, sitting, (index, named, isFirst) => {
    const section = board.sections[index]
    if (section === undefined) return
    const { subject: type } = section.section.type.type
    const id = named === null ? null : named.id
    const name = named === null ? null : named.name
    if (type === enterprise) own = id ?? enterprise
    if (isFirst) beginSection(section, board)
    // all decisions on the subject share it; freezing it would take a tenth of the time of deciding
    const subject = { type, id }
    const about = findings === null ? nobody : Object.freeze({ type, id, name })
    tell(section, { board, sitting, awards, subject, about, extent, warnings, decisions, findings })
  })
  if (!areUsual) return null
  const { cumulations } = sitting.program.rulebook
  const told = findings === null ? null : adjustedFindings(findings, cumulations)
  return { status: 'decided', enterprise: own, decisions, findings: told }
}

// a finding is told whole; without findings nobody looks at the others
const extent = 'whole'
const nobody: Finding['subject'] = { type: '', id: null, name: null }
const noWarnings = new Map<string, readonly BarWarning[]>()
