import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { rulebook } from '../../src/rulebook'
import { screenFile } from '../../src/screening-node/screen-file'

const folder = mkdtempSync(join(tmpdir(), 'screening-disk-'))
// the memory of Linux as a disk; elsewhere there is no second one to be sure of
const memory = '/dev/shm'
const isOther = existsSync(memory) && statSync(memory).dev !== statSync(folder).dev
const other = isOther ? mkdtempSync(join(memory, 'screening-disk-')) : null

afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
  if (other !== null) rmSync(other, { recursive: true, force: true })
})

test.skipIf(other === null)(
  'results are put in their place from a work folder that is a link to another disk',
  async () => {
    const file = join(folder, 'profiles.ndjson')
    writeFileSync(file, '{"enterprise":{"id":"a"}}\n')
    const out = join(folder, 'rows.ndjson')
    const target = join(other ?? '', 'rows')
    mkdirSync(target)
    symlinkSync(target, `${out}.screening`)
    const screened = await screenFile(file, rulebook, { asOf: '2020-06-01', out, threads: '1' })
    expect(screened).toMatchObject({ kind: 'accepted', value: { lines: 1, answered: 1 } })
    expect(readFileSync(out, 'utf8')).toContain('"enterprise":"a"')
    // the link is the user's
    const left = ['profiles.ndjson', 'rows.ndjson', 'rows.ndjson.screening']
    expect(readdirSync(folder).sort()).toEqual(left)
  },
)

test.skipIf(other === null)(
  'a run that is ended while its results are carried from another disk leaves none, and goes on later',
  async () => {
    const file = join(folder, 'several.ndjson')
    const lines = Array.from({ length: 300 }, (_, id) => `{"enterprise":{"id":"${id}"}}\n`)
    writeFileSync(file, lines.join(''))
    const [out, whole] = [join(folder, 'ended.csv'), join(folder, 'whole.csv')]
    const target = join(other ?? '', 'ended')
    mkdirSync(target)
    symlinkSync(target, `${out}.screening`)
    const signal = {
      throwIfAborted: () => {
        if (existsSync(`${out}.draft`)) throw new Error('ended by the user')
      },
      addEventListener: () => undefined,
      removeEventListener: () => undefined,
    }
    const asked = { asOf: '2020-06-01', documents: ['sichuan-2017'], threads: '1' }
    expect(await screenFile(file, rulebook, { ...asked, out, signal })).toMatchObject({
      issues: [{ code: 'interrupted', found: 'ended by the user' }],
    })
    const left = [...readdirSync(folder), ...readdirSync(target)]
    expect(left.filter((name) => /^joined|^ended\.csv(?!\.screening)/u.test(name))).toEqual([])
    expect((await screenFile(file, rulebook, { ...asked, out, resume: true })).kind).toBe(
      'accepted',
    )
    await screenFile(file, rulebook, { ...asked, out: whole })
    expect(readFileSync(out)).toEqual(readFileSync(whole))
  },
)
