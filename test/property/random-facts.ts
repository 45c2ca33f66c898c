import type { FactType } from '../../src/profile/vocabulary'
import type { FactModel } from './model'

/**
 * Days that lie whole years apart around 29 February, so that periods end on one of them or beside
 * it: a Sunday before a holiday, and the working day after both.
 */
export const days = [
  '2019-02-28',
  '2019-03-01',
  '2020-02-28',
  '2020-02-29',
  '2020-03-01',
  '2021-02-28',
  '2021-03-01',
  '2021-03-02',
] as const

export const choices = ['a', 'b', 'c'] as const

/** Counties, then the districts, the prefecture and the province of some of them. */
export const places = [
  '510104',
  '510105',
  '511703',
  '513301',
  '520102',
  '510101',
  '510100',
  '510000',
] as const

// 9 comes after 10 as text and before it as a number
const numbers = ['8.99', '9', '9.01', '10', '10.01'] as const

const domains: Readonly<Record<FactType, FactModel['domain']>> = {
  boolean: [true, false],
  money: numbers,
  decimal: numbers,
  count: ['8', '9', '10', '11'],
  date: days,
  choice: choices,
  choices: [[], ['a'], ['b'], ['a', 'b']],
  place: places,
}

const isFactType = (type: string): type is FactType => Object.hasOwn(domains, type)

const ofType = (subject: string, type: string): readonly FactModel[] => {
  if (!isFactType(type)) return []
  const fact = { id: `${subject}.${type}`, type, domain: domains[type] }
  return type === 'date' ? [fact, { ...fact, id: `${fact.id}2` }] : [fact]
}

/** The facts of every random rulebook: of each type some of the enterprise and some of the project. */
export const facts: readonly FactModel[] = ['enterprise', 'project'].flatMap((subject) =>
  Object.keys(domains).flatMap((type) => ofType(subject, type)),
)

/** The facts that a rule on a subject can see. */
export const seenBy = (subject: string): readonly FactModel[] =>
  facts.filter(({ id }) => id.startsWith('enterprise.') || id.startsWith(`${subject}.`))
