import { compiledFormula } from '../amount/compiled'
import type { CompiledFormula } from '../amount/compiled-leaves'
import { satisfiedCode, unknownCode, violatedCode } from '../condition/code'
import { compiled } from '../condition/compiled'
import type { Place, Test } from '../condition/test'
import { type ReadSubject, readerOf } from '../fact/read-subject'
import { type Slots, type SubjectSlots, slotsOf } from '../fact/slots'
import { indexOf, partOf } from '../rulebook/index-of'
import type { Bar, Document, OpenTerm, Rule, Rulebook } from '../rulebook/rulebook'
import type { Reasons } from './leaf-reasons'
import { once } from './once'
import { reasonsOf } from './reasons'

/** A rule as closures, each compiled when it is first asked for. */
export interface CompiledRule {
  readonly rule: Rule
  /** Where it stands in the rulebook. */
  readonly place: number
  readonly document: Document
  readonly conditions: Test
  /** The result of each node of its conditions. */
  readonly reasons: () => Reasons
  /** The bounds of the amount; null where only `amountOf` can compute them, or there is no amount. */
  readonly amount: () => CompiledFormula | null
}

/** The rules on one kind of subject, in the order of the rulebook. */
export interface Section {
  readonly type: SubjectSlots
  readonly read: ReadSubject
  readonly rules: readonly CompiledRule[]
}

/** A rulebook as closures, for any date, readings and values of open terms. */
export interface Program {
  readonly rulebook: Rulebook
  readonly slots: Slots
  /** One for each kind of subject, the enterprise first. */
  readonly sections: readonly Section[]
  readonly openTerms: readonly { readonly rule: string; readonly term: OpenTerm }[]
  /** The bars of a document with their results. */
  readonly barsOf: (document: string) => readonly CompiledBar[]
}

export interface CompiledBar {
  readonly bar: Bar
  readonly reasons: Reasons
}

// a rulebook is frozen, so its program holds as long as it does
const programs = new WeakMap<Rulebook, Program>()

/** The program of a rulebook, compiled when it is first asked for. */
export function programOf(rulebook: Rulebook): Program {
  const program = programs.get(rulebook) ?? compiledProgram(rulebook)
  programs.set(rulebook, program)
  return program
}

function compiledProgram(rulebook: Rulebook): Program {
  const slots = slotsOf(rulebook.vocabulary)
  const openTerms: { readonly rule: string; readonly term: OpenTerm }[] = []
  const { documents } = indexOf(rulebook)
  const compile = (rule: Rule, place: number): CompiledRule => {
    const first = openTerms.length
    openTerms.push(...rule.openTerms.map((term) => ({ rule: rule.id, term })))
    const document = partOf(documents, rule.document)
    return { place, ...compiledRule(rule, { rulebook, document, slots }, first) }
  }
  const bySubject = new Map<string, CompiledRule[]>()
  for (const [index, rule] of rulebook.rules.entries()) {
    const rules = bySubject.get(rule.subject) ?? []
    rules.push(compile(rule, index))
    bySubject.set(rule.subject, rules)
  }
  const sections = slots.types.map((type) => ({
    type,
    read: readerOf(type),
    rules: bySubject.get(type.type.subject) ?? [],
  }))
  return { rulebook, slots, sections, openTerms, barsOf: barsIn(rulebook, slots) }
}

function barsIn(rulebook: Rulebook, slots: Slots): Program['barsOf'] {
  const { documents } = indexOf(rulebook)
  const compiledBars = once(() =>
    rulebook.bars.map((bar) => {
      const document = partOf(documents, bar.document)
      return { bar, reasons: reasonsOf(bar.conditions, { rulebook, document, slots }) }
    }),
  )
  return (document) => compiledBars().filter(({ bar }) => bar.document === document)
}

function compiledRule(rule: Rule, place: Place, firstTerm: number): Omit<CompiledRule, 'place'> {
  const { slots, document } = place
  const amount = once(
    () =>
      rule.amount &&
      compiledFormula(rule.amount, {
        rule,
        slots,
        openTermOf: (id) => firstTerm + rule.openTerms.findIndex((term) => term.id === id),
        judgeOf: (condition) => judgeOf(compiled(condition, place)),
      }),
  )
  const reasons = once(() => reasonsOf(rule.conditions, place))
  const test = once(() => compiled(rule.conditions, place))
  return { rule, document, conditions: (frame) => test()(frame), reasons, amount }
}

/** As `judgementOf`: what is due today has no part in an event that has not happened yet. */
function judgeOf(test: Test): (frame: Parameters<Test>[0]) => -1 | 0 | 1 {
  return (frame) => {
    const code = test(frame)
    if (code === satisfiedCode) return 1
    if (code === violatedCode) return 0
    const lacksTime = code !== unknownCode && code % 2 === 0
    return frame.isEligible && lacksTime ? 0 : -1
  }
}
