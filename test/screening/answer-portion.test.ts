import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { rulebook } from '../../src/rulebook'
import { planOfRows } from '../../src/screening/sql/rows-plan'
import { answerPortion } from '../../src/screening-node/answer-portion'
import { openDuckdb } from '../../src/screening-node/duckdb'
import { partFile } from '../../src/screening-node/parts'

const folder = mkdtempSync(join(tmpdir(), 'answer-portion-'))

afterAll(() => rmSync(folder, { recursive: true }))

test('a portion that is interrupted between two calls is not answered to its end', async () => {
  const plan = planOfRows(rulebook, { asOf: '2020-06-01', dialect: 'duckdb' })
  const opened = await openDuckdb({ temporary: 'spill' })
  if (plan.kind === 'rejected' || opened.kind === 'rejected') throw new Error('not prepared')
  const stopping = new AbortController()
  const run: string[] = []
  const database = {
    ...opened.value,
    run: async (sql: string) => {
      run.push(sql)
      stopping.abort()
      writeFileSync(`${partFile(folder, 0, [0, 0], 'ndjson')}.draft`, '')
      return 0
    },
  }
  const portion = { files: [], statements: ['one', 'two'], apart: [] }
  const reader = {
    ...{ rulebook, options: { asOf: '2020-06-01' }, locale: 'en' as const },
    ...{ verdicts: new Set([]), room: null },
  }
  const answering = { plan: plan.value, reader, folder, format: 'ndjson' as const }
  const answered = answerPortion(portion, [0, 0], database, answering, stopping.signal)
  await expect(answered).rejects.toThrow('aborted')
  expect(plan.value.plans.length).toBeGreaterThan(1)
  expect(run).toHaveLength(1)
  expect(run[0]).toMatch(/^one\n;\ntwo\n;\nCREATE.*\n;\nCOPY/su)
  opened.value.close()
})
