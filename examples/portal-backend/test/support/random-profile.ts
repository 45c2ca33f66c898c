import type { Fact, SubjectType, Vocabulary } from 'incentive-rules'
import type { Dice } from './dice'

type Facts = Readonly<Record<string, unknown>>

/** A profile of an enterprise that nobody has invented: facts of the vocabulary, some left out. */
export function randomProfile(
  vocabulary: Vocabulary,
  dice: Dice,
): Readonly<Record<string, unknown>> {
  const entries = vocabulary.flatMap((type): readonly (readonly [string, unknown])[] => {
    if (type.collection === null || type.collection === undefined) {
      return [[type.subject, factsOf(type, dice)]]
    }
    if (dice.happens(0.4)) return []
    const count = dice.below(3)
    const listed = Array.from({ length: count }, (_, at) => ({
      id: `${type.subject}-${at}`,
      ...factsOf(type, dice),
    }))
    return [[type.collection, listed]]
  })
  return Object.fromEntries(entries)
}

const places = ['510104', '513301', '511902', '520102', '630102', '640104', '330106', '110101']

const factsOf = ({ facts }: SubjectType, dice: Dice): Facts =>
  Object.fromEntries(
    facts.flatMap((fact) => (dice.happens(0.3) ? [] : [[fact.name, factValue(fact, dice)]])),
  )

function factValue({ type, options }: Fact, dice: Dice): unknown {
  const names = Object.keys(options ?? {})
  switch (type) {
    case 'boolean':
      return dice.happens(0.5)
    case 'choice':
      return dice.pick(names)
    case 'choices':
      return names.filter(() => dice.happens(0.3))
    case 'place':
      return dice.pick(places)
    case 'date':
      return dice.happens(0.3)
        ? null
        : `20${14 + dice.below(7)}-0${1 + dice.below(9)}-1${dice.below(9)}`
    case 'count':
      return String(dice.below(2000))
    default:
      return String(dice.below(dice.pick([1_000_000, 50_000_000, 900_000_000])))
  }
}
