import fc from 'fast-check'
import type { FactType } from '../../src/profile/vocabulary'
import type { ConditionFormat, LeafFormat } from '../../src/rulebook/condition-format'
import type { FactModel } from './model'
import { choices, days, places, seenBy } from './random-facts'

/** What may stand in a tree: whose facts, whether events may, and the words of its leaves. */
export interface Ground {
  readonly subject: string
  readonly events: 'none' | 'some' | 'only'
  /** The words of a rule; a definition has none, and names no other definition. */
  readonly words: string | undefined
}

type Given = Pick<LeafFormat, 'operator' | 'value'>

const idsOf = (subject: string, type: FactType) =>
  seenBy(subject)
    .filter((fact) => fact.type === type)
    .map(({ id }) => ({ fact: id }))

function numeric(type: FactType, subject: string): fc.Arbitrary<Given> {
  const where = { class: { fact: 'enterprise.choice' }, indicator: type }
  const unit = type === 'money' ? { unit: 'unit' } : {}
  const lookup = { register: 'bounds', column: 'low', where, ...unit }
  return fc.record({
    operator: fc.constantFrom('atLeast', 'atMost', 'above', 'below'),
    value: fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom('9', '10') },
      { weight: 1, arbitrary: fc.constantFrom(...idsOf(subject, type)) },
      { weight: 1, arbitrary: fc.constant({ lookup }) },
    ),
  })
}

function dated(subject: string): fc.Arbitrary<Given> {
  const moments = [...idsOf(subject, 'date'), ...days.slice(3, 7), { fact: 'document.inForceFrom' }]
  const deadlines = subject === 'project' ? [{ fact: 'project.deadline' }] : moments
  const against = (operator: LeafFormat['operator'], rights: readonly LeafFormat['value'][]) =>
    fc.constantFrom(...rights).map((value): Given => ({ operator, value }))
  return fc.oneof(
    { weight: 1, arbitrary: fc.constant<Given>({ operator: 'happened' }) },
    // a first day that a period yet to begin has to end on may be out of reach, which no leaf can see
    { weight: 2, arbitrary: against('onOrAfter', moments) },
    { weight: 1, arbitrary: against('onOrBefore', moments) },
    { weight: 3, arbitrary: against('onOrBefore', deadlines) },
  )
}

const someOf = <T>(values: readonly T[]): fc.Arbitrary<T[]> =>
  fc.subarray([...values], { minLength: 1, maxLength: 2 })

/** What can stand after a fact of a type. */
function givenFor(type: FactType, subject: string): fc.Arbitrary<Given> {
  switch (type) {
    case 'boolean':
      return fc.record({ operator: fc.constant('is'), value: fc.boolean() })
    case 'choice':
      return fc.oneof(
        fc.record({ operator: fc.constant('is'), value: fc.constantFrom(...choices) }),
        fc.record({ operator: fc.constant('oneOf'), value: someOf(choices) }),
      )
    case 'choices':
      return fc.record({
        operator: fc.constantFrom('includesAny', 'includesAll'),
        value: someOf(choices),
      })
    case 'place':
      return fc.record({
        operator: fc.constant('within'),
        value: fc.oneof(
          fc.constantFrom(...places),
          someOf(places),
          fc.constant({ register: 'counties', column: 'code' }),
        ),
      })
    case 'date':
      return dated(subject)
    default:
      return numeric(type, subject)
  }
}

function leaf({ subject, events, words }: Ground): fc.Arbitrary<LeafFormat> {
  const said = words === undefined ? {} : { words }
  const of = (visible: readonly FactModel[]): fc.Arbitrary<LeafFormat> =>
    fc
      .constantFrom(...visible)
      .chain(({ id, type }) =>
        givenFor(type, subject).map((given): LeafFormat => ({ fact: id, ...given, ...said })),
      )
  const timeless = of(seenBy(subject).filter(({ type }) => type !== 'date'))
  // most of what can go wrong goes wrong in time
  const dates = of(seenBy(subject).filter(({ type }) => type === 'date'))
  const stated = { none: timeless, some: fc.oneof(timeless, dates), only: dates }[events]
  const reading = fc
    .constantFrom('left', 'right')
    .map((value): LeafFormat => ({ fact: 'interpretation.reading', operator: 'is', value }))
  const derived = fc
    .boolean()
    .map((value): LeafFormat => ({ fact: 'enterprise.special', operator: 'is', value, ...said }))
  return fc.oneof(
    { weight: 9, arbitrary: stated },
    { weight: 1, arbitrary: reading },
    { weight: 1, arbitrary: words === undefined ? stated : derived },
  )
}

/** A tree of at most some depth; no event stands under `not`, as the format demands. */
export function tree(ground: Ground, depth: number): fc.Arbitrary<ConditionFormat> {
  const one: fc.Arbitrary<ConditionFormat> = leaf(ground)
  if (depth === 0) return one
  const members = fc.array(tree(ground, depth - 1), { minLength: 1, maxLength: 3 })
  const still = tree({ ...ground, events: 'none' }, depth - 1)
  return fc.oneof(
    { weight: 3, arbitrary: members.map((all) => ({ all })) },
    { weight: 3, arbitrary: members.map((any) => ({ any })) },
    { weight: 1, arbitrary: still.map((not) => ({ not })) },
    { weight: 1, arbitrary: one },
  )
}
