import { connect } from 'node:net'
import * as z from 'zod'
import { diceOf } from '../../test/support/dice'
import { type Arms, type Attack, attackOf, type Target } from './attack'

/** How a server stood its attacks. */
export interface Stood {
  readonly sent: number
  /** How often each status was answered; `none` where the connection was closed without one. */
  readonly statuses: ReadonlyMap<string, number>
  /** What must not be: no end, a fault of ours, a look inside. */
  readonly faults: readonly string[]
}

/** The targets that a description has. */
export function armsOf(description: string, keys: readonly string[]): Arms {
  const { paths, components } = described.parse(JSON.parse(description))
  const targets = Object.entries(paths).flatMap(([path, operations]) =>
    Object.entries(operations).map(([method, { requestBody }]): Target => {
      const [[type, { schema }] = ['application/json', { schema: null }]] = Object.entries(
        requestBody?.content ?? {},
      )
      return { method: method.toUpperCase(), path, body: schema, type }
    }),
  )
  return { targets, schemas: components.schemas, keys }
}

const operation = z.object({
  requestBody: z
    .object({ content: z.record(z.string(), z.object({ schema: z.unknown() })) })
    .optional(),
})
const described = z.object({
  paths: z.record(z.string(), z.record(z.string(), operation)),
  components: z.object({ schemas: z.record(z.string(), z.unknown()) }),
})

/** Attacks a server, a few connections at a time; the same seed makes the same attacks. */
export async function attacked(url: string, arms: Arms, count: number, seed = 1): Promise<Stood> {
  const dice = diceOf(seed)
  const statuses = new Map<string, number>()
  const faults: string[] = []
  let sent = 0
  const lane = async (): Promise<void> => {
    while (sent < count) {
      sent += 1
      const attack = attackOf(arms, dice)
      const answer = await answerTo(url, attack)
      const status = /^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1] ?? 'none'
      statuses.set(status, (statuses.get(status) ?? 0) + 1)
      const fault = faultIn(status, answer)
      if (fault !== null) faults.push(`${fault}: ${attack.name} ${excerptOf(attack)}`)
    }
  }
  await Promise.all(Array.from({ length: 12 }, lane))
  return { sent, statuses, faults }
}

const excerptOf = ({ parts }: Attack): string =>
  JSON.stringify(Buffer.concat(parts).subarray(0, 700).toString('latin1'))

/** 503 is what a server says that has enough to do; every other status above 499 is a fault of ours. */
function faultIn(status: string, answer: string): string | null {
  if (answer === noEnd) return 'no end'
  if (status >= '500' && status !== '503' && status !== 'none') return `status ${status}`
  return /\n\s+at \S+ \(|node_modules|\.ts:\d+/.test(answer) ? 'a stack' : null
}

const noEnd = 'no end'

/** All that a server says to an attack until it closes the connection. */
function answerTo(url: string, { parts, pause, isBrokenOff }: Attack): Promise<string> {
  const { hostname, port } = new URL(url)
  return new Promise((resolve) => {
    const chunks: Buffer[] = []
    const socket = connect({ host: hostname, port: Number(port) })
    const end = (answer: string): void => {
      clearTimeout(timer)
      socket.destroy()
      resolve(answer)
    }
    const said = (): string => Buffer.concat(chunks).subarray(0, 100_000).toString('utf8')
    // longer than every limit of time that the server has
    const timer = setTimeout(() => end(noEnd), 60_000)
    socket.on('data', (chunk) => chunks.push(chunk))
    socket.on('error', () => end(said()))
    socket.on('close', () => end(said()))
    socket.once('connect', async () => {
      for (const part of parts) {
        if (socket.destroyed || socket.writableEnded) return
        socket.write(part)
        if (pause > 0) await new Promise((done) => setTimeout(done, pause))
      }
      // `GET / HTTP/1.1` without `connection: close` keeps the connection open for the next one
      if (isBrokenOff) socket.destroy()
      else socket.end()
    })
  })
}
