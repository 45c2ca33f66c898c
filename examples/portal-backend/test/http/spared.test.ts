import { setTimeout } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { answered, startPortal, type TestPortal } from '../support/portal'

let portal: TestPortal

beforeAll(async () => {
  portal = await startPortal({
    PORTAL_BODY_BYTES: '100000',
    PORTAL_CLAIMS: '100',
    PORTAL_JOB_WAITING: '2',
    PORTAL_RECEIPT_CHARACTERS: '2000000',
  })
})
afterAll(() => portal.stop())

const options = { asOf: '2020-06-01' }

const sent = (path: string, key: string | null, type: string, body: string): Promise<Response> =>
  fetch(portal.url + path, {
    method: 'POST',
    headers: {
      'content-type': type,
      ...(key === null ? {} : { authorization: `Bearer ${key}` }),
    },
    body,
  })

test('cursors beyond every number come to an empty end', async () => {
  const { client } = await portal.client('far')
  const params = { query: { after: '999999999999999' } }
  for (const path of ['/v1/receipts', '/v1/screenings'] as const) {
    const { data, response } = await client.GET(path, { params })
    expect([path, response.status]).toEqual([path, 200])
    expect(data?.next).toBeNull()
  }
})

test.each([
  ['a heading a hundred thousand times', 422, `${'id,'.repeat(100_000)}id\n1\n`],
  ['a heading twice', 422, 'id,编号\n1,2\n'],
  ['two headings for one figure', 422, '拨付金额（元）,拨付金额（万元）\n1,2\n'],
  ['as many lines as may be', 200, `id\n${'1\n'.repeat(100)}`],
  ['one line more', 413, `id\n${'1\n'.repeat(101)}`],
  ['a hundred thousand lines', 413, `id\n${'1\n'.repeat(100_000)}`],
  ['more empty lines than claims may be', 413, `id\n1\n${'\n'.repeat(200)}2\n`],
] as const)('a ledger with %s is answered with %i', async (_, status, body) => {
  const { key } = await portal.client('ledgers')
  expect((await sent('/v1/audit/ledger', key, 'text/csv', body)).status).toBe(status)
})

test('a small body of very many values is refused before anything is made of it', async () => {
  const { key } = await portal.client('many')
  const rules = `[${'1,'.repeat(29_990)}1]`
  const many = (values: string) =>
    `{"profile":{},"options":{"asOf":"2020-06-01","rules":${values}}}`
  const post = (body: string) => sent('/v1/evaluate', key, 'application/json', body)
  expect((await post(many(rules))).status).toBe(422)
  expect((await post(many(`[${'1,'.repeat(30_000)}1]`))).status).toBe(413)
  // commas of a text are not of the structure
  const note = { profile: { note: ','.repeat(40_000) }, options }
  expect((await post(JSON.stringify(note))).status).toBe(422)
})

test('a profile of more subjects than are evaluated is not kept', async () => {
  const { client } = await portal.client('subjects')
  const projects = Array.from({ length: 201 }, (_, at) => ({ id: `p${at}` }))
  const params = { path: { id: 'large' } }
  const put = await client.PUT('/v1/profiles/{id}', { params, body: { projects } })
  expect(put.response.status).toBe(413)
})

test('an audit takes no more kept profiles than fit into memory', async () => {
  const { client } = await portal.client('auditors')
  const name = 'x'.repeat(200)
  const projects = Array.from({ length: 200 }, (_, at) => ({ id: `p${at}`, name }))
  const ids = Array.from({ length: 40 }, (_, at) => `e${at}`)
  for (const id of ids) {
    answered(
      await client.PUT('/v1/profiles/{id}', { params: { path: { id } }, body: { projects } }),
    )
  }
  const claims = (count: number) =>
    ids.slice(0, count).map((enterprise, at) => ({ id: `${at}`, enterprise }))
  const audit = (count: number) => client.POST('/v1/audit', { body: { claims: claims(count) } })
  expect((await audit(2)).response.status).toBe(200)
  expect((await audit(40)).response.status).toBe(413)
})

test('a receipt too large to be written while others wait is refused', async () => {
  const { client } = await portal.client('receipts')
  const projects = Array.from({ length: 30 }, (_, at) => ({ id: `p${at}` }))
  const profile = { enterprise: { place: '510104' }, projects }
  const large = await client.POST('/v1/receipts', { body: { profile, options } })
  expect(large.response.status).toBe(422)
  expect(large.error?.issues[0]).toMatchObject({ code: 'too_large', path: 'profile' })
  expect(large.error?.issues[0]?.expected).toContain('2000000')
  const documents = ['zhejiang-undated']
  const body = { profile, options: { ...options, documents } }
  expect((await client.POST('/v1/receipts', { body })).response.status).toBe(201)
})

