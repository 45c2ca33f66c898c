import type { Model, Question } from './model'
import { isDistricts, lies, type Value, type World } from './naive'

/** A day after everything that will ever happen in a world has happened. */
export const endOfTime = '2199-12-31'

// later than every deadline that a day of a domain can start
const distant = '2090-01-01'

/** How many worlds a question may have; one with more is not asked. */
export const mostWorlds = 3000

type Choices = ReadonlyMap<string, readonly Value[]>

/** Every world that agrees with what is stated: unknown facts completed, and every future. */
export function worldsOf(model: Model, question: Question): readonly World[] {
  return product(choicesOf(model, question, true)).flatMap((facts) =>
    startsOf(model).map((start) => world(model, question, facts, start)),
  )
}

/** Every completion of the unknown facts, in which what has not happened yet has not happened. */
export function presentsOf(model: Model, question: Question): readonly World[] {
  return product(choicesOf(model, question, false)).flatMap((facts) =>
    startsOf(model).map((start) => world(model, question, facts, start)),
  )
}

export function worldCount(model: Model, question: Question): number {
  return [...choicesOf(model, question, true).values()].reduce(
    (count, values) => count * values.length,
    1,
  )
}

/** Every day on which the document may have come into force. */
function startsOf({ forceFrom, forceNotBefore = forceFrom, days }: Model): readonly string[] {
  const between = days.filter((day) => forceNotBefore < day && day < forceFrom)
  return [...new Set([forceNotBefore, ...between, forceFrom])]
}

/** When an event that has not happened by a day may happen, if ever. */
export function futuresOf(model: Model, fact: string, asOf: string): readonly Value[] {
  const domain = model.facts.find(({ id }) => id === fact)?.domain ?? []
  return [null, asOf, ...domain.filter((day) => String(day) > asOf), distant]
}

function choicesOf(model: Model, { stated, asOf }: Question, futures: boolean): Choices {
  return new Map(
    model.facts.map(({ id, type, domain }) => {
      const value = stated.get(id)
      if (value === undefined) return [id, [null, ...domain, ...(type === 'date' ? [distant] : [])]]
      const open = type === 'date' && (value === null || String(value) > asOf)
      if (open) return [id, futures ? futuresOf(model, id, asOf) : [null]]
      return [id, type === 'place' ? finerThan(value, domain) : [value]]
    }),
  )
}

/** The counties that a place may be that is stated as a city, a prefecture or a province only. */
export function finerThan(place: Value, domain: readonly Value[]): readonly Value[] {
  if (!isCoarse(place)) return [place]
  const within = domain.filter((one) => !isCoarse(one) && lies(String(one), String(place)))
  return within.length > 0 ? within : [place]
}

export const isCoarse = (place: Value): boolean =>
  String(place).endsWith('00') || isDistricts(String(place))

function product(choices: Choices): readonly ReadonlyMap<string, Value>[] {
  return [...choices].reduce<readonly ReadonlyMap<string, Value>[]>(
    (found, [fact, values]) =>
      values.flatMap((value) => found.map((one) => new Map([...one, [fact, value]]))),
    [new Map()],
  )
}

function world(
  { definitions, registers, facts: models, interpretations }: Model,
  { asOf, readings }: Question,
  facts: ReadonlyMap<string, Value>,
  forceFrom: string,
): World {
  const standards = [...interpretations].map(([id, { standard }]) => [id, standard] as const)
  return {
    facts,
    events: new Set(models.filter(({ type }) => type === 'date').map(({ id }) => id)),
    today: asOf,
    forceFrom,
    readings: new Map([...standards, ...Object.entries(readings)]),
    definitions,
    registers,
  }
}
