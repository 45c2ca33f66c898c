import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, expect, test, vi } from 'vitest'
import { rulebook } from '../../src/rulebook'
import { planOfRows } from '../../src/screening/sql/rows-plan'
import { answerPortion } from '../../src/screening-node/answer-portion'
import { openDuckdb } from '../../src/screening-node/duckdb'
import { partFile } from '../../src/screening-node/parts'

const folder = mkdtempSync(join(tmpdir(), 'answer-portion-'))

const planned = planOfRows(rulebook, { asOf: '2020-06-01', dialect: 'duckdb' })
if (planned.kind === 'rejected') throw new Error('no plan')
const plan = planned.value

afterAll(() => rmSync(folder, { recursive: true }))

interface Answer {
  readonly written: Promise<void>
  /** Runs what is asked of the database, in place of it. */
  readonly run: (sql: string) => Promise<number>
  readonly signal?: AbortSignal
}

/** Has a portion of no files answered. */
async function answered({ written, run, signal }: Answer): Promise<number> {
  const opened = await openDuckdb({ temporary: 'spill' })
  if (opened.kind === 'rejected') throw new Error('no database')
  const portion = { files: [], written, statements: ['one', 'two'], apart: [] }
  const reader = {
    ...{ rulebook, options: { asOf: '2020-06-01' }, locale: 'en' as const },
    ...{ verdicts: new Set([]), room: null },
  }
  const answering = { plan, reader, folder, format: 'ndjson' as const }
  return answerPortion(portion, [0, 0], { ...opened.value, run }, answering, signal).finally(
    opened.value.close,
  )
}

const writeDraft = (): void => writeFileSync(`${partFile(folder, 0, [0, 0], 'ndjson')}.draft`, '')

test('a portion that is interrupted between two calls is not answered to its end', async () => {
  const stopping = new AbortController()
  const asked: string[] = []
  const run = async (sql: string): Promise<number> => {
    asked.push(sql)
    stopping.abort()
    writeDraft()
    return 0
  }
  const answering = answered({ written: Promise.resolve(), run, signal: stopping.signal })
  await expect(answering).rejects.toThrow('aborted')
  expect(plan.plans.length).toBeGreaterThan(1)
  expect(asked).toHaveLength(1)
  expect(asked[0]).toMatch(/^one\n;\ntwo\n;\nCREATE.*\n;\nCOPY/su)
})

test('a portion is not asked for before its files are written, nor where they cannot be', async () => {
  const run = vi.fn(async (): Promise<number> => {
    throw new Error('asked')
  })
  let end = (): void => undefined
  const written = new Promise<void>((resolve) => {
    end = resolve
  })
  const answering = answered({ written, run })
  answering.catch(() => undefined)
  await wait(50)
  expect(run).not.toHaveBeenCalled()
  end()
  await expect(answering).rejects.toThrow('asked')
  const full: Promise<void> = Promise.reject(new Error('no space left'))
  full.catch(() => undefined)
  await expect(answered({ written: full, run })).rejects.toThrow('no space left')
  expect(run).toHaveBeenCalledTimes(1)
})
