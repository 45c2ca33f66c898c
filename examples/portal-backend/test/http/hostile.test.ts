import { afterAll, beforeAll, expect, test } from 'vitest'
import { description } from '../../src/http/description'
import { armsOf, attacked } from '../../tools/hostile/run'
import { startPortal, type TestPortal } from '../support/portal'

let portal: TestPortal

beforeAll(async () => {
  portal = await startPortal({ PORTAL_HEADER_SECONDS: '2', PORTAL_BODY_SECONDS: '2' })
})
afterAll(() => portal.stop())

test('a thousand hostile requests get an answer or a closed connection, and no fault is ours', async () => {
  const { key } = await portal.client('county')
  const arms = armsOf(description(), [key, portal.adminKey])
  const { sent, statuses, faults } = await attacked(portal.url, arms, 1000, 20170331)
  expect(faults).toEqual([])
  expect(sent).toBe(1000)
  // they are not all turned away at the door: some are answered, some have faults in their content
  expect(statuses.get('200') ?? 0).toBeGreaterThan(50)
  expect(statuses.get('422') ?? 0).toBeGreaterThan(100)
  for (const status of ['400', '401', '404', '413', '415']) {
    expect(statuses.get(status) ?? 0, status).toBeGreaterThan(0)
  }
  expect((await fetch(`${portal.url}/readyz`)).status).toBe(200)
})
