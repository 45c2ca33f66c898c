import { isExact } from '../money/interval'
import type { Construct, Formula } from '../rulebook/formula'
import type { Rule } from '../rulebook/rulebook'
import type { Amount } from './amount'
import { lessAwardedPart, withinTotalPart } from './award-parts'
import { incrementsPart, ladderPart, marginalPart, slabsPart } from './band-parts'
import { choosePart, whenPart } from './choice-parts'
import { convertPart, factPart, openPart, ratePart, unitPricePart, valuePart } from './leaf-parts'
import type { AmountSources, Context, Part } from './part'
import {
  cappedPart,
  flooredPart,
  greatestPart,
  leastPart,
  productPart,
  roundedPart,
  sumPart,
} from './sum-parts'

/** The amount of a rule; `null` where its text has no figure to compute one from. */
export function amountOf(rule: Rule, sources: AmountSources): Amount | null {
  if (rule.amount === null) return null
  const context = { ...sources, rule, narrowed: new Map(), partOf }
  const { value, open, missing, steps } = partOf(rule.amount, context)
  const { low, high } = value
  return { currency: 'CNY', low, high, exact: isExact(value), open, missing, steps }
}

type Evaluate<Kind extends Construct> = (formula: Formula<Kind>, context: Context) => Part

/** What each construct comes to: the one table of their meanings. */
const evaluators: { readonly [Kind in Construct]: Evaluate<Kind> } = {
  value: valuePart,
  rate: ratePart,
  fact: factPart,
  open: openPart,
  unitPrice: unitPricePart,
  convert: convertPart,
  multiply: productPart,
  add: sumPart,
  leastOf: leastPart,
  greatestOf: greatestPart,
  atMost: cappedPart,
  atLeast: flooredPart,
  round: roundedPart,
  when: whenPart,
  choose: choosePart,
  slabs: slabsPart,
  marginal: marginalPart,
  ladder: ladderPart,
  increments: incrementsPart,
  atMostInTotal: withinTotalPart,
  lessAwarded: lessAwardedPart,
}

function partOf<Kind extends Construct>(formula: Formula<Kind>, context: Context): Part {
  return evaluators[formula.kind](formula, context)
}
