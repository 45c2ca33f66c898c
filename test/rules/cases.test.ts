import { describe, expect, test } from 'vitest'
import { answerTo } from '../../src/cli/cases/case-answer'
import type { CaseFile, RuleCase } from '../../src/cli/cases/case-format'
import { optionsOf, profileOf, unknownFactsOf } from '../../src/cli/cases/case-profile'
import { evaluate } from '../../src/evaluation/evaluate'
import { heldFiles, onlyRules, rulebookOf } from '../held-files'
import { caseFiles } from './case-files'

const rules = caseFiles.map((file) => file.rule)
const rulebook = rulebookOf(onlyRules(await heldFiles(), rules))

async function findingsOf(file: CaseFile, one: RuleCase) {
  expect(unknownFactsOf(one, rulebook.vocabulary)).toEqual([])
  const profile = profileOf(file, one, rulebook.vocabulary)
  const evaluation = await evaluate(rulebook, profile, optionsOf(file, one))
  expect(evaluation.issues).toEqual([])
  return evaluation.findings
}

describe.each(caseFiles)('$rule', (file) => {
  test('has a base profile with one subject that is eligible as it is', async () => {
    const findings = await findingsOf(file, { name: 'the base', expect: [] })
    expect(findings.map((finding) => finding.verdict)).toEqual(['eligible'])
  })

  test.each(file.cases)('$name', async (one) => {
    const findings = await findingsOf(file, one)
    const expected = [one.expect].flat()
    const answers = findings.map((finding, index) =>
      answerTo(expected[index] ?? { verdict: finding.verdict }, finding),
    )
    expect(answers).toEqual(expected)
  })

  test('has no two cases of one name', () => {
    const names = file.cases.map((one) => one.name)
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([])
  })
})
