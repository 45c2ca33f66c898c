import type { Fact } from '../../profile/vocabulary'
import type { Dialect } from './dialect'
import { listLiteral, textLiteral } from './words'

// A table of texts says options and places by their names, as people read and write them. Rows that
// only the queries read say a place by the number of its code, and an option by a bit of its own:
// both are compared many times sooner.

/** The most options that a fact can have for each to have a bit in a number that JavaScript keeps exact. */
export const mostOptions = 50

/** The bit of a list that is known not to exist; an empty one has none. */
export const noListBit = 2 ** 51

/** The bit of an option. */
export const bitOf = (place: number): number => 2 ** place

/** Where options stand by texts alone, although numbers were asked for; the query is written anew. */
export class NeedsTexts extends Error {}

/** A place as it stands in a column. */
export const placeLiteral = (code: string, { marks }: Dialect): string =>
  marks === 'texts' ? textLiteral(code) : code

/** An option of a fact as it stands in a column. */
export const optionLiteral = (option: string, fact: Fact, { marks }: Dialect): string =>
  marks === 'texts' ? textLiteral(option) : bitsOf([option], fact)

/** The bits of some options together. */
export function bitsOf(options: readonly string[], { id, options: all = {} }: Fact): string {
  const names = Object.keys(all)
  const bits = [...new Set(options)].map((option) => {
    const place = names.indexOf(option)
    if (place < 0) throw new ReferenceError(`no option ${option} of ${id}`)
    return bitOf(place)
  })
  return String(bits.reduce((sum, bit) => sum + bit, 0))
}

/** What stands for a choice, choices or a place that is known not to exist. */
export function noMark(type: 'choice' | 'choices' | 'place', { marks }: Dialect): string {
  if (marks === 'numbers') return type === 'choices' ? String(noListBit) : '0'
  return type === 'choices' ? listLiteral(['']) : "''"
}
