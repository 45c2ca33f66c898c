import type { Construct, Formula } from '../../rulebook/formula'
import { lessAwardedRange, withinTotalRange } from './award-ranges'
import { slabsRange } from './band-ranges'
import { chooseRange, whenRange } from './choice-ranges'
import { figureOf } from './figure'
import { type Formulas, heldAs } from './formulas'
import { convertRange, factRange, openRange, unitPriceRange } from './leaf-ranges'
import { exactly, type Range } from './range'
import { incrementsRange, ladderRange, marginalRange } from './step-ranges'
import { foldedRange, limitedRange, roundedRange } from './sum-ranges'

type Write<Kind extends Construct> = (formula: Formula<Kind>, formulas: Formulas) => Range

const writers: { readonly [Kind in Construct]: Write<Kind> } = {
  value: ({ value }, { ground }) => exactly(figureOf(value, ground.dialect)),
  rate: ({ rate }, { ground }) => exactly(figureOf(rate, ground.dialect)),
  fact: factRange,
  open: openRange,
  unitPrice: unitPriceRange,
  convert: convertRange,
  multiply: foldedRange,
  add: foldedRange,
  leastOf: foldedRange,
  greatestOf: foldedRange,
  atMost: limitedRange,
  atLeast: limitedRange,
  round: roundedRange,
  when: whenRange,
  choose: chooseRange,
  slabs: slabsRange,
  marginal: marginalRange,
  ladder: ladderRange,
  increments: incrementsRange,
  atMostInTotal: withinTotalRange,
  lessAwarded: lessAwardedRange,
}

/** The bounds of a formula; what is long becomes a step, so that nothing is written twice. */
export function rangeOf<Kind extends Construct>(formula: Formula<Kind>, formulas: Formulas): Range {
  const { low, high } = writers[formula.kind](formula, formulas)
  const held = heldAs(low, formulas)
  if (high === null) return { low: held, high }
  return { low: held, high: high.sql === low.sql ? held : heldAs(high, formulas) }
}
