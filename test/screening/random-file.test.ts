import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { verdicts } from '../../src/evaluation/finding'
import { screenFile } from '../../src/screening-node/screen-file'
import { optionsOf, profileOf } from '../property/model'
import { type RandomCase, rulebookFor } from '../property/random-question'
import { runs } from '../property/runs'
import type { Row } from './databases'
import { differences, referenceRows } from './differences'
import { randomPopulation, twinsOf } from './random'

const folder = mkdtempSync(join(tmpdir(), 'screening-random-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const file = join(folder, 'profiles.ndjson')
const out = join(folder, 'results.ndjson')

/** Where the rows of a file of random profiles differ from what the reference answers. */
async function fileDifferences({ model, questions }: RandomCase): Promise<readonly string[]> {
  const [first] = questions
  if (first === undefined) return []
  const rulebook = twinsOf(rulebookFor(model))
  const profiles = questions.map((question) => profileOf(model, question))
  const lines = profiles.map((profile, index) => {
    const { enterprise, ...more } = { enterprise: {}, ...Object(profile) }
    return JSON.stringify({ ...more, enterprise: { ...enterprise, id: String(index) } })
  })
  writeFileSync(file, lines.join('\n'))
  const { readings, ...options } = optionsOf(model, first)
  const asked = { ...options, ...(readings === undefined ? {} : { readings }) }
  const only =
    JSON.stringify(model.conditions).length % 2 === 0
      ? undefined
      : (['eligible', 'pending'] as const)
  const screened = await screenFile(file, rulebook, { ...asked, out, only, threads: '1' })
  if (screened.kind === 'rejected') {
    if (screened.issues.every(({ code }) => code === 'not_in_sql')) return []
    throw new Error(JSON.stringify(screened.issues))
  }
  const expected = await referenceRows(rulebook, profiles, asked)
  const told = readFileSync(out, 'utf8').split('\n').filter(Boolean)
  const rows = told.map((line): Row => JSON.parse(line))
  return differences(
    expected.filter(({ verdict }) => (only ?? verdicts).some((one) => one === verdict)),
    rows,
  )
}

test('a file of random profiles is answered by random rules as the reference does', async () => {
  await fc.assert(
    fc.asyncProperty(randomPopulation(12), async (population) => {
      expect(await fileDifferences(population)).toEqual([])
    }),
    { ...runs(25), seed: 7 },
  )
}, 120_000)
