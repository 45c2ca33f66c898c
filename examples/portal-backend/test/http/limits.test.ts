import { afterAll, beforeAll, expect, test } from 'vitest'
import { startPortal, type TestPortal } from '../support/portal'

let portal: TestPortal
let key: string

beforeAll(async () => {
  portal = await startPortal({
    PORTAL_BODY_BYTES: '20000',
    PORTAL_DEPTH: '10',
    PORTAL_SUBJECTS: '5',
    PORTAL_CLAIMS: '3',
    PORTAL_RATE: '1',
    PORTAL_BURST: '60',
    PORTAL_WORKER_SECONDS: '1',
    PORTAL_WAITING: '1',
  })
  key = (await portal.client('county')).key
})
afterAll(() => portal.stop())

const options = { asOf: '2020-06-01' }

async function post(path: string, body: string, of = key): Promise<Response> {
  const response = await fetch(portal.url + path, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${of}`,
      'content-type': 'application/json',
      'accept-language': 'en',
    },
    body,
  })
  await response.clone().text()
  return response
}

const subjects = (count: number): string =>
  JSON.stringify({
    profile: { projects: Array.from({ length: count }, (_, at) => ({ id: `p${at}` })) },
    options,
  })
const deep = (depth: number): string => `${'['.repeat(depth)}1${']'.repeat(depth)}`
const noted = (length: number): string =>
  JSON.stringify({ profile: { note: 'x'.repeat(length) }, options })
const claims = (count: number): string =>
  JSON.stringify({ claims: Array.from({ length: count }, () => ({})) })

test.each([
  ['a body within the limit of size, with a note of 2 000 characters', noted(2000), 200],
  ['a note that the library finds too long', noted(2001), 422],
  ['a body beyond the limit of size', noted(20_000), 413],
  ['nesting within the limit', deep(10), 422],
  ['nesting beyond the limit', deep(11), 413],
  ['as many subjects as may be', subjects(5), 200],
  ['one subject more', subjects(6), 413],
])('%s', async (_, body, status) => {
  expect((await post('/v1/evaluate', body)).status).toBe(status)
})

test.each([
  ['too many bytes', noted(20_000), 'at most 20000 bytes'],
  ['nesting too deep', deep(11), 'at most 10 levels'],
  ['what is no JSON', '{"profile":', 'JSON'],
])('%s is told with what may be', async (_, body, expected) => {
  const said = Object(await (await post('/v1/evaluate', body)).json())
  expect(said.issues).toHaveLength(1)
  expect(said.issues[0].message).toContain(expected)
})

test.each([
  [3, 200],
  [4, 413],
] as const)('an audit of %i claims is answered with %i where 3 may be', async (count, status) => {
  const { key: auditor } = await portal.client('auditors')
  expect((await post('/v1/audit', claims(count), auditor)).status).toBe(status)
})

test('whoever comes too often is told when to come again, and others are not kept waiting', async () => {
  const { key: hasty } = await portal.client('hasty')
  const { key: calm } = await portal.client('calm')
  const ask = (of: string) =>
    fetch(`${portal.url}/v1/key`, { headers: { authorization: `Bearer ${of}` } })
  const answers = await Promise.all(Array.from({ length: 80 }, () => ask(hasty)))
  const refused = answers.filter(({ status }) => status === 429)
  expect(refused.length).toBeGreaterThanOrEqual(15)
  expect(refused[0]?.headers.get('retry-after')).toMatch(/^[1-9]\d*$/)
  expect((await ask(calm)).status).toBe(200)
})

test('guesses of keys from one address are soon not even looked up', async () => {
  const guess = () =>
    fetch(`${portal.url}/v1/key`, { headers: { authorization: `Bearer ir_${'0'.repeat(16)}_x` } })
  const answers = await Promise.all(Array.from({ length: 60 }, guess))
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([401, 429]))
})
