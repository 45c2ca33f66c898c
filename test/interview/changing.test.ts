import { describe, expect, test } from 'vitest'
import { improvements } from '../../src/interview/improvements'
import type { Stated } from '../../src/profile/value'
import {
  aimOf,
  type Changing,
  changingOf,
  eligibleOnSomeDay,
  profileWith,
  verdictOn,
} from './changing'
import { covers, stepsIn } from './covering'
import { isDirected, isFiner, isLawful, type LawfulWay, lawfulWays } from './lawful-ways'

const from = (first: number, count: number): readonly number[] =>
  Array.from({ length: count }, (_, index) => first + index)

/** Random cases that are ineligible or pending and small enough to go through. */
function cases(
  left: number,
  seeds: readonly number[],
): readonly (readonly [number, Changing, readonly LawfulWay[]])[] {
  return seeds.flatMap((seed) => {
    const one = changingOf(seed, left)
    const verdict = verdictOn(one, new Map(), one.asOf)
    const ways = verdict === 'ineligible' || verdict === 'pending' ? lawfulWays(one) : null
    return ways === null ? [] : [[seed, one, ways] as const]
  })
}

const improved = (one: Changing) => {
  const found = improvements(one.rulebook, profileWith(one), aimOf(one), { asOf: one.asOf })
  if (found.status === 'rejected') throw new Error(JSON.stringify(found.issues))
  return found
}

const restated = (way: LawfulWay): ReadonlyMap<string, Stated> =>
  new Map([...way].map(([fact, { to }]) => [fact, to] as const))

const drawn = [
  ['where all is stated', cases(0, from(1, 160))],
  ['where some facts are not stated', cases(0.4, from(1001, 260))],
  ['where an event that never changes is not stated', cases(0.3, [5856])],
  ['where an event is its own end, or two numbers can meet', cases(0.6, [20257, 20473])],
  ['where a place is stated by its province', cases(0.3, [7393, 7821, 8516])],
] as const

describe.each(drawn)('%s', (_, all) => {
  describe.each(all)('the improvements of random case %i', (_, one, ways) => {
    const { improvements: found, complete } = improved(one)
    const steps = found.map(stepsIn)

    test('make it eligible on the day they say', () => {
      for (const [index, { eligibleOn }] of found.entries()) {
        expect(eligibleOn >= one.asOf).toBe(true)
        expect(verdictOn(one, restated(steps[index] ?? new Map()), eligibleOn)).toBe('eligible')
      }
    })

    test('have nothing that could be left out', () => {
      for (const way of steps) {
        for (const [fact, { as }] of way) {
          const fewer = new Map([...way].filter(([other]) => other !== fact))
          expect(isLawful(fewer, one) && eligibleOnSomeDay(one, restated(fewer))).toBe(false)
          if (as !== 'brought') continue
          const waiting = new Map([...way, [fact, { as: 'found', to: null } as const]])
          expect(eligibleOnSomeDay(one, restated(waiting))).toBe(false)
        }
      }
    })

    test('are lawful in what is stated and provided', () => {
      for (const way of steps) {
        expect(isLawful(way, one), JSON.stringify([...way])).toBe(true)
        for (const [fact, { as, to }] of way) {
          const now = one.stated.get(fact)
          if (as !== 'found') expect(isDirected(fact, to, one), fact).toBe(true)
          if (as === 'changed') expect(now, fact).not.toBe(undefined)
          else expect(now === undefined || (as === 'found' && isFiner(to, now)), fact).toBe(true)
        }
      }
    })

    test('are all that there are', () => {
      for (const way of complete ? ways : []) {
        if (!eligibleOnSomeDay(one, restated(way))) continue
        const isKnown = found.some((improvement) => covers(improvement, way, one))
        expect(isKnown, JSON.stringify([...way])).toBe(true)
      }
    })
  })
})

test('the random cases have ways that rest on an event that is not stated', () => {
  const opened = drawn[1][1].flatMap(([, one]) =>
    improved(one).improvements.filter(({ provided }) => provided.some(({ to }) => to === null)),
  )
  expect(opened.length).toBeGreaterThan(5)
})
