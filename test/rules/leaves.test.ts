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
  expect(leavesWithoutCase(rule.rule, base, definitions)).toMatchInlineSnapshot()
  expect(interpretationsWithoutCase(rule.rule, base)).toMatchInlineSnapshot()
})
