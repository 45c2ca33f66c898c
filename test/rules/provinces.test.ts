import { describe, expect, test } from 'vitest'
import { evaluate } from '../../src/evaluation/evaluate'
import { heldFiles, rulebookOf } from '../held-files'
import { caseFiles } from './case-files'

const rulebook = rulebookOf(await heldFiles())
const documents = rulebook.documents.map(({ id }) => id)
const byDocument = documents.map((document) => ({
  document,
  files: caseFiles.filter(({ rule }) => rule.startsWith(`${document}/`)),
}))

describe('an enterprise of one province', () => {
  test.each(byDocument)(
    'gets nothing from another: whoever is eligible under $document',
    { timeout: 120_000 },
    async ({ document, files }) => {
      expect(files.length).toBeGreaterThan(0)
      const others = documents.filter((other) => other !== document)
      const got: string[] = []
      for (const { rule, asOf, profile } of files) {
        const { status, findings } = await evaluate(rulebook, profile, { asOf, documents: others })
        expect(status).toBe('evaluated')
        const given = findings.filter(({ verdict }) => ['eligible', 'pending'].includes(verdict))
        got.push(...given.map((one) => `${rule}: ${one.verdict} under ${one.rule}`))
      }
      expect(got).toEqual([])
    },
  )
})
