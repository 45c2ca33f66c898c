import { explainRule, improvements, whatIf } from 'incentive-rules'
import { ledgerOf, rulebook, textOf } from 'incentive-rules/rulebook'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { PortalClient } from '../../src/client/client'
import { answered, startPortal, type TestPortal } from '../support/portal'

let portal: TestPortal
let client: PortalClient
let key: string

beforeAll(async () => {
  portal = await startPortal()
  const county = await portal.client('county')
  client = county.client
  key = county.key
})
afterAll(() => portal.stop())

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value))
const document = 'sichuan-2017'
const options = { asOf: '2019-01-01' }
const project = {
  ...{ id: 'p1', place: '510104', incoming: true, investment: '2500万元' },
  ...{ completedOn: '2018-03-14', aboveScaleOn: '2018-12-01' },
}
const profile = {
  enterprise: { place: '510104', sectors: ['tcm-health-manufacturing'] },
  projects: [project],
}
const finding = {
  rule: 'sichuan-2017/incoming-investment',
  subject: { type: 'project', id: 'p1' },
}

test('documents are given as they are held, each provision with its exact words', async () => {
  const text = await textOf(document)
  const params = { path: { document } }
  const held = await client.GET('/v1/documents/{document}/text', { params, parseAs: 'text' })
  expect(answered(held)).toBe(text)
  const { items } = answered(await client.GET('/v1/documents/{document}/provisions', { params }))
  const [first] = items.filter(({ id }) => id === '四/（八）/¶5')
  const query = { id: '四/（八）/¶5' }
  const one = answered(
    await client.GET('/v1/documents/{document}/provision', { params: { ...params, query } }),
  )
  expect(one).toEqual({ ...first, text: text?.slice(one.start, one.end) })
  expect(one.text).toContain('来川投资')
})

test('the ledger of a document has every sentence, and they tile its text', async () => {
  const params = { path: { document } }
  const { entries } = answered(await client.GET('/v1/documents/{document}/ledger', { params }))
  expect(entries.map(({ text }) => text).join('')).toBe(await textOf(document))
  expect(entries.length).toBe((await ledgerOf(document))?.entries.length)
})

test('lists have what the rulebook has', async () => {
  const { rules, documents, vocabulary, digest } = rulebook
  expect(answered(await client.GET('/v1/rules')).items.length).toBe(rules.length)
  expect(answered(await client.GET('/v1/documents')).items.length).toBe(documents.length)
  expect(answered(await client.GET('/v1/vocabulary')).items.length).toBe(vocabulary.length)
  expect(answered(await client.GET('/v1/items')).items.length).toBe(rules.length)
  expect(answered(await client.GET('/v1/rulebook')).digest).toBe(digest)
})

test('a rule is explained as the library explains it', async () => {
  const [rule] = rulebook.rules
  if (rule === undefined) throw new TypeError('no rules')
  const headers = { 'accept-language': 'en' }
  const params = { query: { rule: rule.id, format: 'markdown' } } as const
  const said = await client.GET('/v1/rules/explanation', { headers, params, parseAs: 'text' })
  expect(answered(said)).toBe(explainRule(rule, { locale: 'en', rulebook, format: 'markdown' }))
})

test.each([
  ['text', 'text/plain'],
  ['markdown', 'text/markdown'],
  ['html', 'text/html'],
] as const)('a finding is explained as %s', async (format, type) => {
  const named = { rule: finding.rule, subject: finding.subject.id }
  const body = { profile, options, format, finding: named }
  const said = await client.POST('/v1/explain', { body, parseAs: 'text' })
  expect(said.response.headers.get('content-type')).toContain(type)
  expect(answered(said)).toContain('3000万元')
})

