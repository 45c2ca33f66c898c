import { expect, test } from 'vitest'
import type { AuditedClaim, JudgedClaim } from '../../src/audit/audited-claim'
import type { Truth } from './scene'
import { faultsIn } from './verdict'

const judged: JudgedClaim = {
  kind: 'judged',
  index: 0,
  claim: {
    id: '1',
    enterprise: 'e',
    rule: { text: 'a/b', document: null },
    subject: 's',
    amount: '100.01',
    instalment: null,
    applied: null,
    approved: null,
    paid: null,
    evidence: [],
    figures: new Map(),
  },
  verdict: 'over',
  reasons: [
    {
      verdict: 'over',
      zh: '高',
      en: 'over',
      difference: '0.01',
      step: 0,
      claims: ['7'],
      citations: [],
    },
  ],
  rule: 'a/b',
  judgedOn: null,
  recomputed: {
    low: '100',
    high: '100',
    exact: true,
    open: [],
    missing: [],
    steps: [
      {
        label: { zh: '数', en: 'figure' },
        value: { low: '100', high: '100' },
        unit: 'yuan',
        citation: null,
        source: null,
        operation: { kind: 'figure', of: [] },
      },
    ],
  },
  difference: '0.01',
  finding: null,
  citations: [{ document: 'a', provision: '一', quote: '数', start: 0, end: 1 }],
}

const over: Truth = { kind: 'over', verdict: 'over', difference: 1n }
const lie = (changes: Partial<JudgedClaim>): JudgedClaim => ({ ...judged, ...changes })
const reason = (changes: object): JudgedClaim =>
  lie({ reasons: judged.reasons.map((one) => ({ ...one, ...changes })) })

test('what was planted and is said so is no fault', () => {
  expect(faultsIn(judged, over)).toEqual([])
})

const lies: readonly (readonly [string, AuditedClaim, Truth])[] = [
  ['another verdict', lie({ verdict: 'consistent' }), over],
  ['a row that was rejected', { kind: 'rejected', index: 0, id: null, issues: [] }, over],
  ['another difference', reason({ difference: '0.02' }), over],
  ['a difference of less than a fen', reason({ difference: '0.011' }), over],
  ['a recomputed amount that is not the difference', lie({ recomputed: null }), over],
  ['no reason', lie({ reasons: [] }), over],
  ['no citation', lie({ citations: [] }), over],
  ['no step where they part', reason({ step: undefined }), over],
  ['a step that is not there', reason({ step: 1 }), over],
  ['another claim', judged, { ...over, claims: ['8'] }],
  ['no relation', judged, { ...over, relation: 'a/r' }],
  ['no fact that decides', judged, { ...over, deciding: 'project.place' }],
  ['no lack', judged, { ...over, missing: 'awards' }],
  ['no reading', judged, { ...over, reading: 'r' }],
  ['no other fault', judged, { ...over, also: 'duplicate' }],
  ['no candidates', judged, { ...over, candidates: ['a/b', 'a/c'] }],
  [
    'a claim that it does not collide with',
    lie({
      verdict: 'duplicate',
      reasons: [{ ...reasonOf(judged), verdict: 'duplicate', claims: ['7', '8'] }],
    }),
    { kind: 'again', verdict: 'duplicate', claims: ['7'] },
  ],
  [
    'an issue elsewhere',
    { kind: 'rejected', index: 0, id: null, issues: [issueAt('paid')] },
    { kind: 'unreadable', verdict: 'rejected', issue: 'amount' },
  ],
]

test.each(lies)('the ledger notices %s', (_, said, truth) => {
  expect(faultsIn(said, truth)).not.toEqual([])
})

function reasonOf({ reasons: [first] }: JudgedClaim) {
  if (first === undefined) throw new Error('no reason')
  return first
}

function issueAt(path: string) {
  const expected = { zh: '日期', en: 'a date' }
  return { code: 'malformed', path, expected, found: 'x' } as const
}
