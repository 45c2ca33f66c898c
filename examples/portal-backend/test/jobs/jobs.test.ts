import { existsSync, readdirSync } from 'node:fs'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { DuckDBInstance } from '@duckdb/node-api'
import { decide } from 'incentive-rules'
import { rulebook } from 'incentive-rules/rulebook'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { holderOf } from '../../src/store/database/folder-lock'
import { idOf, type JobDesk, jobWhen, openDesk, plainRequest, streamOf } from '../support/job-desk'
import { nicenessOf } from '../support/niceness'
import { inventedProfile, ndjson } from '../support/profiles-file'
import { stoppedChild } from '../support/stopped-child'
import { newFolder, newStore, removeFolders, storeKinds } from '../support/stores'
import { alpha, beta, digest } from '../support/tenants'

// a child gives way to all else, so that on a busy machine it takes its time
const patience = { timeout: 180_000 }

const [embedded] = storeKinds
const lines = ndjson(450)

let desk: JobDesk
let folder: string
beforeAll(async () => {
  if (embedded === undefined) throw new Error('no store')
  folder = await newFolder()
  // what a server leaves that was killed while it took in a file, or before it wrote the row
  await mkdir(`${folder}/incoming`, { recursive: true })
  await writeFile(`${folder}/incoming/half`, 'half of a file')
  await mkdir(`${folder}/jobs/never-acknowledged`, { recursive: true })
  desk = await openDesk(await newStore(embedded), folder, { waitingLimit: 2 })
})
afterAll(async () => {
  await desk.close()
  await removeFolders()
})

const foldersOfJobs = (): readonly string[] => readdirSync(`${folder}/jobs`)

/** What the library answers for the same lines, as the columns of the results. */
function expectedRows(count: number): readonly string[] {
  const { options, only } = plainRequest
  return Array.from({ length: count }, (_, number) => number)
    .filter((number) => number % 100 !== 99)
    .flatMap((number) => {
      const decided = decide(rulebook, inventedProfile(number), options)
      if (decided.status === 'rejected') throw new Error('an invented profile has faults')
      return decided.decisions
        .filter(({ verdict }) => only?.includes(verdict))
        .map((one) => {
          const subject = one.subject.type === 'enterprise' ? decided.enterprise : one.subject.id
          const told = [subject, one.rule, one.verdict, one.low, one.high, one.pendingUntil]
          return [decided.enterprise, ...told.map((cell) => cell ?? '')].join(',')
        })
    })
    .sort()
}

describe('a screening job', patience, () => {
  it('answers every line as the library does, and says which it could not read', async () => {
    const id = idOf(await desk.submit(lines))
    const job = await jobWhen(desk, id)
    expect(job).toMatchObject({
      state: 'done',
      outcome: { lines: 450, answered: 446, rejected: 4 },
      progress: { bytes: Buffer.byteLength(lines), lines: 450 },
      attempts: 1,
    })
    const files = await desk.jobs.results(alpha, id)
    const [, ...rows] = (await readFile(files?.results ?? '', 'utf8')).trim().split('\n')
    const expected = expectedRows(450)
    expect(expected.length).toBeGreaterThan(100)
    expect(rows.sort()).toEqual(expected)
    const rejected = (await readFile(files?.rejected ?? '', 'utf8')).trim().split('\n')
    expect(rejected.map((line) => JSON.parse(line).line)).toEqual([100, 200, 300, 400])
    expect(await desk.jobs.results(beta, id)).toBeNull()
  })

  it('reads CSV and writes Parquet', async () => {
    const csv = 'id,place,sectors\n甲,510104,tcm-health-manufacturing\n乙,510104,\n'
    const request = { input: 'csv', output: 'parquet', only: null } as const
    const id = idOf(await desk.submit(csv, request))
    expect(await jobWhen(desk, id)).toMatchObject({
      state: 'done',
      outcome: { lines: 2, answered: 2 },
      progress: { bytes: Buffer.byteLength(csv) },
    })
    const files = await desk.jobs.results(alpha, id)
    const connection = await (await DuckDBInstance.create(':memory:')).connect()
    const sql = `SELECT DISTINCT enterprise FROM read_parquet('${files?.results}') ORDER BY 1 DESC`
    const read = await connection.runAndReadAll(sql)
    expect(read.getRowsJson()).toEqual([['甲'], ['乙']])
    expect(files?.rejected).toBeNull()
    connection.closeSync()
  })

  it('is done once for a key, however often it is sent', async () => {
    const small = ndjson(2)
    const first = idOf(await desk.submit(small, {}, 'key-1'))
    const before = foldersOfJobs()
    expect(await desk.submit(small, {}, 'key-1')).toMatchObject({
      kind: 'repeated',
      value: { id: first },
    })
    expect(await desk.submit(ndjson(3), {}, 'key-1')).toEqual({ kind: 'key-reused' })
    expect(await desk.submit(small, { output: 'ndjson' }, 'key-1')).toEqual({ kind: 'key-reused' })
    expect(foldersOfJobs()).toEqual(before)
    await jobWhen(desk, first)
  })

  it('tells what is wrong with what is asked, without places of this machine', async () => {
    const wrong = { asOf: '2020-02-30', documents: ['none'] }
    const id = idOf(await desk.submit(ndjson(1), { options: wrong }))
    const job = await jobWhen(desk, id)
    if (job.state !== 'failed') throw new Error(job.state)
    expect(job.issues.map(({ path }) => path).sort()).toEqual(['asOf', 'documents[0]'])
    const twice = idOf(await desk.submit('id,id\n1,2\n', { input: 'csv' }))
    const broken = await jobWhen(desk, twice)
    expect(broken.state).toBe('failed')
    expect(JSON.stringify(broken)).not.toContain(folder)
  })

  it('fails where its rulebook is not kept', async () => {
    const id = idOf(await desk.submit(ndjson(1), { rulebook: digest('e') }))
    expect(await jobWhen(desk, id)).toMatchObject({ state: 'failed' })
    expect(desk.faults.at(-1)).toMatchObject({ job: id, kind: 'unexpected' })
  })
})

