import type { FactState, FactView } from '../fact/fact-state'
import type { Bilingual } from '../issue/issue'
import { atMost, exactly, type Interval, intervalOf, isExact, multiply } from '../money/interval'
import type { Fact } from '../profile/vocabulary'
import type { Formula, OpenTerm, Rule } from '../rulebook/rulebook'
import type { Amount, OpenValue, Step } from './amount'

/** What an amount is computed from. */
export interface AmountSources {
  readonly view: FactView
  readonly facts: ReadonlyMap<string, Fact>
  /** Values given for open terms of this rule, by the term's id. */
  readonly openValues: ReadonlyMap<string, OpenValue>
}

type Part = Pick<Amount, 'open' | 'missing' | 'steps'> & {
  readonly value: Interval
  readonly unit: Step['unit']
}

/** The amount of a rule; `null` where its text has no figure to compute one from. */
export function amountOf(rule: Rule, sources: AmountSources): Amount | null {
  if (rule.amount === null) return null
  const { value, open, missing, steps } = partOf(rule.amount, rule, sources)
  const { low, high } = value
  return { currency: 'CNY', low, high, exact: isExact(value), open, missing, steps }
}

function partOf(formula: Formula, rule: Rule, sources: AmountSources): Part {
  switch (formula.kind) {
    case 'fact':
      return factPart(formula, sources)
    case 'open':
      return openPart(formula, rule, sources)
    case 'multiply':
      return productPart(formula, rule, sources)
    case 'atMost':
      return cappedPart(formula, rule, sources)
  }
}

function factPart(
  formula: Extract<Formula, { kind: 'fact' }>,
  { view, facts }: AmountSources,
): Part {
  const fact = facts.get(formula.fact)
  const state = view(formula.fact)
  const value = intervalOfState(state)
  const unit = fact?.type === 'money' ? 'yuan' : 'number'
  const label = fact?.title ?? { zh: formula.fact, en: formula.fact }
  const citation = formula.words?.citation ?? null
  const lacking = state.kind === 'unknown' ? state.missing : [formula.fact]
  const missing = state.kind === 'known' ? [] : lacking
  return { value, unit, open: [], missing, steps: [{ label, value, unit, citation, source: null }] }
}

/** What is not known, or not there yet, may come to any amount from nothing upwards. */
const intervalOfState = (state: FactState): Interval =>
  state.kind === 'known' ? exactly(String(state.value)) : intervalOf('0', null)

function openPart(
  formula: Extract<Formula, { kind: 'open' }>,
  rule: Rule,
  { openValues }: AmountSources,
): Part {
  const term = termOf(formula.term, rule)
  const given = openValues.get(term.id)
  const value = given === undefined ? intervalOf(term.low, term.high) : exactly(given.value)
  const unit = term.kind === 'amount' ? 'yuan' : 'rate'
  const { citation } = formula.words
  const step: Step = { label: term.title, value, unit, citation, source: given?.source ?? null }
  return { value, unit, open: given === undefined ? [term.id] : [], missing: [], steps: [step] }
}

function termOf(id: string, rule: Rule): OpenTerm {
  const term = rule.openTerms.find((one) => one.id === id)
  if (term === undefined) throw new ReferenceError(`${rule.id} has no open term \`${id}\``)
  return term
}

const productLabel: Bilingual = { zh: '相乘', en: 'product' }
const capLabel: Bilingual = { zh: '不超过上限', en: 'capped' }

function productPart(
  formula: Extract<Formula, { kind: 'multiply' }>,
  rule: Rule,
  sources: AmountSources,
): Part {
  const factors = formula.of.map((factor) => partOf(factor, rule, sources))
  const value = factors.map((factor) => factor.value).reduce(multiply)
  const unit = factors.some((factor) => factor.unit === 'yuan') ? 'yuan' : 'number'
  const citation = formula.words?.citation ?? null
  const step: Step = { label: productLabel, value, unit, citation, source: null }
  return settled({
    value,
    unit,
    open: factors.flatMap((factor) => factor.open),
    missing: [...new Set(factors.flatMap((factor) => factor.missing))],
    steps: [...factors.flatMap((factor) => factor.steps), step],
  })
}

function cappedPart(
  formula: Extract<Formula, { kind: 'atMost' }>,
  rule: Rule,
  sources: AmountSources,
): Part {
  const inner = partOf(formula.of, rule, sources)
  const value = atMost(inner.value, formula.cap)
  const { citation } = formula.words
  const step: Step = { label: capLabel, value, unit: inner.unit, citation, source: null }
  return settled({ ...inner, value, steps: [...inner.steps, step] })
}

/** A cap that is reached, or a factor of nothing, leaves nothing open, whatever is unknown. */
const settled = (part: Part): Part =>
  isExact(part.value) ? { ...part, open: [], missing: [] } : part
