import type { Server } from 'node:http'
import type { Socket } from 'node:net'

const lookEvery = 50

/**
 * Closes a server's connections on which nothing is being answered, until `over` is settled. Node
 * itself leaves those open on which no whole request has come yet, so that whoever opens one and
 * says nothing would hold up a stop for as long as headers may take.
 */
export function connectionsOf(server: Server): { closeQuietOnes(over: Promise<unknown>): void } {
  const answering = new Map<Socket, number>()
  server.on('connection', (socket) => {
    answering.set(socket, 0)
    socket.once('close', () => answering.delete(socket))
  })
  server.on('request', ({ socket }, response) => {
    answering.set(socket, (answering.get(socket) ?? 0) + 1)
    response.once('close', () => {
      const others = answering.get(socket)
      if (others !== undefined) answering.set(socket, others - 1)
    })
  })
  const close = (): void => {
    for (const [socket, requests] of answering) if (requests === 0) socket.destroySoon()
  }
  return {
    closeQuietOnes(over) {
      const looks = setInterval(close, lookEvery)
      const end = (): void => clearInterval(looks)
      over.then(end, end)
    },
  }
}
