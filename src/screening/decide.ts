import {
  type OutcomeCode,
  satisfiedCode,
  unknownCode,
  untilOfCode,
  violatedCode,
} from '../condition/code'
import { amountIn } from '../evaluation/conclude'
import type { Verdict } from '../evaluation/finding'
import type { Force } from '../evaluation/force'
import type { CompiledRule } from '../evaluation/program'
import { withProfile } from '../evaluation/reading'
import { unstated } from '../fact/frame'
import { frameView } from '../fact/frame-view'
import type { Root } from '../fact/read-root'
import { textOfScaled } from '../money/scaled'
import type { EarlierAward } from '../profile/profile'
import { checkProfile } from '../profile/read-profile'
import { enterprise } from '../profile/vocabulary'
import type { Rulebook } from '../rulebook/rulebook'
import { type Board, type SectionBoard, withBoard } from './board'
import type { DecideOptions } from './decide-options'
import type { Decided, Decision } from './decision'
import { narrow, type RuleSet } from './gates'

/**
 * Decides the rules of a rulebook for a profile: verdicts, amounts and last days as `evaluate` gives
 * them, without reasons, by subjects and then by rules. Rules that the profile cannot meet are not
 * even looked at, unless ineligible ones are asked for.
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
  return decided.kind === 'accepted'
    ? { status: 'decided', ...decided.value }
    : { status: 'rejected', issues: decided.issues }
}

type Told = Pick<Extract<Decided, { status: 'decided' }>, 'enterprise' | 'decisions'>

/** What is being decided: the subject whose facts stand in the frame, and where decisions go. */
interface Turn {
  readonly board: Board
  readonly awards: readonly EarlierAward[] | null
  readonly subject: Decision['subject']
  readonly decisions: Decision[]
}

/** The decisions on the parts of a profile; null where a subject is not in the usual form. */
function decisionsOf({ subjects, awards }: Root, board: Board): Told | null {
  const decisions: Decision[] = []
  let own: string = enterprise
  for (const [index, section] of board.sections.entries()) {
    const { type, read } = section.section
    const { frame } = board.sitting
    const listed = subjects[index]
    const kind = type.type.subject
    if (listed === null || listed === undefined) {
      frame.states.fill(unstated, type.from, type.until)
      begin(section, board)
      tell(section, { board, awards, subject: { type: kind, id: null }, decisions })
      continue
    }
    const taken = listed.length > 1 ? new Set<string>() : null
    for (const [at, data] of listed.entries()) {
      const name = read(data, frame)
      if (name === null || taken?.has(name.id)) return null
      taken?.add(name.id)
      if (kind === enterprise) own = name.id
      if (at === 0) begin(section, board)
      tell(section, { board, awards, subject: { type: kind, id: name.id }, decisions })
    }
  }
  return { enterprise: own, decisions }
}

/** Leaves of the rules of a section what the enterprise, which stands in the frame, can meet. */
function begin({ asked, ofEnterprise, gates }: SectionBoard, { sitting }: Board): void {
  ofEnterprise.set(asked)
  narrow(ofEnterprise, gates.ofEnterprise, sitting.frame)
}

/** Tells the decisions of a section for the subject that stands in the frame. */
function tell(section: SectionBoard, turn: Turn): void {
  const { ofEnterprise, ofSubject, gates } = section
  const set: RuleSet = gates.ofSubject.length === 0 ? ofEnterprise : ofSubject
  if (set === ofSubject) {
    ofSubject.set(ofEnterprise)
    narrow(ofSubject, gates.ofSubject, turn.board.sitting.frame)
  }
  for (let word = 0; word < set.length; word += 1) {
    for (let bits = set[word] ?? 0; bits !== 0; bits &= bits - 1) {
      decideOn(section, word * 32 + 31 - Math.clz32(bits & -bits), turn)
    }
  }
}

function decideOn({ section, forces }: SectionBoard, index: number, turn: Turn): void {
  const one = section.rules[index]
  if (one === undefined) return
  const { frame } = turn.board.sitting
  const code = one.conditions(frame)
  const verdict = verdictOf(code, forces[index] ?? 'before')
  if (!turn.board.told.has(verdict)) return
  const pendingUntil = verdict === 'pending' ? untilOfCode(code) : null
  turn.decisions.push(decisionOf(one, verdict, pendingUntil, turn))
}

function verdictOf(code: OutcomeCode, force: Force): Verdict {
  if (force === 'before' || force === 'after') return 'not-in-force'
  if (code === violatedCode) return 'ineligible'
  // on a day on which the document may not yet have applied, nothing is settled in favour
  if (code === unknownCode || force === 'start-unknown') return 'undetermined'
  return code === satisfiedCode ? 'eligible' : 'pending'
}

const hasAmount = (verdict: Verdict): boolean =>
  verdict === 'eligible' || verdict === 'pending' || verdict === 'undetermined'

function decisionOf(
  one: CompiledRule,
  verdict: Verdict,
  pendingUntil: Decision['pendingUntil'],
  turn: Turn,
): Decision {
  const { subject } = turn
  const { id: rule, amount } = one.rule
  if (amount === null || !hasAmount(verdict)) {
    return { rule, subject, verdict, low: null, high: null, pendingUntil }
  }
  const { frame } = turn.board.sitting
  frame.isEligible = verdict === 'eligible'
  one.amount?.(frame)
  const isExact = one.amount !== null && !Number.isNaN(frame.low) && !Number.isNaN(frame.high)
  if (!isExact) return { rule, subject, verdict, ...boundsOf(one, verdict, turn), pendingUntil }
  const [low, high] = [textOfScaled(frame.low), textOfScaled(frame.high)]
  return { rule, subject, verdict, low, high, pendingUntil }
}

/** The bounds of an amount that the closures cannot compute exactly. */
function boundsOf(
  { rule, document }: CompiledRule,
  verdict: Verdict,
  { board, subject, awards }: Turn,
): Pick<Decision, 'low' | 'high'> {
  const { frame, program, settings } = board.sitting
  const { rulebook } = program
  const { type, id } = subject
  const view = frameView(frame, rulebook, document)
  const one = { rule, stated: id !== null, subject: { type, id: id ?? '', name: null } }
  const amount = amountIn(one, view, verdict, { rulebook, settings, awards })
  return { low: amount?.low ?? null, high: amount?.high ?? null }
}
