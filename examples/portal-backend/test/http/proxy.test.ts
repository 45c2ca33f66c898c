import { afterAll, beforeAll, expect, test } from 'vitest'
import { startPortal, type TestPortal } from '../support/portal'

let portal: TestPortal

beforeAll(async () => {
  portal = await startPortal({ PORTAL_TRUST_PROXY: 'yes' })
})
afterAll(() => portal.stop())

const guess = (forwarded: string): Promise<number> =>
  fetch(`${portal.url}/v1/key`, { headers: { 'x-forwarded-for': forwarded } }).then(
    ({ status }) => status,
  )

test('whoever writes addresses before that of the proxy is still one stranger', async () => {
  const statuses: number[] = []
  for (let at = 0; at < 60; at += 1) statuses.push(await guess(`10.0.0.${at}, 192.0.2.1`))
  expect(statuses).toContain(429)
  expect(await guess('192.0.2.2')).toBe(401)
})
