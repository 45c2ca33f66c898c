import { formatMoney } from '../money/format-money'
import { unitTitles } from '../profile/unit'
import type { Formula } from '../rulebook/formula'
import { nodesOf } from '../rulebook/formula-parts'
import type { Speech } from './speech'

/** A figure in the unit of the formula that it is compared with or counted in. */
export function figureWords(value: string, of: Formula, speech: Speech): string {
  const unit = unitWords(of, speech)
  if (unit === 'yuan') return formatMoney(value, speech.locale)
  return unit === null ? value : speech.say('quantity', { value, unit })
}

/** A figure that is a bound, in its own unit. */
export const amountWords = (bound: Formula<'value'>, of: Formula, speech: Speech): string =>
  bound.unit === 'yuan'
    ? formatMoney(bound.value, speech.locale)
    : figureWords(bound.value, of, speech)

/** The unit of a formula: yuan, another one in words, or none; what it holds first says it. */
function unitWords(formula: Formula, speech: Speech): string | null {
  if (formula.kind === 'value') return nameOf(formula.unit, speech)
  if (formula.kind !== 'fact') {
    const [inner] = nodesOf(formula)[0]?.inner ?? []
    return inner === undefined ? 'yuan' : unitWords(inner, speech)
  }
  const fact = speech.index.facts.get(formula.fact)
  if (fact?.type === 'money') return 'yuan'
  return fact?.unit === undefined ? null : speech.pick(fact.unit)
}

function nameOf(unit: string, { pick }: Speech): string {
  const title = Object.values(unitTitles).find(({ zh }) => zh === unit)
  return title === undefined ? unit : pick(title)
}