describe('an upload', patience, () => {
  it('leaves nothing where it is too large or breaks off', async () => {
    const before = foldersOfJobs()
    const large = streamOf('x'.repeat(10_000_001))
    expect(await desk.jobs.submit(alpha, large, plainRequest)).toEqual({
      kind: 'too-large',
      limit: 10_000_000,
    })
    const broken = Readable.from(
      (function* () {
        yield Buffer.from('{}\n')
        throw new Error('the client went away')
      })(),
    )
    expect(await desk.jobs.submit(alpha, broken, plainRequest)).toEqual({ kind: 'broken-off' })
    expect(foldersOfJobs()).toEqual(before)
    expect(await readdir(`${folder}/incoming`)).toEqual([])
  })

  it('that was never acknowledged is removed when the server starts again', () => {
    expect(foldersOfJobs()).not.toContain('never-acknowledged')
    expect(existsSync(`${folder}/incoming/half`)).toBe(false)
  })
})

describe('a running job', patience, () => {
  it('gives way to all else, is cancelled with its process, and goes on where it stood', async () => {
    const many = ndjson(6000)
    const id = idOf(await desk.submit(many))
    const waiting = idOf(await desk.submit(ndjson(1)))
    expect(await desk.submit(ndjson(1))).toEqual({ kind: 'too-many', limit: 2 })
    expect(await desk.submit(ndjson(1), {}, 'new')).toEqual({ kind: 'too-many', limit: 2 })
    expect(await desk.submit(ndjson(2), {}, 'key-1')).toMatchObject({ kind: 'repeated' })
    // what it has told of the first stretch is heard, and it cannot be through before it is cancelled
    const child = await stoppedChild(folder, id, ({ stretches }) => stretches >= 2)
    await jobWhen(desk, id, ({ progress }) => progress.lines > 0)
    if (process.platform === 'linux') expect(nicenessOf(child)).toEqual(new Set(['19']))
    expect(await desk.jobs.cancel(beta, id)).toEqual({ kind: 'none' })
    expect(await desk.jobs.cancel(alpha, waiting)).toMatchObject({ kind: 'changed' })
    expect(await desk.jobs.cancel(alpha, id)).toMatchObject({ job: { state: 'cancelled' } })
    expect(await holderOf(`${folder}/jobs/${id}`)).toBeNull()
    expect(await desk.jobs.results(alpha, id)).toBeNull()
    const stood = await desk.store.forTenant(alpha).jobs.get(id)
    expect(stood?.progress.lines).toBeGreaterThan(0)
    expect(await desk.jobs.resume(alpha, id)).toMatchObject({ kind: 'changed' })
    const done = await jobWhen(desk, id)
    expect(done).toMatchObject({
      state: 'done',
      attempts: 2,
      outcome: { lines: 6000, rejected: 60 },
    })
  })
})

describe('the files of a job', patience, () => {
  it('are removed when its time is over', async () => {
    const id = idOf(await desk.submit(ndjson(1), { options: { asOf: 'never' } }))
    expect(await jobWhen(desk, id)).toMatchObject({ state: 'failed' })
    await desk.jobs.stop()
    await desk.jobs.resume(alpha, id)
    await desk.store.forTenant(alpha).jobs.cancel(id, { hours: -1 })
    expect(existsSync(`${folder}/jobs/${id}`)).toBe(true)
    // the server looks when it starts, and then again and again
    await desk.jobs.start()
    await expect.poll(() => existsSync(`${folder}/jobs/${id}`), { timeout: 20_000 }).toBe(false)
    expect(await desk.store.forTenant(alpha).jobs.get(id)).toBeNull()
  })
})