test('ways to become eligible, and the award as a fact varies, are those of the library', async () => {
  const waiting = {
    ...profile,
    projects: [{ ...project, investment: '3500万元', aboveScaleOn: null }],
  }
  const own = improvements(rulebook, waiting, finding, options)
  const ways = answered(
    await client.POST('/v1/improvements', { body: { profile: waiting, options, finding } }),
  )
  expect(ways).toEqual(plain({ improvements: own.improvements, complete: own.complete }))
  const fact = 'project.investment'
  const drawn = answered(
    await client.POST('/v1/what-if', { body: { profile, options, finding, fact } }),
  )
  const { pieces } = whatIf(rulebook, profile, { ...finding, fact }, options)
  expect(drawn.pieces).toEqual(plain(pieces))
  expect([pieces.length > 1, own.improvements.length > 0]).toEqual([true, true])
})

test('a ledger in CSV is audited on profiles that are kept', async () => {
  const params = { path: { id: 'works-1' } }
  const content = { ...profile, enterprise: { ...profile.enterprise, id: 'works-1' } }
  answered(await client.PUT('/v1/profiles/{id}', { params, body: content }))
  const csv =
    '编号,企业,依据条款,项目,拨付金额（万元）,拨付日期\n1,works-1,sichuan-2017/incoming-investment,p1,300,2019-01-01\n'
  const response = await fetch(`${portal.url}/v1/audit/ledger`, {
    method: 'POST',
    headers: { authorization: `Bearer ${key}`, 'content-type': 'text/csv' },
    body: csv,
  })
  const { results } = JSON.parse(await response.text())
  expect(results).toMatchObject([
    { kind: 'judged', verdict: 'ineligible', claim: { amount: '3000000' } },
  ])
})

test.each([
  ['编号,企业,城堡\n1,a,b\n', 'unknown_key'],
  ['', 'missing_key'],
  ['编号,企业\n1,a,b,c\n', 'malformed'],
])('a ledger with faults of form is refused: %j', async (body, code) => {
  const response = await fetch(`${portal.url}/v1/audit/ledger`, {
    method: 'POST',
    headers: { authorization: `Bearer ${key}`, 'content-type': 'text/csv' },
    body,
  })
  expect(response.status).toBe(422)
  expect(JSON.parse(await response.text()).issues).toMatchObject([{ code }])
})

test('versions of a profile: none is lost, and a change that another has overtaken is refused', async () => {
  const params = { path: { id: 'versioned' } }
  const put = (place: string, headers = {}) =>
    client.PUT('/v1/profiles/{id}', { params, headers, body: { enterprise: { place } } })
  const first = answered(await put('510104'))
  const second = answered(await put('513301', { 'if-match': `"${first.digest}"` }))
  expect((await put('330106', { 'if-match': `"${first.digest}"` })).response.status).toBe(412)
  expect((await put('330106', { 'if-none-match': '*' })).response.status).toBe(412)
  const { items } = answered(await client.GET('/v1/profiles/{id}/versions', { params }))
  expect(items.map(({ digest }) => digest)).toEqual([second.digest, first.digest])
  const query = { digest: first.digest }
  const old = await client.GET('/v1/profiles/{id}', { params: { ...params, query } })
  expect(answered(old).content).toEqual({ enterprise: { place: '510104' } })
  expect((await client.DELETE('/v1/profiles/{id}', { params })).response.status).toBe(204)
  expect((await client.GET('/v1/profiles/{id}', { params })).response.status).toBe(404)
})

test('a receipt that is asked for twice with one key is made once', async () => {
  const headers = { 'idempotency-key': 'receipt-1' }
  const narrow = { asOf: '2019-01-01', rules: [finding.rule] }
  const ask = (of = profile) =>
    client.POST('/v1/receipts', { headers, body: { profile: of, options: narrow } })
  const [first, again] = await Promise.all([ask(), ask()])
  expect(answered(first).digest).toBe(answered(again).digest)
  expect([first, again].map(({ response }) => response.status).sort()).toEqual([200, 201])
  expect((await ask({ ...profile, projects: [] })).response.status).toBe(422)
})
