import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, expect, test, vi } from 'vitest'
import { rulebook } from '../../src/rulebook'
import { screenFile } from '../../src/screening-node/screen-file'

const folder = mkdtempSync(join(tmpdir(), 'screening-noted-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const noting = { now: 0 }

vi.mock('../../src/screening-node/state', async (original) => {
  const actual = await original<typeof import('../../src/screening-node/state')>()
  return {
    ...actual,
    writeState: async (...asked: Parameters<typeof actual.writeState>) => {
      noting.now += 1
      await wait(200)
      await actual.writeState(...asked)
      noting.now -= 1
    },
  }
})

vi.mock('../../src/screening-node/answer-portion', async (original) => {
  const actual = await original<typeof import('../../src/screening-node/answer-portion')>()
  return {
    answerPortion: async (...asked: Parameters<typeof actual.answerPortion>) => {
      if (asked[1][0] > 0) throw new Error('no space left')
      return actual.answerPortion(...asked)
    },
  }
})

test('a run that fails has ended to note what it has done when it says so', async () => {
  const file = join(folder, 'profiles.ndjson')
  const lines = Array.from({ length: 400 }, (_, index) => `{"enterprise":{"id":"${index}"}}\n`)
  writeFileSync(file, lines.join(''))
  const out = join(folder, 'rows.ndjson')
  const asked = { asOf: '2020-06-01', out, threads: '1', stretchBytes: 2_000 }
  const screened = await screenFile(file, rulebook, asked)
  expect(screened).toMatchObject({ kind: 'rejected', issues: [{ found: 'no space left' }] })
  expect(noting.now).toBe(0)
})
