import { expect, test } from 'vitest'
import { rulebook } from '../../src/rulebook'
import { planOfRows } from '../../src/screening/sql/rows-plan'
import { answerPortion } from '../../src/screening-node/answer-portion'
import { openDuckdb } from '../../src/screening-node/duckdb'

test('a portion that is interrupted between two statements is not answered to its end', async () => {
  const plan = planOfRows(rulebook, { asOf: '2020-06-01', dialect: 'duckdb' })
  const opened = await openDuckdb({ temporary: 'spill' })
  if (plan.kind === 'rejected' || opened.kind === 'rejected') throw new Error('not prepared')
  const stopping = new AbortController()
  const run: string[] = []
  const database = {
    ...opened.value,
    run: async (sql: string) => {
      run.push(sql)
      if (run.length === 2) stopping.abort()
    },
  }
  const portion = { files: [], statements: ['one', 'two', 'three'], apart: [] }
  const reader = {
    ...{ rulebook, options: { asOf: '2020-06-01' }, locale: 'en' as const },
    ...{ verdicts: new Set([]), room: null },
  }
  const answering = { plan: plan.value, reader, folder: 'none', format: 'ndjson' as const }
  const answered = answerPortion(portion, [0, 0], database, answering, stopping.signal)
  await expect(answered).rejects.toThrow('aborted')
  expect(run).toEqual(['one', 'two'])
  opened.value.close()
})
