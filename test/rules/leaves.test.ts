import { expect, test } from 'vitest'
import { caseFiles } from './case-files'
import { examined, filesOfRules, heldGround } from './examined'
import { interpretationsWithoutCase, leavesWithoutCase } from './leaves'

const rules = await Promise.all(filesOfRules.map(examined))
const { definitions } = heldGround.library

test('every rule has a file of hand-written cases', () => {
  const named = caseFiles.map((file) => file.rule)
  expect([...heldGround.rules.keys()].filter((rule) => !named.includes(rule))).toEqual([])
})

test('every leaf decides alone in a hand-written case', () => {
  const missing = rules.flatMap(({ rule, cases }) => leavesWithoutCase(rule, cases, definitions))
  expect(missing).toEqual([])
})

test('every interpretation has a hand-written case in which another reading changes the answer', () => {
  const missing = rules.flatMap(({ rule, cases }) => interpretationsWithoutCase(rule, cases))
  expect(missing).toEqual([])
})

test('what has no case but the base profile is told with its rule, its place and its words', () => {
  const rule = rules.find((one) => one.rule.id === 'sichuan-2017/herb-bases')
  if (rule === undefined) throw new Error('no such rule')
  const base = rule.cases.slice(0, 1)
  expect(leavesWithoutCase(rule.rule, base, definitions)).toMatchInlineSnapshot(`
    [
      "sichuan-2017/herb-bases: all[0]: enterprise.industrial (工业企业)",
      "sichuan-2017/herb-bases: all[1].any[0].all[0]: base.activities (发展中（藏）药材生产规范化原料基地)",
      "sichuan-2017/herb-bases: all[1].any[0].all[1]: base.place (在88个贫困县)",
      "sichuan-2017/herb-bases: all[1].any[1].all[0]: base.activities (开展野生药材资源可持续利用)",
      "sichuan-2017/herb-bases: all[1].any[1].all[1].any[0].all[1]: base.place (no words)",
      "sichuan-2017/herb-bases: all[1].any[1].all[1].any[1]: base.place (在88个贫困县)",
    ]
  `)
  expect(interpretationsWithoutCase(rule.rule, base)).toMatchInlineSnapshot(`
    [
      "sichuan-2017/herb-bases: interpretation wild-herb-place",
    ]
  `)
})
