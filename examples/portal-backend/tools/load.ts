// Evaluations of the whole rulebook against a route that does nothing, in turns, on one server in a
// process of its own: `npm run load [seconds a turn] [turns]`.
import { served } from './load/served'
import { middleOf, posts, type Turn, turn, wordsOf } from './load/turn'

const [, , seconds = '5', turns = '5'] = process.argv
const server = await served()
const headers = { authorization: `Bearer ${server.key}` }
const contenders = {
  'empty GET': [{ method: 'GET', path: '/v1/empty', headers }],
  'empty POST': posts('/v1/empty', server),
  evaluate: posts('/v1/evaluate', server),
} as const

const found = new Map<string, readonly Turn[]>()
for (let count = -1; count < Number(turns); count += 1) {
  for (const [name, requests] of Object.entries(contenders)) {
    const one = await turn(server, requests, Number(seconds))
    // the first turn of each is for warming up
    if (count >= 0) found.set(name, [...(found.get(name) ?? []), one])
  }
}
const evaluated = middleOf(found.get('evaluate') ?? [])
for (const [name, all] of found) {
  const middle = middleOf(all)
  const { rate, p99, cpu } = middle
  const share = `${(evaluated.rate / rate).toFixed(2)} of its rate (by the processor ${(cpu / evaluated.cpu).toFixed(2)})`
  const times = (evaluated.p99 / p99).toFixed(1)
  process.stdout.write(
    `${name.padEnd(10)} ${wordsOf(middle)}; evaluate: ${share}, ${times} times its p99\n`,
  )
}
await server.stop()
