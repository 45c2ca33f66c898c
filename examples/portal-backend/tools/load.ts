// Evaluations of the whole rulebook against a route that does nothing, in turns, on one server in a
// process of its own: `npm run load [seconds a turn] [turns]`.
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, openSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import autocannon from 'autocannon'
import { rulebook } from 'incentive-rules/rulebook'
import * as z from 'zod'
import { diceOf } from '../test/support/dice'
import { randomProfile } from '../test/support/random-profile'

const [, , seconds = '5', turns = '5'] = process.argv
const folder = await mkdtemp(`${tmpdir()}/portal-load-`)
// the log is written as in earnest, to a file
const log = openSync(`${folder}/log`, 'w')
const server = fork(new URL('./load-server.ts', import.meta.url), [folder], {
  execArgv: ['--import', 'tsx'],
  stdio: ['ignore', log, 'inherit', 'ipc'],
})
const [started] = await once(server, 'message')
const { url, key } = z.object({ url: z.string(), key: z.string() }).parse(started)

const dice = diceOf(1)
const bodies = Array.from({ length: 50 }, () =>
  JSON.stringify({
    profile: randomProfile(rulebook.vocabulary, dice),
    options: { asOf: '2020-06-01' },
  }),
)
const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/json' }
const posts = (path: string) =>
  bodies.map((body) => ({ method: 'POST', path, body, headers }) as const)
const contenders = {
  'empty GET': [{ method: 'GET', path: '/v1/empty', headers }],
  'empty POST': posts('/v1/empty'),
  evaluate: posts('/v1/evaluate'),
} as const

interface Turn {
  readonly rate: number
  readonly p50: number
  readonly p99: number
  /** Microseconds of the processor that a request took, which other work of the machine hardly changes. */
  readonly cpu: number
}

/** Microseconds of the processor that the server has used. */
async function used(): Promise<number> {
  server.send('state')
  const [said] = await once(server, 'message')
  return z.object({ cpu: z.number() }).parse(said).cpu
}

async function turn(requests: (typeof contenders)[keyof typeof contenders]): Promise<Turn> {
  const before = await used()
  const run = autocannon({
    url,
    connections: 8,
    duration: Number(seconds),
    requests: [...requests],
  })
  const { requests: rate, latency, non2xx, errors } = await run
  const cpu = ((await used()) - before) / rate.total
  if (non2xx + errors > 0) throw new Error(`${non2xx} refused, ${errors} failed`)
  return { rate: rate.mean, p50: latency.p50, p99: latency.p99, cpu }
}

const median = (values: readonly number[]): number =>
  [...values].sort((left, right) => left - right)[values.length >> 1] ?? 0

const found = new Map<string, Turn[]>()
for (let count = -1; count < Number(turns); count += 1) {
  for (const [name, requests] of Object.entries(contenders)) {
    const one = await turn(requests)
    // the first turn of each is for warming up
    if (count >= 0) found.set(name, [...(found.get(name) ?? []), one])
  }
}
const middle = new Map(
  [...found].map(([name, all]) => [
    name,
    {
      rate: median(all.map(({ rate }) => rate)),
      p50: median(all.map(({ p50 }) => p50)),
      p99: median(all.map(({ p99 }) => p99)),
      cpu: median(all.map(({ cpu }) => cpu)),
    },
  ]),
)
const evaluated = middle.get('evaluate') ?? { rate: 0, p50: 0, p99: 0, cpu: 0 }
for (const [name, { rate, p50, p99, cpu }] of middle) {
  const line = `${name.padEnd(10)} ${rate.toFixed(0).padStart(6)}/s  p50 ${p50} ms  p99 ${p99} ms  ${cpu.toFixed(0)} µs of the processor`
  const share = `${(evaluated.rate / rate).toFixed(2)} of its rate (by the processor ${(cpu / evaluated.cpu).toFixed(2)})`
  const times = (evaluated.p99 / p99).toFixed(1)
  process.stdout.write(`${line}; evaluate: ${share}, ${times} times its p99\n`)
}
server.kill('SIGTERM')
await once(server, 'exit')
closeSync(log)
await rm(folder, { recursive: true, force: true })
