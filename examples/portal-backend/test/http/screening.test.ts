import { decide } from 'incentive-rules'
import { rulebook } from 'incentive-rules/rulebook'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { PortalClient, Schemas } from '../../src/client/client'
import { diceOf } from '../support/dice'
import { answered, startPortal, type TestPortal } from '../support/portal'
import { randomProfile } from '../support/random-profile'

let portal: TestPortal
let client: PortalClient
let key: string

beforeAll(async () => {
  portal = await startPortal({ PORTAL_UPLOAD_BYTES: '2000000', PORTAL_TENANT_BYTES: '5000000' })
  const county = await portal.client('county')
  client = county.client
  key = county.key
})
afterAll(() => portal.stop())

const dice = diceOf(11)
const profiles = Array.from({ length: 40 }, (_, at) => {
  const profile = randomProfile(rulebook.vocabulary, dice)
  return { ...profile, enterprise: { ...Object(profile.enterprise), id: `e${at}` } }
})
const file = [...profiles.map((profile) => JSON.stringify(profile)), '{"castles":1}'].join('\n')

async function upload(query: string, headers: Readonly<Record<string, string>> = {}, body = file) {
  const response = await fetch(`${portal.url}/v1/screenings?${query}`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${key}`,
      'content-type': 'application/x-ndjson',
      ...headers,
    },
    body,
  })
  const said: Schemas['Screening'] = JSON.parse(await response.text())
  return { status: response.status, said }
}

/** What is told of a job until it has ended. */
async function told(id: string): Promise<string> {
  const params = { path: { id } }
  const { data } = await client.GET('/v1/screenings/{id}/events', { params, parseAs: 'text' })
  return data ?? ''
}

async function results(id: string, part: 'results' | 'rejected' = 'results'): Promise<string> {
  const params = { path: { id }, query: { part } }
  const found = await client.GET('/v1/screenings/{id}/results', { params, parseAs: 'text' })
  return answered(found)
}

test('a file is screened as the library decides its lines, and every line is accounted for', async () => {
  const { status, said } = await upload(
    'asOf=2020-06-01&only=eligible,pending&documents=sichuan-2017',
  )
  expect(status).toBe(201)
  expect(await told(said.id)).toMatch(/event: done\n/)
  const path = { id: said.id }
  const job = answered(await client.GET('/v1/screenings/{id}', { params: { path } }))
  expect(job.outcome).toMatchObject({ lines: 41, answered: 40, rejected: 1 })
  const rows = (await results(said.id))
    .trim()
    .split('\n')
    .map((row) => JSON.parse(row))
  const found = rows.map(
    (row) => `${row.enterprise} ${row.subject} ${row.rule} ${row.verdict} ${row.low}`,
  )
  const options = { asOf: '2020-06-01', documents: ['sichuan-2017'] }
  const own = profiles.flatMap((profile, at) => {
    const answer = decide(rulebook, profile, { ...options, only: ['eligible', 'pending'] })
    if (answer.status === 'rejected') throw new Error(JSON.stringify(answer.issues))
    return answer.decisions.map(
      ({ subject, rule, verdict, low }) => `e${at} ${subject.id} ${rule} ${verdict} ${low}`,
    )
  })
  expect(found.sort()).toEqual(own.sort())
  expect(await results(said.id, 'rejected')).toContain('castles')
})

test('the same upload with the same idempotency key is one job, another upload is refused', async () => {
  const headers = { 'idempotency-key': 'night-1' }
  const query = 'asOf=2020-06-01&format=csv&documents=sichuan-2017&only=eligible'
  const first = await upload(query, headers)
  const again = await upload(query, headers)
  const other = await upload('asOf=2020-06-02&documents=sichuan-2017', headers)
  expect([first.status, again.status, other.status]).toEqual([201, 200, 422])
  expect(again.said.id).toBe(first.said.id)
  await told(first.said.id)
  expect((await results(first.said.id)).split('\n')[0]).toContain('rule')
})

test.each([
  ['asOf=yesterday', {}, file, 422],
  ['asOf=2020-06-01&documents=nowhere-2017', {}, file, 422],
  ['asOf=2020-06-01&only=perhaps', {}, file, 422],
  ['asOf=2020-06-01', { 'idempotency-key': 'two words' }, file, 422],
  ['asOf=2020-06-01', { 'content-type': 'application/json' }, '{}', 415],
  ['asOf=2020-06-01', {}, 'x'.repeat(2_000_001), 413],
])('an upload with ?%s, %o is refused', async (query, headers, body, status) => {
  expect((await upload(query, headers, body)).status).toBe(status)
})

test('an upload far too large is answered, though its sender has much more to say', async () => {
  for (const length of [2_500_000, 40_000_000]) {
    expect((await upload('asOf=2020-06-01', {}, 'x'.repeat(length))).status).toBe(413)
    // on the same connection, where it is kept
    expect((await client.GET('/v1/key')).response.status).toBe(200)
  }
})

test('a tenant whose room is taken is told so, and has room again by removing what has ended', async () => {
  const { client: full, key: fullKey } = await portal.client('full')
  const lines = '{}\n'.repeat(600_000)
  const send = async () => {
    const response = await fetch(`${portal.url}/v1/screenings?asOf=2020-06-01`, {
      method: 'POST',
      headers: { authorization: `Bearer ${fullKey}`, 'content-type': 'application/x-ndjson' },
      body: lines,
    })
    const said = JSON.parse(await response.text())
    const params = { path: { id: String(said.id) } }
    if (response.status === 201) {
      await full.POST('/v1/screenings/{id}/cancel', { params })
    }
    return { status: response.status, said, params }
  }
  const [first, second, third] = [await send(), await send(), await send()]
  expect([first.status, second.status, third.status]).toEqual([201, 201, 413])
  expect(third.said).toMatchObject({
    type: 'urn:incentive-rules:problem:full',
    issues: [{ code: 'too_large', expected: expect.stringContaining('5000000') }],
  })
  const metrics = String(answered(await portal.admin.GET('/metrics', { parseAs: 'text' })))
  expect(metrics).toMatch(/^portal_screening_bytes_limit 5000000$/m)
  const held = metrics.match(/^portal_screening_bytes\{tenant="[0-9a-f]{12}"\} (\d+)$/gm) ?? []
  expect(held.some((line) => Number(line.split(' ')[1]) >= 3_600_000)).toBe(true)
  expect(metrics).toMatch(/^portal_screenings\{state="cancelled"\} [2-9]$/m)
  const foreign = await client.DELETE('/v1/screenings/{id}', { params: first.params })
  expect(foreign.response.status).toBe(404)
  const removed = await full.DELETE('/v1/screenings/{id}', { params: first.params })
  expect(removed.response.status).toBe(204)
  expect((await full.GET('/v1/screenings/{id}', { params: first.params })).response.status).toBe(
    404,
  )
  expect((await send()).status).toBe(201)
})

test('what has not ended has no results, and is not removed', async () => {
  const { said } = await upload('asOf=2020-06-01', {}, '{}\n'.repeat(600_000))
  const params = { path: { id: said.id } }
  const found = await client.GET('/v1/screenings/{id}/results', { params, parseAs: 'text' })
  expect(found.response.status).toBe(409)
  expect((await client.DELETE('/v1/screenings/{id}', { params })).response.status).toBe(409)
  await client.POST('/v1/screenings/{id}/cancel', { params })
})

test('a job that has ended cannot be cancelled, one that is not there neither', async () => {
  const { said } = await upload('asOf=2020-06-01&documents=zhejiang-undated&only=eligible')
  await told(said.id)
  const cancel = (id: string) =>
    client.POST('/v1/screenings/{id}/cancel', { params: { path: { id } } })
  expect((await cancel(said.id)).response.status).toBe(409)
  expect((await cancel('00000000-0000-4000-8000-000000000000')).response.status).toBe(404)
})
