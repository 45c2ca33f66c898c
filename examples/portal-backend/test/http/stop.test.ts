import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { expect, test } from 'vitest'
import { startPortal } from '../support/portal'

// well below the time for headers and that of a connection kept for another request
const timeout = 30_000

test.each([
  ['says nothing', ''],
  ['has said half a request', 'GET /healthz HTTP/1.1\r\nHost: a'],
  ['was answered and stays', 'GET /healthz HTTP/1.1\r\nHost: a\r\n\r\n'],
])('a connection that %s does not hold up a stop', { timeout }, async (_, said) => {
  const portal = await startPortal({ PORTAL_HEADER_SECONDS: '60' })
  const socket = await connected(portal.url)
  const closed = once(socket, 'close')
  if (said.endsWith('\r\n\r\n')) {
    socket.write(said)
    expect(String((await once(socket, 'data'))[0])).toContain('200 OK')
  } else socket.write(said)
  await portal.stop()
  socket.resume()
  await closed
})

async function connected(url: string): Promise<Socket> {
  const { hostname, port } = new URL(url)
  const socket = connect(Number(port), hostname)
  await once(socket, 'connect')
  return socket
}
