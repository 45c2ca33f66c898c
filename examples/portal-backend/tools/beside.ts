// Evaluations while a file of a hundred thousand lines is screened, and while nothing is, in turns, on one
// server in a process of its own: `npm run beside [seconds a turn] [turns]`.
import { setTimeout } from 'node:timers/promises'
import { portalClient } from '../src/client/client'
import { ndjson } from '../test/support/profiles-file'
import { served } from './load/served'
import { middleOf, posts, type Turn, turn, wordsOf } from './load/turn'

const [, , seconds = '5', turns = '5'] = process.argv
const server = await served()
const requests = posts('/v1/evaluate', server)
const client = portalClient({ url: server.url, key: server.key })
const file = ndjson(100_000)

/** Sends the file, and waits until its process works on it. */
async function screening(): Promise<string> {
  const response = await fetch(`${server.url}/v1/screenings?asOf=2020-06-01&format=parquet`, {
    method: 'POST',
    headers: { authorization: `Bearer ${server.key}`, 'content-type': 'application/x-ndjson' },
    body: file,
  })
  const { id } = Object(await response.json())
  await setTimeout(3000)
  return String(id)
}

/** Ends a screening, which is still to be at work. */
async function ended(id: string): Promise<void> {
  const params = { path: { id } }
  const { data } = await client.GET('/v1/screenings/{id}', { params })
  if (data?.state !== 'running') throw new Error(`the screening is ${data?.state}`)
  await client.POST('/v1/screenings/{id}/cancel', { params })
  await client.DELETE('/v1/screenings/{id}', { params })
}

const idle: Turn[] = []
const beside: Turn[] = []
for (let count = -1; count < Number(turns); count += 1) {
  const quiet = await turn(server, requests, Number(seconds))
  const id = await screening()
  const busy = await turn(server, requests, Number(seconds))
  await ended(id)
  // the first turn of each is for warming up
  if (count >= 0) {
    idle.push(quiet)
    beside.push(busy)
  }
}
const [alone, along] = [middleOf(idle), middleOf(beside)]
process.stdout.write(`alone               ${wordsOf(alone)}\n`)
process.stdout.write(`beside a screening  ${wordsOf(along)}\n`)
const [rate, times] = [along.rate / alone.rate, along.p99 / alone.p99]
process.stdout.write(`${rate.toFixed(2)} of the rate, ${times.toFixed(2)} times the p99\n`)
await server.stop()
