// Ten thousand hostile requests against a portal in a process of its own: `npm run hostile [count] [seed]`.
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, openSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import * as z from 'zod'
import { armsOf, attacked } from './hostile/run'

const [, , count = '10000', seed = '1'] = process.argv
const folder = await mkdtemp(`${tmpdir()}/portal-hostile-`)
const log = openSync(`${folder}/log`, 'w')
const server = fork(new URL('./load-server.ts', import.meta.url), [folder], {
  execArgv: ['--expose-gc', '--import', 'tsx'],
  stdio: ['ignore', log, 'inherit', 'ipc'],
  env: {
    ...process.env,
    PORTAL_HEADER_SECONDS: '2',
    PORTAL_BODY_SECONDS: '2',
    PORTAL_UPLOAD_SECONDS: '10',
  },
})
const [started] = await once(server, 'message')
const { url, key } = z.object({ url: z.string(), key: z.string() }).parse(started)
server.once('exit', (code) => {
  if (code !== 0) process.stdout.write(`the server has died: ${code}\n`)
})
const description = await (await fetch(`${url}/openapi.json`)).text()
const arms = armsOf(description, [key])

/** Bytes of the heap after collecting garbage. */
async function heap(): Promise<number> {
  server.send('heap')
  const [said] = await once(server, 'message')
  return z.object({ heap: z.number() }).parse(said).heap
}

const megabytes = (bytes: number): string => `${(bytes / 1024 / 1024).toFixed(1)} MB`
const rounds = 5
const heaps: number[] = []
for (let round = 0; round < rounds; round += 1) {
  const stood = await attacked(url, arms, Math.ceil(Number(count) / rounds), Number(seed) + round)
  heaps.push(await heap())
  const statuses = [...stood.statuses].sort().map(([status, times]) => `${status}: ${times}`)
  process.stdout.write(
    `${stood.sent} sent, heap ${megabytes(heaps.at(-1) ?? 0)}, ${statuses.join(', ')}\n`,
  )
  for (const fault of stood.faults) process.stdout.write(`  ${fault}\n`)
  if (stood.faults.length > 0) process.exitCode = 1
}
const alive = await fetch(`${url}/readyz`)
process.stdout.write(`after all: ${alive.status}\n`)
server.kill('SIGTERM')
await once(server, 'exit')
closeSync(log)
await rm(folder, { recursive: true, force: true })
