import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { claimVerdicts } from '../../src/audit/audited-claim'
import { ledgerRulebook } from './held'
import { type Plan, rowsOf } from './ledger'
import { auditLedger } from './run'
import type { Tally } from './tally'

const rulebook = await ledgerRulebook()
const minutes = 60_000

const plans: readonly (readonly [string, Plan])[] = [
  ['all that is stated', { seed: 20261122, count: 10_000, evidence: 'stated' }],
  [
    'what documents show, by approval',
    { seed: 7, count: 1_000, evidence: 'documented', countOn: 'approved' },
  ],
  ['what was verified', { seed: 11, count: 1_000, evidence: 'verified' }],
  [
    'readings settled, by application',
    { seed: 5, count: 1_000, evidence: 'stated', countOn: 'applied', settled: true },
  ],
]

const expectAllFound = (tally: Tally): void => {
  expect(tally.wrong(), `\n${tally.report()}\n`).toBe(0)
  expect(tally.accused()).toBe(0)
  expect(tally.right() * 2).toBeGreaterThanOrEqual(tally.rows())
}

test.each(plans)(
  'every planted error is found and named, and nothing right is accused: %s',
  async (_, plan) => {
    const tally = await auditLedger(rulebook, plan)
    expect(tally.rows()).toBeGreaterThanOrEqual(plan.count)
    expectAllFound(tally)
  },
  5 * minutes,
)

test('the ledger has every verdict many times, and rows that cannot be read', () => {
  const planted = new Map<string, number>()
  for (const { truth } of rowsOf({ seed: 20261122, count: 10_000, evidence: 'stated' })) {
    planted.set(truth.verdict, (planted.get(truth.verdict) ?? 0) + 1)
  }
  for (const verdict of [...claimVerdicts, 'rejected']) {
    expect(planted.get(verdict) ?? 0, verdict).toBeGreaterThanOrEqual(80)
  }
})

test('the same plan gives the same ledger, another seed another one', () => {
  const firstOf = (seed: number): string =>
    JSON.stringify([...rowsOf({ seed, count: 200, evidence: 'stated' })].map(({ raw }) => raw))
  expect(firstOf(3)).toBe(firstOf(3))
  expect(firstOf(3)).not.toBe(firstOf(4))
})

test('the generator has nothing of what it tests but types', () => {
  const folder = new URL('./', import.meta.url)
  const auditing = /^(?:held|run|main|.*\.test)\.ts$/u
  const files = readdirSync(folder).filter((name) => name.endsWith('.ts') && !auditing.test(name))
  expect(files).toContain('ledger.ts')
  for (const file of files) {
    const lines = readFileSync(new URL(file, folder), 'utf8').split('\n')
    const taken = lines.filter((line) => /from '\.\.\/\.\.?\//u.test(line))
    expect(
      taken.filter((line) => !line.startsWith('import type ')),
      file,
    ).toEqual([])
  }
})
