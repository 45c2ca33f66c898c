import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { expect, test } from 'vitest'
import { writeWhole } from '../../src/jobs/durable'

test('a file that several write at once is whole', async () => {
  const folder = await mkdtemp(`${tmpdir()}/portal-durable-`)
  const file = `${folder}/rulebook.json`
  await Promise.all(Array.from({ length: 8 }, () => writeWhole(file, 'the same')))
  expect(await readFile(file, 'utf8')).toBe('the same')
  expect(await readdir(folder)).toEqual(['rulebook.json'])
  await rm(folder, { recursive: true })
})
