import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { rulebook } from '../../src/rulebook'
import { jsonLines } from '../../src/screening-node/json-lines'
import { screenFile } from '../../src/screening-node/screen-file'

const folder = mkdtempSync(join(tmpdir(), 'screening-rejected-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('lines are written in pieces, since all of them may be longer than a text may be', () => {
  const items = Array.from({ length: 2500 }, (_, index) => ({ index }))
  const pieces = [...jsonLines(items)]
  expect(pieces.length).toBeGreaterThan(2)
  expect(pieces.join('')).toBe(items.map((item) => `${JSON.stringify(item)}\n`).join(''))
  expect([...jsonLines([])].join('')).toBe('')
})

test('rejected lines of several stretches are counted through the file, whatever stands in them', async () => {
  const [file, out] = [join(folder, 'in.ndjson'), join(folder, 'out.csv')]
  const odd = JSON.stringify({ enterprise: { id: 'a', place: '\u2028\u2029\u0085\r' } })
  const lines = Array.from({ length: 3000 }, (_, index) => (index % 3 === 0 ? '' : odd))
  writeFileSync(file, lines.join('\n'))
  const rules = ['sichuan-2017/expansion']
  const options = { asOf: '2020-06-01', rules, out, stretchBytes: 20_000 }
  expect(await screenFile(file, rulebook, options)).toMatchObject({
    kind: 'accepted',
    value: { lines: 2000, answered: 0, rejected: 2000 },
  })
  const rows: { line: number }[] = readFileSync(`${out}.rejected.ndjson`, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((row) => JSON.parse(row))
  expect(rows.map(({ line }) => line)).toEqual(
    lines.flatMap((line, index) => (line === '' ? [] : [index + 1])),
  )
})

test('a line that states a fact twice is rejected with its name, in any form', async () => {
  const [file, out] = [join(folder, 'both.ndjson'), join(folder, 'both.csv')]
  const lines = [
    '{"enterprise":{"id":"a","place":"510000","place":"330000"}}',
    '{"enterprise":{"id":"b","place":"510000"}}',
    '{"enterprise":{"id":"c","pl\\u0061ce":"510000", "place":"510000"}}',
    '{"enterprise":{"id":"d"},"enterprise":{"id":"e"}}',
  ]
  writeFileSync(file, lines.join('\n'))
  const asked = {
    asOf: '2020-06-01',
    rules: ['sichuan-2017/expansion'],
    out,
    locale: 'en',
  } as const
  expect(await screenFile(file, rulebook, asked)).toMatchObject({
    value: { lines: 4, answered: 1, rejected: 3 },
  })
  const told = readFileSync(`${out}.rejected.ndjson`, 'utf8').trim().split('\n')
  expect(told.map((row): unknown => JSON.parse(row))).toMatchObject([
    { line: 1, fact: 'enterprise.place', reason: expect.stringContaining('repeats a key') },
    { line: 3, fact: 'enterprise.place' },
    { line: 4, fact: 'enterprise' },
  ])
})

test('rejected lines that cannot be written leave no results without them', async () => {
  const [file, out] = [join(folder, 'some.ndjson'), join(folder, 'no-room.csv')]
  writeFileSync(file, '{"enterprise":{"id":"a"}}\n{"enterprise":{}}\n')
  mkdirSync(`${out}.rejected.ndjson.draft`)
  const asked = { asOf: '2020-06-01', rules: ['sichuan-2017/expansion'], out }
  expect(await screenFile(file, rulebook, asked)).toMatchObject({
    kind: 'rejected',
    issues: [{ code: 'interrupted' }],
  })
  expect(existsSync(out)).toBe(false)
  rmSync(`${out}.rejected.ndjson.draft`, { recursive: true })
  expect(await screenFile(file, rulebook, { ...asked, resume: true })).toMatchObject({
    value: { answered: 1, rejected: 1 },
  })
})

describe('rejected lines of one stretch', () => {
  const [file, whole, broken] = [
    join(folder, 'all.ndjson'),
    join(folder, 'whole.csv'),
    join(folder, 'broken.csv'),
  ]
  // the first stretch is an eighth of it
  const stretchBytes = 64 * 1024 * 1024
  const asked = { asOf: '2020-06-01', rules: ['sichuan-2017/expansion'], stretchBytes }
  const refusedOf = (out: string): string => readFileSync(`${out}.rejected.ndjson`, 'utf8')

  /** How many bytes of them stand in the work folder. */
  const written = (out: string): number =>
    readdirSync(`${out}.screening`)
      .filter((name) => name.startsWith('rejected-'))
      .reduce((sum, name) => sum + statSync(`${out}.screening/${name}`).size, 0)

  /** Looks at the folder as often as it is asked to go on, and says so at last no more. */
  const watching = (out: string, until: number) => {
    const seen: number[] = []
    const throwIfAborted = (): void => {
      seen.push(written(out))
      if ((seen.at(-1) ?? 0) > until) throw new Error('ended by the user')
    }
    const deaf = { addEventListener: () => undefined, removeEventListener: () => undefined }
    return { seen, signal: { throwIfAborted, ...deaf } }
  }

  beforeAll(() => {
    // some blocks of a mebibyte, in one stretch
    const wrong = JSON.stringify({ enterprise: { id: 'a', revenu: '0'.repeat(1000) } })
    writeFileSync(file, `${wrong}\n`.repeat(4000))
  })

  test('are written down as they come, not kept until its end', async () => {
    const { seen, signal } = watching(whole, Number.POSITIVE_INFINITY)
    let atEnd = 0
    const progress = (): void => {
      atEnd = written(whole)
    }
    expect(
      await screenFile(file, rulebook, { ...asked, out: whole, signal, progress }),
    ).toMatchObject({
      value: { lines: 4000, answered: 0, rejected: 4000 },
    })
    expect(seen.filter((size) => size > 0 && size < atEnd).length).toBeGreaterThan(0)
    expect(refusedOf(whole).split('\n').length).toBe(4001)
  })

  test('are those of the whole run where it is gone on with', async () => {
    const { signal } = watching(broken, 0)
    expect(await screenFile(file, rulebook, { ...asked, out: broken, signal })).toMatchObject({
      issues: [{ code: 'interrupted', found: 'ended by the user' }],
    })
    expect(written(broken)).toBeGreaterThan(0)
    expect(await screenFile(file, rulebook, { ...asked, out: broken, resume: true })).toMatchObject(
      {
        value: { lines: 4000, answered: 0, rejected: 4000 },
      },
    )
    expect(refusedOf(broken)).toBe(refusedOf(whole))
  })
})
