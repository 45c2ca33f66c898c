import type { FastifyReply, FastifyRequest } from 'fastify'
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { Portal } from '../portal'
import { markOf } from './log'

/** What is measured, for Prometheus. */
export interface Metrics {
  readonly registry: Registry
  /** Notes an answer. */
  readonly note: (route: string, status: number, seconds: number) => void
}

/** The metrics of a portal: of requests, of threads and jobs, and those of every Node process. */
export function metricsOf({ desk, shelf, jobs, settings }: Portal): Metrics {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const registers = [registry]
  const requests = new Histogram({
    name: 'portal_request_seconds',
    help: 'How long requests took, by route and status.',
    labelNames: ['route', 'status'],
    buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 5],
    registers,
  })
  gauge('portal_waiting', 'Calculations that wait for a thread.', () => desk.waiting())
  gauge(
    'portal_screening_bytes_limit',
    'How many bytes the files of one tenant may have.',
    () => settings.variables.PORTAL_TENANT_BYTES,
  )
  gaugeBy('state', 'portal_screenings', 'Screenings by state.', async () =>
    Object.entries(await jobs.counts()),
  )
  const bytesHelp = 'Bytes of the files of screenings by tenant, named as in the log.'
  gaugeBy('tenant', 'portal_screening_bytes', bytesHelp, async () =>
    [...(await jobs.bytes())].map(([tenant, held]) => [markOf(tenant), held]),
  )
  const book = new Gauge({
    name: 'portal_rulebook',
    help: '1 for the current rulebook.',
    labelNames: ['version', 'digest'],
    registers,
    collect() {
      const { version, digest } = shelf.current().rulebook
      book.reset()
      book.set({ version, digest }, 1)
    },
  })
  // looking labels up for every request takes longer than all else that is done for it here
  const bound = new Map<string, { observe: (seconds: number) => void }>()
  return {
    registry,
    note(route, status, seconds) {
      const name = `${status} ${route}`
      const own = bound.get(name) ?? requests.labels(route, String(status))
      bound.set(name, own)
      own.observe(seconds)
    },
  }

  function gauge(name: string, help: string, value: () => number): void {
    const own: Gauge = new Gauge({ name, help, registers, collect: () => own.set(value()) })
  }

  function gaugeBy(
    label: 'state' | 'tenant',
    name: string,
    help: string,
    read: () => Promise<readonly (readonly [string, number])[]>,
  ): void {
    const own: Gauge = new Gauge({
      name,
      help,
      labelNames: [label],
      registers,
      async collect() {
        // what is not known is not shown, and the rest is
        const found = await read().catch(() => [])
        own.reset()
        for (const [of, value] of found) own.set({ [label]: of }, value)
      },
    })
  }
}

/** Notes an answer by its route; what has no route is counted together. */
export function observed(
  { note }: Metrics,
  { routeOptions, method }: FastifyRequest,
  { statusCode, elapsedTime }: FastifyReply,
): void {
  const route = routeOptions.url === undefined ? 'none' : `${method} ${routeOptions.url}`
  note(route, statusCode, elapsedTime / 1000)
}
