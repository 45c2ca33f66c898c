import type { Fact, SubjectType, Vocabulary } from '../../src/profile/vocabulary'
import { enterprise } from '../../src/profile/vocabulary'
import type { Dice } from './dice'

/** What is stated of a subject, beside its id. */
export type Facts = Readonly<Record<string, unknown>>

/** A profile as plain data: the enterprise, and every list with its subjects. */
export type PlainProfile = Readonly<Record<string, Facts | readonly Facts[]>>

/** Counties of the five provinces, two of them on the list of 88, and one elsewhere. */
const places = [
  ...['510104', '513301', '511902', '520102', '522601', '630102', '632801'],
  ...['640104', '640303', '330106', '330881', '110101'],
]

/** A profile in which every fact of every subject is stated. */
export function completeProfile(vocabulary: Vocabulary, dice: Dice): PlainProfile {
  const home = dice.pick(places)
  const subjects = vocabulary.map((type): [string, Facts | readonly Facts[]] => {
    if (type.subject === enterprise) return [enterprise, factsOf(type, home, dice)]
    const count = dice.happens(0.5) ? 0 : 1 + dice.below(2)
    const listed = Array.from({ length: count }, (_, index) => ({
      id: `${type.subject}-${index + 1}`,
      ...factsOf(type, home, dice),
    }))
    return [type.collection ?? type.subject, listed]
  })
  return Object.fromEntries(subjects)
}

const factsOf = ({ facts }: SubjectType, home: string, dice: Dice): Facts =>
  Object.fromEntries(facts.map((fact) => [fact.name, randomValue(fact, home, dice)]))

function randomValue({ type, options = {} }: Fact, home: string, dice: Dice): unknown {
  switch (type) {
    case 'boolean':
      return dice.happens(0.4)
    case 'choice':
      return dice.pick(Object.keys(options))
    case 'choices':
      return Object.keys(options).filter(() => dice.happens(0.25))
    case 'place':
      return dice.happens(0.8) ? home : dice.pick(places)
    case 'date':
      return dice.happens(0.3) ? null : dayOf(dice)
    case 'count':
      return String(dice.below(dice.pick([10, 50, 500, 3000])))
    default:
      return String(dice.below(dice.pick([1_000_000, 20_000_000, 100_000_000, 900_000_000])))
  }
}

function dayOf(dice: Dice): string {
  const two = (value: number): string => String(value).padStart(2, '0')
  return `${2014 + dice.below(7)}-${two(1 + dice.below(12))}-${two(1 + dice.below(28))}`
}
