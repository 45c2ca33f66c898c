import type { DateDefinition, DateFormat, DefinitionFormat } from './definition-format'

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

/** The interpretations that a derived date rests on, through others that it is derived from too. */
export function interpretationsOf(
  definition: DefinitionFormat | undefined,
  definitions: ReadonlyMap<string, DefinitionFormat>,
  seen: readonly string[] = [],
): readonly string[] {
  if (definition?.type !== 'date' || seen.includes(definition.id)) return []
  const { facts, interpretations } = datesOf(definition)
  const below = [...seen, definition.id]
  return [
    ...interpretations,
    ...facts.flatMap((fact) => interpretationsOf(definitions.get(fact), definitions, below)),
  ]
}

/** A period of a derived date: so many years or months. */
export interface Period {
  readonly count: string
  readonly counted: 'years' | 'months'
}

/** Its periods, whose figures the words of a rule that uses it have to contain. */
export function periodsOf(format: DateFormat): readonly Period[] {
  if ('fact' in format) return []
  if ('yearsAfter' in format) {
    return [{ count: String(format.years), counted: 'years' }, ...periodsOf(format.yearsAfter)]
  }
  if ('monthsAfter' in format) {
    return [{ count: String(format.months), counted: 'months' }, ...periodsOf(format.monthsAfter)]
  }
  if ('nextWorkingDay' in format) return periodsOf(format.nextWorkingDay)
  return Object.values(format.options).flatMap(periodsOf)
}
