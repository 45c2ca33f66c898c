import { type OutcomeCode, untilOfCode, violatedCode } from '../condition/code'
import { adjustedFindings } from '../evaluation/adjustments'
import { boundsOf, verdictOfCode } from '../evaluation/brief'
import type { BarWarning, Finding, Verdict } from '../evaluation/finding'
import { type FindingSeat, findingIn } from '../evaluation/findings'
import type { Force } from '../evaluation/force'
import { leanReasons } from '../evaluation/lean-reasons'
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
import { begin, pass } from './gates'
import { has, type Question, restart } from './question'

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
    if (isFirst) beginSection(section, board)
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
function beginSection({ asked, ofEnterprise, gates }: SectionBoard, board: Board): void {
  const { frame } = board.sitting
  if (board.tellsOthers) {
    restart(ofEnterprise, asked)
    pass(ofEnterprise, gates.ofEnterprise, frame)
  } else begin(ofEnterprise, asked, gates.ofEnterprise, frame)
}

/** Tells the decisions of a section for the subject that stands in the frame. */
function tell(section: SectionBoard, turn: Turn): void {
  const { ofEnterprise, ofSubject, gates } = section
  if (turn.board.tellsOthers) tellEach(section, turn)
  else if (gates.ofSubject.length === 0) tellMet(section, ofEnterprise, turn)
  else {
    begin(ofSubject, ofEnterprise, gates.ofSubject, turn.sitting.frame)
    tellMet(section, ofSubject, turn)
  }
}

/** Tells those that are not violated. */
function tellMet(section: SectionBoard, { open, met, live, count }: Question, turn: Turn): void {
  const { found, codes, gates } = section
  const { frame } = turn.sitting
  let until = 0
  let last = -1
  let isInOrder = true
  for (let index = 0; index < count; index += 1) {
    const word = live[index] ?? 0
    const settled = met[word] ?? 0
    for (let bits = open[word] ?? 0; bits !== 0; bits &= bits - 1) {
      const bit = bits & -bits
      const number = word * 32 + 31 - Math.clz32(bit)
      const code =
        (settled & bit) === 0 ? wholeCode(section, number, frame) : gates.codeOfLeft(number, frame)
      if (code === violatedCode) continue
      const rank = gates.ranks[number] ?? 0
      if (rank < last) isInOrder = false
      last = rank
      codes[rank] = code
      found[until] = rank
      until += 1
    }
  }
  if (!isInOrder) found.subarray(0, until).sort()
  for (let index = 0; index < until; index += 1) {
    const rank = found[index] ?? 0
    tellRule(section, rank, codes[rank] ?? violatedCode, turn)
  }
}

const wholeCode = ({ section, gates }: SectionBoard, number: number, frame: Frame): OutcomeCode =>
  section.rules[gates.ranks[number] ?? 0]?.conditions(frame) ?? violatedCode

/** Tells every rule that is asked for, those that are ruled out as well. */
function tellEach(section: SectionBoard, turn: Turn): void {
  const { ofEnterprise, ofSubject, gates, asked, codes } = section
  const { frame } = turn.sitting
  const isOfSubject = gates.ofSubject.length > 0
  if (isOfSubject) {
    restart(ofSubject, ofEnterprise)
    // what the enterprise rules out is looked at as well
    ofSubject.open.set(ofEnterprise.open)
    pass(ofSubject, gates.ofSubject, frame)
  }
  const { open, met } = isOfSubject ? ofSubject : ofEnterprise
  codes.fill(notAsked)
  for (let number = 0; number < gates.rules.length; number += 1) {
    if (!has(asked.open, number)) continue
    const rank = gates.ranks[number] ?? 0
    if (!has(open, number)) codes[rank] = violatedCode
    else if (has(met, number)) codes[rank] = gates.codeOfLeft(number, frame)
    else codes[rank] = wholeCode(section, number, frame)
  }
  for (let rank = 0; rank < codes.length; rank += 1) {
    const code = codes[rank] ?? notAsked
    if (code !== notAsked) tellRule(section, rank, code, turn)
  }
}

const notAsked = -4

/** Tells the decision on a rule, whose conditions have come to a code. */
function tellRule(section: SectionBoard, rank: number, code: OutcomeCode, turn: Turn): void {
  const { board } = turn
  const one = section.section.rules[rank]
  const force = section.forces[rank]
  if (one === undefined || force === undefined) return
  const verdict = verdictOfCode(code, force)
  if (!board.told.has(verdict)) return
  turn.findings?.push(findingIn(one, turn))
  turn.decisions.push(decisionOn(one, code, { verdict, force }, turn))
}

function decisionOn(
  one: CompiledRule,
  code: OutcomeCode,
  { verdict, force }: { readonly verdict: Verdict; readonly force: Force },
  turn: Turn,
): Decision {
  const { subject, board } = turn
  const amount = boundsOf(one, verdict, turn)
  const { id: rule } = one.rule
  const low = amount === null ? null : amount.low
  const high = amount === null ? null : amount.high
  const pendingUntil = verdict === 'pending' ? untilOfCode(code) : null
  // written out, for putting an object together of others takes many times as long
  if (board.reasons === 'none' || !board.reasoned.has(verdict)) {
    return { rule, subject, verdict, low, high, pendingUntil }
  }
  const { deciding, missing } = leanReasons(one, code, force, turn)
  return { rule, subject, verdict, low, high, pendingUntil, deciding, missing }
}
