import { afterAll, beforeAll, expect, test } from 'vitest'
import type { PortalClient } from '../../src/client/client'
import { description } from '../../src/http/description'
import { scopes } from '../../src/store/key'
import { diceOf } from '../support/dice'
import { answered, startPortal, type TestPortal } from '../support/portal'

let portal: TestPortal
let alpha: { key: string; client: PortalClient }
let beta: { key: string; client: PortalClient }

/** What tenant alpha has, and what of it no answer to beta may hold. */
const own = { profile: 'alpha-profile', receipt: '', screening: '' }
const secret = '甲公司的秘密'

beforeAll(async () => {
  portal = await startPortal()
  alpha = await portal.client('alpha')
  beta = await portal.client('beta')
  await fill()
})
afterAll(() => portal.stop())

async function fill(): Promise<void> {
  const profile = { note: secret, enterprise: { id: own.profile, name: secret, place: '510104' } }
  const path = { id: own.profile }
  answered(await alpha.client.PUT('/v1/profiles/{id}', { params: { path }, body: profile }))
  const options = { asOf: '2020-06-01', documents: ['sichuan-2017'] }
  const body = { profileId: own.profile, options }
  own.receipt = answered(await alpha.client.POST('/v1/receipts', { body })).digest
  const sent = await fetch(`${portal.url}/v1/screenings?asOf=2020-06-01`, {
    method: 'POST',
    headers: { authorization: `Bearer ${alpha.key}`, 'content-type': 'application/x-ndjson' },
    body: `${JSON.stringify(profile)}\n`,
  })
  expect(sent.status).toBe(201)
  const job: unknown = await sent.json()
  own.screening = String(new Map(Object.entries(Object(job))).get('id'))
}

interface Operation {
  readonly method: string
  readonly path: string
  readonly isOpen: boolean
  readonly scope: string
}

const described: { readonly paths: Readonly<Record<string, Readonly<Record<string, Json>>>> } =
  JSON.parse(description())

const operations: readonly Operation[] = Object.entries(described.paths).flatMap(
  ([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      method: method.toUpperCase(),
      path,
      isOpen: Array.isArray(operation.security),
      scope: String(operation['x-scope'] ?? 'open'),
    })),
)

type Json = Readonly<Record<string, unknown>>

/** The address of a route with the ids of what alpha has. */
function addressOf(path: string): string {
  const ids: Readonly<Record<string, string>> = {
    '{digest}': own.receipt,
    '{document}': 'sichuan-2017',
    '{id}': path.includes('screenings') ? own.screening : own.profile,
  }
  return portal.url + path.replace(/\{\w+\}/g, (name) => ids[name] ?? '')
}

async function ask({ method, path }: Operation, key: string | null): Promise<Response> {
  const body = JSON.stringify({ profileId: own.profile, options: { asOf: '2020-06-01' } })
  return fetch(addressOf(path), {
    method,
    headers: {
      'content-type': 'application/json',
      ...(key === null ? {} : { authorization: `Bearer ${key}` }),
    },
    ...(method === 'POST' || method === 'PUT' ? { body } : {}),
  })
}

const ofTenants = operations.filter(({ isOpen, scope }) => !isOpen && scope !== 'admin')

test('the description has every kind of route', () => {
  expect(operations.length).toBeGreaterThan(35)
  expect(new Set(operations.map(({ scope }) => scope))).toEqual(
    new Set(['open', 'any', 'evaluate', 'audit', 'admin']),
  )
})

test.each(ofTenants.filter(({ path }) => /profiles|receipts|screenings/.test(path)))(
  '$method $path tells another tenant nothing and changes nothing',
  async (operation) => {
    const response = await ask(operation, beta.key)
    const text = await response.text()
    if (operation.path.includes('{')) expect(response.status).toBeGreaterThanOrEqual(404)
    for (const hidden of [secret, own.screening, own.receipt]) expect(text).not.toContain(hidden)
  },
)

test.each(['/v1/evaluate', '/v1/questions', '/v1/improvements', '/v1/explain', '/v1/receipts'])(
  '%s finds no profile of another tenant',
  async (path) => {
    const finding = { rule: 'sichuan-2017/expansion', subject: { type: 'project', id: 'p' } }
    const response = await fetch(portal.url + path, {
      method: 'POST',
      headers: { authorization: `Bearer ${beta.key}`, 'content-type': 'application/json' },
      body: JSON.stringify({
        profileId: own.profile,
        options: { asOf: '2020-06-01' },
        ...(path.endsWith('improvements') ? { finding } : {}),
      }),
    })
    expect(response.status).toBe(404)
  },
)

test('an audit by another tenant has no profile of this one', async () => {
  const claim = {
    id: '1',
    enterprise: own.profile,
    rule: 'sichuan-2017/expansion',
    amount: '100',
    paid: '2020-06-01',
  }
  const mine = answered(await alpha.client.POST('/v1/audit', { body: { claims: [claim] } }))
  const theirs = answered(await beta.client.POST('/v1/audit', { body: { claims: [claim] } }))
  expect(theirs).not.toEqual(mine)
  expect(JSON.stringify(theirs)).not.toContain(secret)
})

test('what alpha has is still there, whole, after all that', async () => {
  const path = { id: own.profile }
  const kept = answered(await alpha.client.GET('/v1/profiles/{id}', { params: { path } }))
  expect(kept.content).toMatchObject({ note: secret })
  const digest = own.receipt
  const receipt = await alpha.client.GET('/v1/receipts/{digest}', { params: { path: { digest } } })
  expect(answered(receipt).digest).toBe(digest)
})

test('a wrong, missing, misshapen or revoked key gets nothing', async () => {
  const dice = diceOf(3)
  const [, id = '', secretPart = ''] = alpha.key.split('_')
  const flipped = secretPart.replace(/.$/, secretPart.endsWith('A') ? 'B' : 'A')
  const wrong = [null, '', 'x', 'ir_', `ir_${id}_${flipped}`, `ir_${'0'.repeat(16)}_${secretPart}`]
  for (const key of [...wrong, alpha.key.slice(0, -1), `${alpha.key}A`, alpha.key.toUpperCase()]) {
    const response = await ask(dice.pick(ofTenants), key)
    const text = await response.text()
    // who tries too often is told so and nothing else
    expect([401, 429]).toContain(response.status)
    expect(text).not.toContain('alpha')
  }
})

test('a revoked key holds no longer', async () => {
  const made = await portal.client('gamma')
  const get = () => made.client.GET('/v1/key')
  expect(answered(await get()).tenant).toBe('gamma')
  const params = { path: { id: made.key.split('_')[1] ?? '' }, query: { tenant: 'gamma' } }
  await portal.admin.DELETE('/v1/keys/{id}', { params })
  expect([401, 429]).toContain((await get()).response.status)
})

test.each(operations.filter(({ isOpen, scope }) => !isOpen && scope !== 'any'))(
  '$method $path needs the scope $scope',
  async (operation) => {
    const others = scopes.filter((scope) => scope !== operation.scope)
    const { key } = await portal.client('scoped', others)
    const response = await ask(operation, key)
    expect(response.status).toBe(403)
    await response.text()
  },
)
