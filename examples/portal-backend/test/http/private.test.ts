import { afterAll, beforeAll, expect, test } from 'vitest'
import { answered, startPortal, type TestPortal } from '../support/portal'

let portal: TestPortal

beforeAll(async () => {
  portal = await startPortal()
})
afterAll(() => portal.stop())

const name = '川谷中药有限公司'
const hidden = [name, 'chuangu-91510000', '4273', 'county-bureau', '510104', '127.0.0.1:']

test('the log says what happened and never to whom', async () => {
  const { key, client } = await portal.client('county-bureau')
  const enterprise = { id: 'chuangu-91510000', name, place: '510104', employees: '4273' }
  const profile = { enterprise }
  const options = { asOf: '2020-06-01' }
  const path = { id: 'chuangu-91510000' }
  answered(await client.PUT('/v1/profiles/{id}', { params: { path }, body: profile }))
  answered(await client.POST('/v1/evaluate', { body: { profileId: path.id, options } }))
  await client.POST('/v1/evaluate', {
    body: { profile: { enterprise: { [name]: name } }, options },
  })
  await client.GET('/v1/profiles/{id}', { params: { path: { id: 'chuangu-91510000-not' } } })
  answered(await client.POST('/v1/explain', { body: { profile, options }, parseAs: 'text' }))
  const query = { tenant: 'county-bureau' }
  answered(await portal.admin.GET('/v1/keys', { params: { query } }))
  await fetch(
    `${portal.url}/v1/nothing/${encodeURIComponent(name)}?name=${encodeURIComponent(name)}`,
  )

  const log = portal.log()
  const lines = log
    .trim()
    .split('\n')
    .map((line): unknown => JSON.parse(line))
  for (const word of [...hidden, key, encodeURIComponent(name)]) {
    expect(
      log.split('\n').filter((line) => line.includes(word) && !line.includes('listening')),
    ).toEqual([])
  }
  const evaluated = { event: 'answered', method: 'POST', route: '/v1/evaluate', status: 200 }
  expect(lines).toContainEqual(expect.objectContaining(evaluated))
  expect(lines).toContainEqual(expect.objectContaining({ route: '/v1/profiles/:id', status: 404 }))
  expect(lines).toContainEqual(expect.objectContaining({ route: 'none', status: 404 }))
})

test('metrics count answers by route, and name nobody', async () => {
  const response = await fetch(`${portal.url}/metrics`, {
    headers: { authorization: `Bearer ${portal.adminKey}` },
  })
  const text = await response.text()
  expect(text).toContain('portal_request_seconds_count{route="POST /v1/evaluate",status="200"} 1')
  expect(text).toMatch(/portal_rulebook\{version="[^"]+",digest="[0-9a-f]{64}"\} 1/)
  for (const word of hidden) expect(text).not.toContain(word)
  const { key } = await portal.client('county-bureau', ['evaluate', 'audit'])
  const other = await fetch(`${portal.url}/metrics`, {
    headers: { authorization: `Bearer ${key}` },
  })
  expect(other.status).toBe(403)
})
