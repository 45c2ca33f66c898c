import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { expect, test } from 'vitest'
import { isDiskFull, isMissing, writeWhole } from '../../src/jobs/durable'

test('a file that several write at once is whole', async () => {
  const folder = await mkdtemp(`${tmpdir()}/portal-durable-`)
  const file = `${folder}/rulebook.json`
  await Promise.all(Array.from({ length: 8 }, () => writeWhole(file, 'the same')))
  expect(await readFile(file, 'utf8')).toBe('the same')
  expect(await readdir(folder)).toEqual(['rulebook.json'])
  await rm(folder, { recursive: true })
})

// a device of Linux on which nothing has room
test.runIf(process.platform === 'linux')('a full disk is told from other faults', async () => {
  const full = await writeFile('/dev/full', 'x').catch((error: unknown) => error)
  const missing = await readFile('/dev/none').catch((error: unknown) => error)
  expect([isDiskFull(full), isDiskFull(missing), isDiskFull(null)]).toEqual([true, false, false])
  expect([isMissing(full), isMissing(missing)]).toEqual([false, true])
})
