import { describe, expect, test } from 'vitest'
import { improvements } from '../../src/interview/improvements'
import {
  aimOf,
  type Changing,
  changingOf,
  covers,
  eligibleOnSomeDay,
  lawfulValues,
  lawfulWays,
  profileWith,
  verdictOn,
} from './changing'

/** Random cases that are ineligible or pending and small enough to go through. */
function cases(from: number, count: number): readonly (readonly [number, Changing])[] {
  const seeds = Array.from({ length: count }, (_, index) => from + index)
  return seeds
    .map((seed) => [seed, changingOf(seed)] as const)
    .filter(([, one]) => {
      const verdict = verdictOn(one, new Map(), one.asOf)
      return (verdict === 'ineligible' || verdict === 'pending') && lawfulWays(one) !== null
    })
}

const improved = (one: Changing) => {
  const found = improvements(one.rulebook, profileWith(one), aimOf(one), { asOf: one.asOf })
  if (found.status === 'rejected') throw new Error(JSON.stringify(found.issues))
  return found
}

describe.each(cases(1, 160))('the improvements of random case %i', (_, one) => {
  const { improvements: found, complete } = improved(one)
  const changes = found.map(
    (way) => new Map(way.changes.map(({ fact, to }) => [fact, to] as const)),
  )

  test('make it eligible on the day they say', () => {
    for (const [index, { eligibleOn }] of found.entries()) {
      expect(eligibleOn >= one.asOf).toBe(true)
      expect(verdictOn(one, changes[index] ?? new Map(), eligibleOn)).toBe('eligible')
    }
  })

  test('have nothing that could be left out', () => {
    for (const all of changes) {
      for (const fact of all.keys()) {
        const fewer = new Map([...all].filter(([other]) => other !== fact))
        expect(eligibleOnSomeDay(one, fewer)).toBe(false)
      }
    }
  })

  test('are lawful', () => {
    for (const all of changes) {
      for (const [fact, to] of all) {
        const { type } = one.model.facts.find(({ id }) => id === fact) ?? {}
        expect(one.rules.get(fact)).not.toBe('never')
        expect(lawfulValues(one, fact).length).toBeGreaterThan(0)
        if (type === 'date') expect(String(to) >= one.asOf).toBe(true)
      }
    }
  })

  test('are all that there are', () => {
    for (const way of complete ? (lawfulWays(one) ?? []) : []) {
      if (!eligibleOnSomeDay(one, way)) continue
      const isKnown = found.some((improvement) => covers(improvement, way, one))
      expect(isKnown, JSON.stringify([...way])).toBe(true)
    }
  })
})
