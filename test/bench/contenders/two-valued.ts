import { dayCodeOf } from '../../../src/calendar/day-code'
import { clausesOf } from '../../../src/condition/clauses'
import { satisfiedCode, violatedCode } from '../../../src/condition/code'
import {
  kindMask,
  lastBit,
  option,
  packed,
  type RulesTest,
  slotShift,
} from '../../../src/condition/compiled-clauses'
import type { Test } from '../../../src/condition/test'
import { idleKeeper } from '../../../src/evaluation/idle'
import type { Frame } from '../../../src/fact/frame'
import type { Slot, Slots } from '../../../src/fact/slots'
import { accepted, type Checked } from '../../../src/issue/issue'
import { scaledOf } from '../../../src/money/scaled'
import type { Condition, Leaf } from '../../../src/rulebook/rulebook'
import { type AskedBefore, askedBefore, isAskedAgain } from '../../../src/screening/asked-before'
import { type Board, newBoard } from '../../../src/screening/board'
import { decideBy } from '../../../src/screening/decide'
import type { Decided } from '../../../src/screening/decision'
import type { Gates } from '../../../src/screening/gates'
import { asOf } from '../workload/facts'
import { at, type Contender } from './contender'
import { emitDecisions, type OwnWorkload } from './ours'

/** A condition over complete profiles: met or not, without a look at whether facts are known. */
type Meets = (numbers: Frame['numbers']) => boolean

/**
 * The compiled executor with its conditions in two values: the same look at the options, the same reader
 * of profiles, the same index, the same amounts. What is left between the two is the third value.
 */
export function twoValued({ rulebook, profiles }: OwnWorkload): Contender {
  const options = { asOf }
  const withTwin = idleKeeper<AskedBefore, Board>({ keyOf: askedBefore, isOf: isAskedAgain })
  const newTwin = (): Checked<Board> => {
    const board = newBoard(rulebook, options)
    return board.kind === 'rejected' ? board : accepted(twinOf(board.value))
  }
  const decided = (profile: unknown): Decided => {
    const answer = withTwin(rulebook, options, newTwin, (twin) => decideBy(twin, profile))
    if (answer.kind === 'rejected') throw new Error(JSON.stringify(answer.issues))
    return answer.value
  }
  return {
    name: 'incentive-rules: two-valued twin',
    decides: true,
    asynchronous: false,
    decide: (index, emit) => emitDecisions(decided(at(profiles, index)), emit),
  }
}

function twinOf(board: Board): Board {
  const { slots } = board.sitting.program
  const sections = board.sections.map((one) => {
    const rules = one.gates.rules.map((compiled) => {
      return { ...compiled, conditions: twoValuedTest(compiled.rule.conditions, slots) }
    })
    const codeOfLeft = twoValuedRules(one.gates.left, slots)
    return { ...one, gates: { ...one.gates, rules, codeOfLeft } }
  })
  return { ...board, sections }
}

/** As `compiledRules`, without a look at whether facts are known. */
function twoValuedRules(rules: Gates['left'], slots: Slots): RulesTest {
  const split = rules.map((some) => some.map((condition) => clausesOf(condition, slots)))
  const clauses = split.map((some) => some.flatMap((one) => one ?? []))
  const { heads, bounds, untils } = packed(clauses)
  const rests = rules.map((some, rule) => {
    const others = some.filter((_, index) => split[rule]?.[index] === null)
    return others.length === 0 ? null : every(others.map((one) => closureOf(one, slots)))
  })
  const hasRest = Uint8Array.from(rests, (rest) => (rest === null ? 0 : 1))
  return (rule, { numbers }) => {
    const until = untils[rule + 1] ?? 0
    let isMet = false
    for (let index = untils[rule] ?? 0; index < until; index += 1) {
      const head = heads[index] ?? 0
      if (!isMet) {
        const number = numbers[head >> slotShift] ?? Number.NaN
        const low = bounds[index * 2] ?? 0
        isMet =
          (head & kindMask) === option
            ? ((low >> number) & 1) === 1
            : number >= low && number <= (bounds[index * 2 + 1] ?? 0)
      }
      if ((head & lastBit) === 0) continue
      if (!isMet) return violatedCode
      isMet = false
    }
    if (hasRest[rule] === 0) return satisfiedCode
    return rests[rule]?.(numbers) ? satisfiedCode : violatedCode
  }
}

function twoValuedTest(condition: Condition, slots: Slots): Test {
  const meets = closureOf(condition, slots)
  return ({ numbers }) => (meets(numbers) ? satisfiedCode : violatedCode)
}

function closureOf(condition: Condition, slots: Slots): Meets {
  switch (condition.kind) {
    case 'leaf':
      return leafClosure(condition, slots)
    case 'not': {
      const member = closureOf(condition.member, slots)
      return (numbers) => !member(numbers)
    }
    case 'defined':
      return closureOf(condition.member, slots)
    default: {
      const members = condition.members.map((member) => closureOf(member, slots))
      return condition.kind === 'all' ? every(members) : some(members)
    }
  }
}

const every =
  (members: readonly Meets[]): Meets =>
  (numbers) => {
    for (const member of members) if (!member(numbers)) return false
    return true
  }

const some =
  (members: readonly Meets[]): Meets =>
  (numbers) => {
    for (const member of members) if (member(numbers)) return true
    return false
  }

function leafClosure({ fact, operator, operand }: Leaf, slots: Slots): Meets {
  const slot = slots.byFact.get(fact)
  if (slot === undefined || operand.kind !== 'value') throw new TypeError('not of the workload')
  const { value } = operand
  if (operator === 'within') return placeClosure(slot, String(value))
  if (typeof value === 'object') return optionsClosure(slot, value)
  if (typeof value === 'boolean') return numberClosure('is', slot.at, value ? 1 : 0)
  const isDate = slot.fact.type === 'date'
  return numberClosure(operator, slot.at, isDate ? dayCodeOf(value) : scaledOf(value))
}

function optionsClosure({ at: place, options }: Slot, wanted: readonly string[]): Meets {
  const isWanted = new Uint8Array(options.size)
  for (const name of wanted) isWanted[options.get(name) ?? 0] = 1
  return (numbers) => isWanted[numbers[place] ?? -1] === 1
}

function placeClosure({ at: place }: Slot, area: string): Meets {
  const start = area.replace(/(?:00)+$/u, '')
  const known = new Map<number, boolean>()
  return (numbers) => {
    const number = numbers[place] ?? -1
    const found = known.get(number)
    if (found !== undefined) return found
    const isWithin = String(number).startsWith(start)
    known.set(number, isWithin)
    return isWithin
  }
}

function numberClosure(operator: Leaf['operator'], place: number, right: number): Meets {
  const left = (numbers: Frame['numbers']): number => numbers[place] ?? Number.NaN
  switch (operator) {
    case 'is':
      return (numbers) => left(numbers) === right
    case 'atLeast':
    case 'onOrAfter':
      return (numbers) => left(numbers) >= right
    case 'above':
      return (numbers) => left(numbers) > right
    case 'atMost':
    case 'onOrBefore':
      return (numbers) => left(numbers) <= right
    case 'below':
      return (numbers) => left(numbers) < right
    default:
      throw new TypeError(`${operator} is not of the workload`)
  }
}
