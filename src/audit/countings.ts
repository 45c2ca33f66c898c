import type { Counting, Formula } from '../rulebook/formula'
import type { Rule } from '../rulebook/rulebook'

const countings = new WeakMap<Rule, readonly Counting[]>()

/** Which earlier awards the amount of a rule depends on; derived once for each rule. */
export function countingsOf(rule: Rule): readonly Counting[] {
  const found = countings.get(rule) ?? (rule.amount === null ? [] : countingsIn(rule.amount))
  countings.set(rule, found)
  return found
}

const countingsIn = (formula: Formula): readonly Counting[] => [
  ...('counting' in formula ? [formula.counting] : []),
  ...partsOf(formula).flatMap(countingsIn),
]

/** Whether the amount of a rule is capped over several awards together. */
export const hasTotalCap = ({ amount }: Rule): boolean => amount !== null && capsTotal(amount)

const capsTotal = (formula: Formula): boolean =>
  formula.kind === 'atMostInTotal' || partsOf(formula).some(capsTotal)

/** The formulas that a formula consists of. */
function partsOf(formula: Formula): readonly Formula[] {
  switch (formula.kind) {
    case 'value':
    case 'rate':
    case 'fact':
    case 'open':
      return []
    case 'multiply':
    case 'add':
    case 'leastOf':
    case 'greatestOf':
      return formula.of
    case 'atMost':
    case 'atLeast':
      return [formula.bound, formula.of]
    case 'when':
      return [formula.give, ...(formula.else === null ? [] : [formula.else])]
    case 'choose':
      return [
        ...Object.values(formula.from),
        ...(formula.otherwise === null ? [] : [formula.otherwise]),
      ]
    case 'slabs':
      return [formula.of, ...formula.bands.map(({ give }) => give)]
    case 'ladder':
      return [formula.of, ...(formula.before === null ? [] : [formula.before])]
    default:
      return [formula.of]
  }
}
