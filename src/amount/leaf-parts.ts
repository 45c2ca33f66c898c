import type { FactState } from '../fact/fact-state'
import { atLeast, exactly, type Interval, intervalOf, multiply } from '../money/interval'
import type { Formula, OpenTerm } from '../rulebook/formula'
import type { Rule } from '../rulebook/rulebook'
import type { Step } from './amount'
import { labels, priceLabel, rateLabel } from './labels'
import { type Context, concluded, joined, lacksOf, type Part, stepOf } from './part'

const nothingLacks = { open: [], missing: [] }

export function valuePart({ value: figure, unit: name, words }: Formula<'value'>): Part {
  const value = exactly(figure)
  const unit = name === 'yuan' ? 'yuan' : 'number'
  const step = stepOf(labels.value, { value, unit }, words, { kind: 'figure' })
  return { value, unit, ...nothingLacks, steps: [step] }
}

export function ratePart({ rate, words }: Formula<'rate'>): Part {
  const part = { value: exactly(rate), unit: 'rate', ...nothingLacks } as const
  return { ...part, steps: [stepOf(labels.rate, part, words, { kind: 'figure' })] }
}

export function factPart(formula: Formula<'fact'>, { view, facts, narrowed }: Context): Part {
  const fact = facts.get(formula.fact)
  const state = view(formula.fact)
  const value = narrowed.get(formula.fact) ?? intervalOfState(state)
  const unit = fact?.type === 'money' ? 'yuan' : 'number'
  const label = fact?.title ?? { zh: formula.fact, en: formula.fact }
  const lacking = state.kind === 'unknown' ? state.missing : [formula.fact]
  const missing = state.kind === 'known' ? [] : lacking
  const measure = unit === 'number' && fact?.unit !== undefined ? { measure: fact.unit } : {}
  const figures = { kind: 'fact', fact: formula.fact } as const
  const step: Step = { ...stepOf(label, { value, unit }, formula.words, figures), ...measure }
  return { value, unit, open: [], missing, steps: [step] }
}

/**
 * What is not known, or not there yet, may come to any amount from nothing upwards; what is less than
 * nothing, such as a growth below zero, counts as nothing: no award is taken back by it.
 */
function intervalOfState(state: FactState): Interval {
  if (state.kind === 'known') return atLeast(exactly(String(state.value)), '0')
  return intervalOf('0', null)
}

export function openPart({ term: id, words }: Formula<'open'>, context: Context): Part {
  const term = termOf(id, context.rule)
  const given = context.openValues.get(term.id)
  const value = given === undefined ? intervalOf(term.low, term.high) : exactly(given.value)
  const unit = term.kind === 'amount' ? 'yuan' : 'rate'
  const figures = { kind: 'open', term: id } as const
  const step = stepOf(term.title, { value, unit }, words, figures, given?.source ?? null)
  return { value, unit, open: given === undefined ? [term.id] : [], missing: [], steps: [step] }
}

function termOf(id: string, rule: Rule): OpenTerm {
  const term = rule.openTerms.find((one) => one.id === id)
  if (term === undefined) throw new ReferenceError(`${rule.id} has no open term \`${id}\``)
  return term
}

export function unitPricePart(formula: Formula<'unitPrice'>, context: Context): Part {
  const quantity = context.partOf(formula.of, context)
  const value = multiply(quantity.value, exactly(formula.price))
  const part = { value, unit: 'yuan', ...lacksOf([quantity], value) } as const
  const figures = { kind: 'product', figure: formula.price } as const
  return concluded(part, joined([quantity]), priceLabel(formula.per), formula.words, figures)
}

export function convertPart(formula: Formula<'convert'>, context: Context): Part {
  const foreign = context.partOf(formula.of, context)
  const value = multiply(foreign.value, exactly(formula.rate))
  const part = { value, unit: 'yuan', ...lacksOf([foreign], value) } as const
  const label = rateLabel(formula.rate, formula.on, formula.source)
  const figures = { kind: 'product', figure: formula.rate } as const
  return concluded(part, joined([foreign]), label, formula.words, figures)
}
