import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { rulebook } from '../../src/rulebook'
import { screenFile } from '../../src/screening-node/screen-file'

const folder = mkdtempSync(join(tmpdir(), 'screening-line-ends-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

// wherever a line is broken in two, neither half is a profile
test('no line goes on behind its end', async () => {
  const own = '"id":"a","place":"513301","sectors":["other"],"marketStatus":"listed"'
  const line = `{"enterprise":{${own}},"projects":[{"id":"p","investment":"1.5"}]}`
  const places = Array.from({ length: line.length - 2 }, (_, at) => at + 1)
  const broken = places.flatMap((at) => [
    `${line.slice(0, at)}\n${line.slice(at)}`,
    // what is missing may be what the line end is taken for
    `${line.slice(0, at)}\n${line.slice(at + 1)}`,
  ])
  const file = join(folder, 'broken.ndjson')
  writeFileSync(file, `${broken.join('\n')}\n${line}\n`)
  const out = join(folder, 'out.csv')
  const only = { rules: ['sichuan-2017/expansion'], only: ['ineligible'] } as const
  const screened = await screenFile(file, rulebook, { asOf: '2020-06-01', out, ...only })
  if (screened.kind === 'rejected') throw new Error(JSON.stringify(screened.issues))
  const { lines, answered, rejected } = screened.value
  expect({ lines, answered, rejected }).toEqual({
    lines: broken.length * 2 + 1,
    answered: 1,
    rejected: broken.length * 2,
  })
  expect(readFileSync(out, 'utf8').trim().split('\n')).toHaveLength(2)
})
