import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { adjusted } from '../../src/evaluation/adjustments'
import { totalsOf } from '../../src/evaluation/totals'
import { best, everyAmounts, lawful, type NaiveAward } from './naive-cumulation'
import { findingOf, randomAwards, randomRelations } from './random-cumulation'
import { runs } from './runs'
import { dice, shuffled } from './shuffled'

const lows = (awards: readonly NaiveAward[]) => awards.map(({ low }) => low)
const highs = (awards: readonly NaiveAward[]) => awards.map(({ high }) => high)

describe('the total of awards under relations', () => {
  test('has the very bounds that trying every lawful combination gives', () => {
    fc.assert(
      fc.property(randomAwards(5), randomRelations, (awards, relations) => {
        const { low, high, groups } = totalsOf(awards.map(findingOf), relations)
        const least = best(lawful(awards, relations, lows(awards), 'apart'))
        const most = best(lawful(awards, relations, highs(awards), 'together'))
        expect([low, high]).toEqual([String(least), String(most)])
        expect(groups.every(({ bounds }) => bounds === 'tight')).toBe(true)
      }),
      runs(400),
    )
  })

  test('holds the best combination of any amounts within their intervals', () => {
    fc.assert(
      fc.property(randomAwards(3), randomRelations, (awards, relations) => {
        const { low, high } = totalsOf(awards.map(findingOf), relations)
        for (const amounts of everyAmounts(awards)) {
          const apart = best(lawful(awards, relations, amounts, 'apart'))
          const together = best(lawful(awards, relations, amounts, 'together'))
          expect(apart).toBeGreaterThanOrEqual(Number(low))
          expect(together).toBeLessThanOrEqual(Number(high))
        }
      }),
      runs(60),
    )
  })

  test('does not fall when an amount rises', () => {
    const raise = fc.record({ at: fc.nat(), low: fc.nat(3), high: fc.nat(3) })
    fc.assert(
      fc.property(randomAwards(6), randomRelations, raise, (awards, relations, by) => {
        const raised = awards.map((award, at) =>
          at === by.at % awards.length
            ? { ...award, low: award.low + by.low, high: award.high + by.low + by.high }
            : award,
        )
        const before = totalsOf(awards.map(findingOf), relations)
        const after = totalsOf(raised.map(findingOf), relations)
        expect(Number(after.low)).toBeGreaterThanOrEqual(Number(before.low))
        expect(Number(after.high)).toBeGreaterThanOrEqual(Number(before.high))
      }),
      runs(300),
    )
  })

  test('does not depend on the order of relations, of the rules in them, or of findings', () => {
    fc.assert(
      fc.property(randomAwards(6), randomRelations, fc.nat(), (awards, relations, seed) => {
        const findings = awards.map(findingOf)
        const roll = dice(seed + 1)
        const others = shuffled(relations, roll).map((one) =>
          one.kind === 'deduct'
            ? { ...one, paid: shuffled(one.paid, roll) }
            : { ...one, rules: shuffled(one.rules, roll) },
        )
        const { groups, ...rest } = totalsOf(shuffled(findings, roll), others)
        const expected = totalsOf(findings, relations)
        expect({ ...rest, groups: groups.map(sorted) }).toEqual({
          ...expected,
          groups: expected.groups.map(sorted),
        })
      }),
      runs(200),
    )
  })

  test('is that of the largest award up to the sum where nothing is said', () => {
    fc.assert(
      fc.property(randomAwards(8), (awards) => {
        const { low, high, cumulation } = totalsOf(awards.map(findingOf), [])
        const sum = highs(awards).reduce((all, one) => all + one, 0)
        expect([low, high]).toEqual([String(Math.max(0, ...lows(awards))), String(sum)])
        expect(cumulation).toBe('silent')
      }),
      runs(60),
    )
  })
})

const sorted = <Group extends { readonly relations: readonly string[] }>(group: Group) => ({
  ...group,
  relations: [...group.relations].sort(),
})

describe('what a relation leaves of an award', () => {
  const open = randomAwards(4).map((all) => all.map((one, at) => ({ ...one, due: at % 3 !== 2 })))

  test('is what the best combinations under it alone leave, whatever the amounts are', () => {
    fc.assert(
      fc.property(open, randomRelations, (awards, relations) => {
        for (const [at, { adjustments }] of adjusted(awards.map(findingOf), relations).entries()) {
          for (const { relation, kind, low, high } of adjustments) {
            if (kind === 'deduct') continue
            const alone = relations.filter(({ id }) => id === relation)
            const beside = awards.map((one, index) =>
              one.due || index === at ? one : { ...one, low: 0 },
            )
            const left = everyAmounts(scopedTo(at, beside, alone[0]?.per)).flatMap((amounts) => {
              const ways = lawful(scopedTo(at, beside, alone[0]?.per), alone, amounts, 'together')
              const most = best(ways)
              return ways.filter((had) => best([had]) === most).map((had) => had[0] ?? 0)
            })
            expect([low, high]).toEqual([String(Math.min(...left)), String(Math.max(...left))])
          }
        }
      }),
      runs(100),
    )
  })

  test('changes nothing else of a finding, its verdict least of all', () => {
    fc.assert(
      fc.property(open, randomRelations, fc.nat(), (awards, relations, seed) => {
        const verdicts = ['eligible', 'pending', 'undetermined'] as const
        const findings = awards.map((award, at) => ({
          ...findingOf(award),
          verdict: verdicts[(seed + at) % 3] ?? 'eligible',
        }))
        const after = adjusted(findings, relations)
        expect(after.map(({ adjustments, ...rest }) => rest)).toEqual(findings)
        const touched = after.filter(({ adjustments }) => adjustments.length > 0)
        expect(touched.every(({ verdict }) => verdict === 'eligible')).toBe(true)
      }),
      runs(100),
    )
  })
})

/** The award first, then those that a relation between the awards of one subject can see beside it. */
function scopedTo(
  at: number,
  awards: readonly NaiveAward[],
  per: string | undefined,
): readonly NaiveAward[] {
  const own = awards.slice(at, at + 1)
  const others = awards.filter((_, index) => index !== at)
  const project = own[0]?.project
  return [...own, ...others.filter((one) => per !== 'project' || one.project === project)]
}
