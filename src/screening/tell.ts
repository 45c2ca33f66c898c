import { type OutcomeCode, violatedCode } from '../condition/code'
import { verdictOfCode } from '../evaluation/brief'
import type { Finding, Verdict } from '../evaluation/finding'
import { type FindingSeat, findingIn } from '../evaluation/findings'
import type { Frame } from '../fact/frame'
import type { Board, SectionBoard } from './board'
import type { Decision } from './decision'
import { decisionOn, reasonsOn } from './decision-on'
import { begin, isEmpty, pass } from './gates'
import { has, type Question, restart } from './question'

/** What is being decided: the subject whose facts stand in the frame, and where decisions go. */
export interface Turn extends FindingSeat {
  readonly board: Board
  readonly decisions: Decision[]
  readonly findings: Finding[] | null
}

/** Leaves of the rules of a section what the enterprise, which stands in the frame, can meet. */
export function beginSection({ asked, ofEnterprise, gates }: SectionBoard, board: Board): void {
  const { frame } = board.sitting
  if (board.tellsOthers) {
    restart(ofEnterprise, asked)
    pass(ofEnterprise, gates.ofEnterprise, frame)
  } else begin(ofEnterprise, asked, gates.ofEnterprise, frame)
}

/** Tells the decisions of a section for the subject that stands in the frame. */
export function tell(section: SectionBoard, turn: Turn): void {
  const { ofEnterprise, ofSubject, gates } = section
  if (turn.board.tellsOthers) tellEach(section, turn)
  else if (isEmpty(gates.ofSubject)) tellMet(section, ofEnterprise, turn)
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
      codes[number] = code
      found[until] = number
      until += 1
    }
  }
  if (!isInOrder) putInOrder(section, until)
  for (let index = 0; index < until; index += 1) {
    const number = found[index] ?? 0
    tellRule(section, number, codes[number] ?? violatedCode, turn)
  }
}

/** Puts so many of the rules that were found in the order of the section. */
function putInOrder({ found, gates: { ranks, numbers } }: SectionBoard, until: number): void {
  for (let index = 0; index < until; index += 1) found[index] = ranks[found[index] ?? 0] ?? 0
  found.subarray(0, until).sort()
  for (let index = 0; index < until; index += 1) found[index] = numbers[found[index] ?? 0] ?? 0
}

const wholeCode = ({ gates }: SectionBoard, number: number, frame: Frame): OutcomeCode =>
  gates.rules[number]?.conditions(frame) ?? violatedCode

/** Tells every rule that is asked for, those that are ruled out as well. */
function tellEach(section: SectionBoard, turn: Turn): void {
  const { ofEnterprise, ofSubject, gates, asked } = section
  const { frame } = turn.sitting
  const isOfSubject = !isEmpty(gates.ofSubject)
  if (isOfSubject) {
    restart(ofSubject, ofEnterprise)
    pass(ofSubject, gates.ofSubject, frame)
  }
  const { open, met } = isOfSubject ? ofSubject : ofEnterprise
  for (let rank = 0; rank < gates.numbers.length; rank += 1) {
    const number = gates.numbers[rank] ?? 0
    if (!has(asked.open, number)) continue
    let code = violatedCode
    if (has(open, number)) {
      code = has(met, number) ? gates.codeOfLeft(number, frame) : wholeCode(section, number, frame)
    }
    tellRule(section, number, code, turn)
  }
}

/** Tells the decision on a rule, whose conditions have come to a code. */
function tellRule(section: SectionBoard, number: number, code: OutcomeCode, turn: Turn): void {
  const { board } = turn
  const force = section.forces[number]
  if (force === undefined) return
  const verdict = verdictOfCode(code, force)
  if (!board.tellsAll && !board.told.has(verdict)) return
  const reasons = isReasoned(verdict, board.reasons)
    ? reasonsOn(section, number, code, force, turn)
    : null
  turn.decisions.push(decisionOn(section, number, code, verdict, reasons, turn))
  if (turn.findings === null) return
  const one = section.gates.rules[number]
  if (one !== undefined) turn.findings.push(findingIn(one, turn))
}

/** Whether it is told what a verdict rests on. */
function isReasoned(verdict: Verdict, asked: Board['reasons']): boolean {
  if (asked === 'awards') return verdict === 'eligible' || verdict === 'pending'
  return asked === 'all'
}
