import { describe, expect, it } from 'vitest'
import { rulebook } from '../../../src/builtin/rulebook.generated'
import { evaluateSync } from '../../../src/evaluation/evaluate-sync'
import { explain } from '../../../src/explanation/explain'
import { explainEvaluation } from '../../../src/explanation/explain-evaluation'
import { explainedEvaluationLines, explainedLines } from '../../../src/explanation/explained-lines'
import { plainText } from '../../../src/explanation/page'

const profile = {
  enterprise: { place: '510104', sectors: ['tcm-health-manufacturing'] },
  projects: [{ id: 'p1', place: '510104', incoming: true, investment: '3500万元' }],
}
const evaluation = evaluateSync(rulebook, profile, { asOf: '2019-01-01' })

describe.each(['zh-CN', 'en'] as const)('an explanation as lines in %s', (locale) => {
  it('says of every finding what the text says', () => {
    const options = { locale, rulebook }
    const differing = evaluation.findings.filter(
      (finding) => plainText(explainedLines(finding, options)) !== explain(finding, options),
    )
    expect(evaluation.findings.length).toBeGreaterThan(0)
    expect(differing).toEqual([])
  })

  it('says of the whole evaluation what the text says', () => {
    const options = { locale, rulebook }
    const lines = explainedEvaluationLines(evaluation, options)
    expect(plainText(lines)).toBe(explainEvaluation(evaluation, options))
    expect(lines.some(({ cited }) => cited !== undefined)).toBe(true)
  })
})
