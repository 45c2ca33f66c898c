import { describe, expect, it } from 'vitest'
import { progressOn } from '../../src/cli/progress'
import { audited, csvOf, right, workFolder } from './ledger-files'

const terminal = (status?: (text: string) => unknown) => ({
  out: () => undefined,
  err: () => undefined,
  colour: false,
  columns: null,
  ...(status === undefined ? {} : { status }),
})

describe('progress', () => {
  it('shows rows, how many a second, and how long the rest takes, five times a second at most', () => {
    const shown: string[] = []
    let now = 0n
    const wait = (milliseconds: bigint): void => {
      now += milliseconds * 1_000_000n
    }
    const status = (text: string) => shown.push(text)
    const progress = progressOn(terminal(status), 'zh-CN', () => now)
    for (let row = 0; row < 1000; row += 1) progress.read()
    wait(250n)
    progress.read()
    expect(shown).toEqual(['\r\u001b[K已读取1001行'])
    progress.answered()
    for (let row = 1; row < 101; row += 1) {
      wait(10n)
      progress.answered()
    }
    expect(shown.length).toBeLessThan(8)
    expect(shown.at(-1)).toBe('\r\u001b[K101/1001行，每秒101行，还需8秒')
    progress.done()
    expect(shown.at(-1)).toBe('\r\u001b[K')
    expect(progress.rows()).toBe(1001)
  })

  it('is silent in a pipe, and still counts', () => {
    const progress = progressOn(terminal(), 'en')
    progress.read()
    progress.answered()
    progress.done()
    expect(progress.rows()).toBe(1)
  })

  it('says nothing of a ledger in a pipe', async () => {
    const folder = workFolder()
    const { err } = await audited(folder.written('a.csv', csvOf(right)))
    folder.remove()
    expect(err).toBe('')
  })
})
