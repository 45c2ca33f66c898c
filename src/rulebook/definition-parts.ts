import type { DateDefinition, DateFormat } from './definition-format'

/** What a derived date rests on. */
export interface DateParts {
  readonly facts: readonly string[]
  readonly interpretations: readonly string[]
  readonly registers: readonly string[]
}

export function datesOf(definition: DateDefinition): DateParts {
  return partsOf(definition.value)
}

function partsOf(format: DateFormat): DateParts {
  if ('fact' in format) return { facts: [format.fact], interpretations: [], registers: [] }
  if ('yearsAfter' in format) return partsOf(format.yearsAfter)
  if ('monthsAfter' in format) return partsOf(format.monthsAfter)
  if ('nextWorkingDay' in format) {
    const inner = partsOf(format.nextWorkingDay)
    return { ...inner, registers: [...inner.registers, format.register] }
  }
  const options = Object.values(format.options).map(partsOf)
  return {
    facts: options.flatMap((option) => option.facts),
    interpretations: [
      `interpretation.${format.interpretation}`,
      ...options.flatMap((option) => option.interpretations),
    ],
    registers: options.flatMap((option) => option.registers),
  }
}

/** The figures of its periods, which the words of a rule that uses it have to contain. */
export function numbersOf(format: DateFormat): readonly string[] {
  if ('fact' in format) return []
  if ('yearsAfter' in format) return [String(format.years), ...numbersOf(format.yearsAfter)]
  if ('monthsAfter' in format) return [String(format.months), ...numbersOf(format.monthsAfter)]
  if ('nextWorkingDay' in format) return numbersOf(format.nextWorkingDay)
  return [...new Set(Object.values(format.options).flatMap(numbersOf))]
}
