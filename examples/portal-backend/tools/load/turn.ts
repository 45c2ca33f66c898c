import autocannon, { type Request } from 'autocannon'
import { rulebook } from 'incentive-rules/rulebook'
import { diceOf } from '../../test/support/dice'
import { randomProfile } from '../../test/support/random-profile'
import type { Served } from './served'

/** What came of one turn, or of several: the middle of each. */
export interface Turn {
  /** Answers a second. */
  readonly rate: number
  /** In milliseconds. */
  readonly p50: number
  readonly p99: number
  /** Microseconds of the processor that a request took, which other work of the machine hardly changes. */
  readonly cpu: number
}

/** The same fifty evaluations of the whole rulebook to a path. */
export function posts(path: string, { key }: Pick<Served, 'key'>): Request[] {
  const dice = diceOf(1)
  const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/json' }
  return Array.from({ length: 50 }, () => {
    const profile = randomProfile(rulebook.vocabulary, dice)
    const body = JSON.stringify({ profile, options: { asOf: '2020-06-01' } })
    return { method: 'POST', path, body, headers }
  })
}

/** Sends requests for so many seconds over eight connections; throws where one is refused. */
export async function turn(
  server: Served,
  requests: readonly Request[],
  seconds: number,
): Promise<Turn> {
  const before = await server.used()
  const run = autocannon({
    url: server.url,
    connections: 8,
    duration: seconds,
    requests: [...requests],
  })
  // its own figures are whole milliseconds, of which the empty route takes less than one
  const times: number[] = []
  run.on('response', (_client, _status, _bytes, time) => times.push(time))
  const { requests: rate, non2xx, errors } = await run
  const cpu = ((await server.used()) - before) / rate.total
  if (non2xx + errors > 0) throw new Error(`${non2xx} refused, ${errors} failed`)
  times.sort((left, right) => left - right)
  return { rate: rate.mean, p50: partOf(times, 0.5), p99: partOf(times, 0.99), cpu }
}

/** The middle of each figure of several turns. */
export const middleOf = (turns: readonly Turn[]): Turn => ({
  rate: median(turns.map(({ rate }) => rate)),
  p50: median(turns.map(({ p50 }) => p50)),
  p99: median(turns.map(({ p99 }) => p99)),
  cpu: median(turns.map(({ cpu }) => cpu)),
})

const median = (values: readonly number[]): number =>
  partOf(
    [...values].sort((left, right) => left - right),
    0.5,
  )

/** The value below which a part of sorted values lies. */
const partOf = (sorted: readonly number[], part: number): number =>
  sorted[Math.floor(sorted.length * part)] ?? 0

/** A turn in words. */
export const wordsOf = ({ rate, p50, p99, cpu }: Turn): string =>
  `${rate.toFixed(0).padStart(6)}/s  p50 ${p50.toFixed(2)} ms  p99 ${p99.toFixed(2)} ms  ${cpu.toFixed(0)} µs of the processor`
