import { expect, test } from 'vitest'
import { heldFiles } from '../held-files'
import { caseFiles } from './case-files'
import { caseFindingsOf, factsNamedIn } from './case-findings'
import { groundOf, linkedAlone, narrowed } from './ground'
import { interpretationsWithoutCase, leavesWithoutCase } from './leaves'
import { factsReadBy, leavesIn } from './units'

const ground = groundOf(await heldFiles())
const { definitions, vocabulary } = ground.library
const withCases = caseFiles.filter(({ rule }) => ground.rules.has(rule))

const examined = await Promise.all(
  withCases.map(async (file) => {
    const yaml = ground.rules.get(file.rule)
    const linked = yaml === undefined ? undefined : linkedAlone(yaml.content, ground)
    if (linked?.kind !== 'linked') throw new Error(linked?.issues.join('\n') ?? file.rule)
    const { rule, rulebook } = linked
    const read = leavesIn(rule.conditions).flatMap((leaf) => factsReadBy(leaf, definitions))
    const facts = new Set([...read, ...factsNamedIn(file, vocabulary)])
    return { rule, cases: await caseFindingsOf(file, narrowed(rulebook, facts)) }
  }),
)

test('every rule has a file of hand-written cases', () => {
  const named = caseFiles.map((file) => file.rule)
  expect([...ground.rules.keys()].filter((rule) => !named.includes(rule))).toEqual([])
})

test('every leaf decides alone in a hand-written case', () => {
  expect(examined.flatMap(({ rule, cases }) => leavesWithoutCase(rule, cases, definitions))).toEqual(
    [],
  )
})

test('every interpretation has a hand-written case in which another reading changes the answer', () => {
  expect(examined.flatMap(({ rule, cases }) => interpretationsWithoutCase(rule, cases))).toEqual([])
})
