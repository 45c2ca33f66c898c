import fc from 'fast-check'
import type { FactModel, Model, Question } from './model'
import type { Value } from './naive'
import { mostWorlds, worldCount } from './worlds'

/**
 * A question about a rule: some facts unknown, the others stated, mostly with their usual values
 * where these are given; few enough are open for the naive evaluator to go through every world.
 */
export function questionArbitrary(
  model: Model,
  usual: ReadonlyMap<string, Value> = new Map(),
): fc.Arbitrary<Question> {
  const { facts, open, interpretations, days } = model
  const ids = facts.map(({ id }) => id)
  const some = fc.subarray(ids, { maxLength: Math.min(3, ids.length) })
  const unknown = fc.oneof(fc.constant<string[]>([]), some)
  return fc
    .record({
      unknown,
      stated: fc.tuple(...facts.map((fact) => valueArbitrary(fact, usual.get(fact.id)))),
      asOf: fc.constantFrom(...days),
      readings: chosen([...interpretations].map(([id, { options }]) => ({ id, values: options }))),
      open: chosen(open.map(({ id, samples }) => ({ id, values: samples }))),
    })
    .map(({ unknown: left, stated, ...rest }) => ({
      ...rest,
      stated: new Map(
        ids.flatMap((id, index): [string, Value][] =>
          left.includes(id) ? [] : [[id, stated[index] ?? null]],
        ),
      ),
    }))
    .filter((question) => worldCount(model, question) <= mostWorlds)
}

/** Any value of a fact, or none, as an event has none that is still to come; mostly the usual one. */
const valueArbitrary = (
  { type, domain }: FactModel,
  usual: Value | undefined,
): fc.Arbitrary<Value> =>
  fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...domain) },
    { weight: type === 'date' ? 4 : 1, arbitrary: fc.constant(null) },
    ...(usual === undefined ? [] : [{ weight: 40, arbitrary: fc.constant(usual) }]),
  )

/** For each id one of its values, or none. */
function chosen(
  ids: readonly { readonly id: string; readonly values: readonly string[] }[],
): fc.Arbitrary<Readonly<Record<string, string>>> {
  const one = ids.map(({ values }) => fc.option(fc.constantFrom(...values), { nil: undefined }))
  return fc
    .tuple(...one)
    .map((values) =>
      Object.fromEntries(
        ids.flatMap(({ id }, index) => (values[index] === undefined ? [] : [[id, values[index]]])),
      ),
    )
}
