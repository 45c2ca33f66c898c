import { expect, test } from 'vitest'
import type { Emit } from './contenders/contender'
import { handWritten } from './contenders/hand-written'
import { jsonRulesEngine } from './contenders/json-rules-engine'
import { awardReasons, decisions, reference } from './contenders/ours'
import { twoValued } from './contenders/two-valued'
import { compared } from './measure/correctness'
import { differencesAmong } from './measure/differences'
import { settingOf } from './sections/setting'
import { prefectures } from './workload/facts'
import { dueFen } from './workload/oracle'
import { complete, someProfiles, withUnknowns } from './workload/profiles'
import { ruleId } from './workload/rulebook-files'
import { leavesOf, overPrefectures, overProvinces } from './workload/rules'

// the peers of a package of their own are compared by `npm run bench` itself

const sixty = settingOf(overProvinces(60), 40)

test('the rules of the workload have three to eight leaves, of all kinds', () => {
  const leaves = sixty.rules.map(({ conditions }) => leavesOf(conditions))
  const counts = leaves.map(({ length }) => length)
  expect([Math.min(...counts), Math.max(...counts)]).toEqual([3, 8])
  const operators = leaves.flat().map(({ operator }) => operator)
  expect(new Set(operators).size).toBe(9)
})

test('some rules are met and most are not', () => {
  const due = sixty.profiles.flatMap((profile) => dueFen(sixty.rules, profile))
  const met = due.filter((fen) => fen !== null).length / sixty.profiles.length
  expect(met).toBeGreaterThan(2)
  expect(met).toBeLessThan(10)
})

test('every contender at hand decides as the oracle does', async () => {
  const contenders = [
    decisions(sixty),
    awardReasons(sixty),
    twoValued(sixty),
    reference(sixty),
    jsonRulesEngine(sixty),
    await handWritten(sixty),
  ]
  for (const contender of contenders) {
    const { name, wrong } = await compared(contender, sixty, sixty.profiles.length)
    expect([name, wrong]).toEqual([name, 0])
  }
})

test('a contender with one wrong decision is found out', async () => {
  const right = decisions(sixty)
  const liar = {
    ...right,
    decide: (index: number, emit: Emit): void => {
      const said = new Set<number | string>()
      right.decide(index, (rule, yuan) => {
        said.add(rule)
        emit(rule, yuan)
      })
      if (index === 7) emit(said.has(ruleId(sixty.rules, 0)) ? 1 : 0, '1')
    },
  }
  expect((await compared(liar, sixty, 20)).wrong).toBe(1)
})

test('the executors give the same answer where facts are unknown', async () => {
  const open = { ...sixty, profiles: someProfiles(withUnknowns, 20) }
  expect(await differencesAmong(open, 20)).toEqual({ evaluations: 0, decisions: 0 })
})

test('a profile can meet only the rules of its prefecture', () => {
  const { rules, profiles } = settingOf(overPrefectures(3), 10, {
    ...complete,
    areas: prefectures.slice(0, 3),
  })
  const met = profiles.flatMap((profile) =>
    dueFen(rules, profile).flatMap((fen, index) => {
      const place = String(profile.enterprise.place).slice(0, 4)
      return fen === null ? [] : [[rules[index]?.area, `${place}00`]]
    }),
  )
  expect(met.length).toBeGreaterThan(10)
  expect(met.filter(([area, own]) => area !== own)).toEqual([])
})
