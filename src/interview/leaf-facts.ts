import { optionOf } from '../fact/view'
import type { DateFormat } from '../rulebook/definition-format'
import { indexOf } from '../rulebook/index-of'
import type { Leaf, Rulebook } from '../rulebook/rulebook'

/** Under which readings facts are looked for. */
export interface Viewing {
  readonly rulebook: Rulebook
  readonly readings: ReadonlyMap<string, string>
}

/** The stated facts on which a leaf rests, on both sides and through derived dates. */
export function factsOfLeaf({ fact, operand }: Leaf, viewing: Viewing): readonly string[] {
  return [...new Set([fact, ...namedIn(operand)].flatMap((id) => statedFactsOf(id, viewing)))]
}

function namedIn(operand: Leaf['operand']): readonly string[] {
  if (operand.kind === 'fact') return [operand.fact]
  if (operand.kind !== 'lookup') return []
  return operand.where.flatMap(({ value }) => (typeof value === 'string' ? [] : [value.fact]))
}

/** The fact itself, or those from which a derived date follows; none for what is not stated. */
export function statedFactsOf(id: string, viewing: Viewing): readonly string[] {
  const { definitions, facts } = indexOf(viewing.rulebook)
  const definition = definitions.get(id)
  if (definition !== undefined) {
    return factsOfDate(definition.value, viewing).flatMap((one) => statedFactsOf(one, viewing))
  }
  return facts.has(id) ? [id] : []
}

function factsOfDate(format: DateFormat, viewing: Viewing): readonly string[] {
  if ('fact' in format) return [format.fact]
  if ('yearsAfter' in format) return factsOfDate(format.yearsAfter, viewing)
  if ('monthsAfter' in format) return factsOfDate(format.monthsAfter, viewing)
  if ('nextWorkingDay' in format) return factsOfDate(format.nextWorkingDay, viewing)
  const chosen = format.options[optionOf(format.interpretation, viewing)]
  return chosen === undefined ? [] : factsOfDate(chosen, viewing)
}