test('receipts asked for at once are one series, each made once', async () => {
  const { client } = await portal.client('series')
  const body = { profile: {}, options: { ...options, documents: ['zhejiang-undated'] } }
  const all = Array.from({ length: 8 }, () => client.POST('/v1/receipts', { body }))
  const made = (await Promise.all(all)).map((one) => answered(one).position)
  expect(made.sort((left, right) => left - right)).toEqual([1, 2, 3, 4, 5, 6, 7, 8])
})

test('a receipt that is asked for again is not worked out again, though its profile is gone', async () => {
  const { client, key } = await portal.client('again')
  const { desk } = portal.portal
  const ask = desk.ask
  let asked = 0
  const counted: typeof ask = (...call) => {
    asked += 1
    return ask(...call)
  }
  Object.assign(desk, { ask: counted })
  const params = { path: { id: 'e1' } }
  await client.PUT('/v1/profiles/{id}', { params, body: { enterprise: { place: '510104' } } })
  const post = async (asOf: string) => {
    const body = JSON.stringify({ profileId: 'e1', options: { asOf, documents: ['sichuan-2017'] } })
    const headers = {
      'content-type': 'application/json',
      authorization: `Bearer ${key}`,
      'idempotency-key': 'once',
    }
    const response = await fetch(`${portal.url}/v1/receipts`, { method: 'POST', headers, body })
    return { status: response.status, said: await response.text() }
  }
  const first = await post('2020-06-01')
  await client.DELETE('/v1/profiles/{id}', { params })
  const again = await post('2020-06-01')
  const other = await post('2020-06-02')
  Object.assign(desk, { ask })
  expect([first.status, again.status, other.status, asked]).toEqual([201, 200, 422, 1])
  expect(again.said).toBe(first.said)
})

test('files that come at once do not pass the limit of waiting screenings', async () => {
  const { key } = await portal.client('uploads')
  const line = '{"enterprise":{"place":"510104"}}\n'
  const upload = () => sent('/v1/screenings?asOf=2020-06-01', key, 'application/x-ndjson', line)
  const answers = await Promise.all(Array.from({ length: 8 }, upload))
  const statuses = answers.map(({ status }) => status)
  expect(statuses.filter((status) => status === 201).length).toBeLessThanOrEqual(2)
  expect(new Set(statuses)).toEqual(new Set([201, 429]))
})

test('a tenant that follows too often keeps no further connections', async () => {
  const { key, client } = await portal.client('followers')
  const line = '{"enterprise":{"place":"510104"}}\n'.repeat(2000)
  const job = await sent('/v1/screenings?asOf=2020-06-01', key, 'application/x-ndjson', line)
  const id = String(Object(await job.json()).id)
  const end = new AbortController()
  const follow = () =>
    fetch(`${portal.url}/v1/screenings/${id}/events`, {
      headers: { authorization: `Bearer ${key}` },
      signal: end.signal,
    }).then(({ status }) => status)
  const statuses = await Promise.all(Array.from({ length: 60 }, follow))
  expect(statuses.filter((status) => status === 429)).toHaveLength(10)
  end.abort()
  await client.POST('/v1/screenings/{id}/cancel', { params: { path: { id } } })
  await setTimeout(500)
  const again = await fetch(`${portal.url}/v1/screenings/${id}/events`, {
    headers: { authorization: `Bearer ${key}` },
  })
  expect(again.status).toBe(200)
  await again.text()
})

test('what a stranger sends to no route is not read', async () => {
  const stranger = await sent('/v1/nothing', null, 'application/json', 'no JSON')
  expect(stranger.status).toBe(404)
})

test('guesses of keys in the right form are soon not even looked up, and a key that holds is', async () => {
  const { client } = await portal.client('known')
  const { keys } = portal.portal.store
  const find = keys.find
  let lookups = 0
  Object.assign(keys, {
    find: (id: string) => {
      lookups += 1
      return find(id)
    },
  })
  const guess = (at: number) =>
    fetch(`${portal.url}/v1/key`, {
      headers: { authorization: `Bearer ir_${String(at).padStart(16, '0')}_${'A'.repeat(43)}` },
    })
  for (let at = 0; at < 60; at += 1) await guess(at)
  Object.assign(keys, { find })
  expect(lookups).toBeLessThan(50)
  await setTimeout(400)
  expect((await client.GET('/v1/key')).response.status).toBe(200)
})
