import { type OutcomeCode, untilOfCode, violatedCode } from '../condition/code'
import type { Test } from '../condition/test'
import { adjustedFindings } from '../evaluation/adjustments'
import { boundsOf, verdictOfCode } from '../evaluation/brief'
import type { BarWarning, Finding, Verdict } from '../evaluation/finding'
import { type FindingSeat, findingIn } from '../evaluation/findings'
import { type LeanReasons, leanReasons } from '../evaluation/lean-reasons'
import type { CompiledRule } from '../evaluation/program'
import { eachSubject, withProfile } from '../evaluation/reading'
import type { Frame } from '../fact/frame'
import type { Root } from '../fact/read-root'
import { checkProfile } from '../profile/read-profile'
import { enterprise } from '../profile/vocabulary'
import type { Rulebook } from '../rulebook/rulebook'
import { type Board, type SectionBoard, withBoard } from './board'
import type { DecideOptions } from './decide-options'
import type { Decided, Decision } from './decision'
import { pass } from './gates'
import { restart } from './question'

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

/** What is being decided: the subject whose facts stand in the frame, and where decisions go. */
interface Turn extends FindingSeat {
  readonly board: Board
  readonly decisions: Decision[]
  readonly findings: Finding[] | null
}

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
    const [id, name] = named === null ? [null, null] : [named.id, named.name]
    if (type === enterprise) own = id ?? enterprise
    if (isFirst) begin(section, board)
    const subject = { type, id }
    const about = findings === null ? nobody : { type, id, name }
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

/** Leaves of the rules of a section what the enterprise, which stands in the frame, can meet. */
function begin({ asked, ofEnterprise, gates }: SectionBoard, { sitting }: Board): void {
  restart(ofEnterprise, asked)
  pass(ofEnterprise, gates.ofEnterprise, sitting.frame)
}

/** Tells the decisions of a section for the subject that stands in the frame. */
function tell(section: SectionBoard, turn: Turn): void {
  const { ofEnterprise, ofSubject, gates } = section
  const question = gates.ofSubject.length === 0 ? ofEnterprise : ofSubject
  if (question === ofSubject) {
    restart(ofSubject, ofEnterprise)
    // what the enterprise rules out is looked at as well where it is told
    if (turn.board.tellsOthers) ofSubject.open.set(ofEnterprise.open)
    pass(ofSubject, gates.ofSubject, turn.sitting.frame)
  }
  const { open, met } = question
  // what is ruled out is told as well where other verdicts are asked for
  const { open: told, live, count } = turn.board.tellsOthers ? section.asked : question
  for (let index = 0; index < count; index += 1) {
    const word = live[index] ?? 0
    const [left, settled] = [open[word] ?? 0, met[word] ?? 0]
    for (let bits = told[word] ?? 0; bits !== 0; bits &= bits - 1) {
      const bit = bits & -bits
      const state = (left & bit) === 0 ? 'ruled out' : (settled & bit) === 0 ? 'open' : 'met so far'
      decideOn(section, word * 32 + 31 - Math.clz32(bit), state, turn)
    }
  }
}

/** What the gates say of a rule. */
type GateState = 'ruled out' | 'open' | 'met so far'

/** Decides on a rule; `others` are all that is left to test where the gates have said it is met so far. */
function decideOn(section: SectionBoard, index: number, state: GateState, turn: Turn): void {
  const { board } = turn
  const one = section.section.rules[index]
  if (one === undefined) return
  const code = codeOf(one, state, section.gates.others[index], turn.sitting.frame)
  if (code === violatedCode && !board.tellsOthers) return
  const force = section.forces[index] ?? 'before'
  const verdict = verdictOfCode(code, force)
  if (!board.told.has(verdict)) return
  turn.findings?.push(findingIn(one, turn))
  const decision = decisionOn(one, code, verdict, turn)
  const isReasoned = board.reasons !== 'none' && board.reasoned.has(verdict)
  turn.decisions.push(
    isReasoned ? withReasons(decision, leanReasons(one, code, force, turn)) : decision,
  )
}

function codeOf(
  { conditions }: CompiledRule,
  state: GateState,
  others: Test | undefined,
  frame: Frame,
): OutcomeCode {
  if (state === 'ruled out') return violatedCode
  return state === 'open' || others === undefined ? conditions(frame) : others(frame)
}

function decisionOn(one: CompiledRule, code: OutcomeCode, verdict: Verdict, turn: Turn): Decision {
  const amount = boundsOf(one, verdict, turn)
  return {
    rule: one.rule.id,
    subject: turn.subject,
    verdict,
    low: amount === null ? null : amount.low,
    high: amount === null ? null : amount.high,
    pendingUntil: verdict === 'pending' ? untilOfCode(code) : null,
  }
}

// written out, for putting an object together of others takes many times as long
const withReasons = (
  { rule, subject, verdict, low, high, pendingUntil }: Decision,
  { deciding, missing }: LeanReasons,
): Decision => ({ rule, subject, verdict, low, high, pendingUntil, deciding, missing })
