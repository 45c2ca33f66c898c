import { decide, evaluateSync, questions } from 'incentive-rules'
import { rulebook } from 'incentive-rules/rulebook'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { PortalClient } from '../../src/client/client'
import { awardsIn } from '../../src/desk/awards'
import { diceOf } from '../support/dice'
import { answered, startPortal, type TestPortal } from '../support/portal'
import { randomProfile } from '../support/random-profile'

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

const options = { asOf: '2020-06-01' }
const post = (body: unknown): Promise<Response> => postText(JSON.stringify(body))
const postText = (body: string): Promise<Response> =>
  fetch(`${portal.url}/v1/evaluate`, {
    method: 'POST',
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
    body,
  })
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value))

test('a thousand random profiles are decided as the library decides them, byte for byte', async () => {
  const dice = diceOf(20170331)
  const { version, digest } = rulebook
  const head = { detail: 'decisions', asOf: options.asOf, rulebook: { version, digest } }
  let decided = 0
  for (let count = 0; count < 1000; count += 1) {
    const profile = randomProfile(rulebook.vocabulary, dice)
    const own = decide(rulebook, profile, options)
    if (own.status === 'rejected') throw new Error(JSON.stringify(own.issues))
    const { enterprise, decisions } = own
    const response = await post({ profile, options })
    // not `toEqual`: to compare deeply takes longer than all the rest
    const expected = JSON.stringify({ ...head, enterprise, decisions })
    if ((await response.text()) !== expected) expect.fail(`another answer for profile ${count}`)
    decided += decisions.length
  }
  expect(decided).toBeGreaterThan(10_000)
})

test('a profile that states something twice is refused, and told where', async () => {
  const twice = '{"enterprise":{"id":"a","place":"510000","place":"330000"}}'
  const response = await postText(`{"profile":${twice},"options":${JSON.stringify(options)}}`)
  expect(response.status).toBe(400)
  expect(await response.json()).toMatchObject({ issues: [{ path: 'profile.enterprise.place' }] })
})

test('awards and whole evaluations are those of the library', async () => {
  const dice = diceOf(7)
  for (let count = 0; count < 5; count += 1) {
    const profile = randomProfile(rulebook.vocabulary, dice)
    const own = evaluateSync(rulebook, profile, options)
    const ask = async (detail: 'awards' | 'full') =>
      answered(await client.POST('/v1/evaluate', { body: { profile, options, detail } }))
    expect(await ask('awards')).toEqual(plain({ detail: 'awards', ...awardsIn(own) }))
    expect(await ask('full')).toEqual(plain({ detail: 'full', ...own }))
  }
})

test('questions are those of the library, the first ones first', async () => {
  const profile = { enterprise: { place: '510104' } }
  const own = questions(rulebook, profile, options)
  const body = { profile, options, most: 3 }
  const answer = answered(await client.POST('/v1/questions', { body }))
  expect(answer.questions).toEqual(plain(own.questions.slice(0, 3)))
  expect([answer.settled, answer.open]).toEqual([own.settled, own.open])
})

test('a profile that is kept is evaluated as one that is sent', async () => {
  const profile = { enterprise: { id: 'kept-1', place: '510104' }, projects: [] }
  const path = { id: 'kept-1' }
  answered(await client.PUT('/v1/profiles/{id}', { params: { path }, body: profile }))
  const sent = answered(await client.POST('/v1/evaluate', { body: { profile, options } }))
  const kept = await client.POST('/v1/evaluate', { body: { profileId: 'kept-1', options } })
  expect(answered(kept)).toEqual(sent)
})

test.each([
  ['zh-CN', '内容有误'],
  ['en', 'the content has faults'],
] as const)('faults of a profile are told in %s, each with its path', async (locale, title) => {
  const headers = { 'accept-language': locale }
  const profile = { enterprise: { place: 'nowhere', employees: '-1' }, castles: [] }
  const { error, response } = await client.POST('/v1/evaluate', {
    headers,
    body: { profile, options },
  })
  expect(response.status).toBe(422)
  expect(response.headers.get('content-type')).toContain('application/problem+json')
  expect(error).toMatchObject({ title, status: 422 })
  const paths = (error?.issues ?? []).map(({ path }) => path).sort()
  expect(paths).toEqual(['castles', 'enterprise.employees', 'enterprise.place'])
})
