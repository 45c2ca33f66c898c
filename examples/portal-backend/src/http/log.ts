import { createHash } from 'node:crypto'
import type { Writable } from 'node:stream'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { type Logger, pino } from 'pino'

/** A log of JSON lines: what happened, never to whom. Without a stream it goes to standard output. */
export function logTo(level: string, stream?: Pick<Writable, 'write'>): Logger {
  const options = { level, base: {}, timestamp: pino.stdTimeFunctions.isoTime }
  return stream === undefined
    ? pino(options)
    : pino(options, { write: (line) => stream.write(line) })
}

// one key or tenant is the same in all lines, and cannot be told from them
const known = new Map<string, string>()
const mostKnown = 10_000

/** What stands for an id in the log. */
export function markOf(id: string): string {
  const mark = known.get(id) ?? createHash('sha256').update(id).digest('hex').slice(0, 12)
  if (known.size >= mostKnown) known.clear()
  known.set(id, mark)
  return mark
}

/**
 * One line for a request: the route and not the address, which may name an enterprise; no header, no
 * body, no address of a client.
 */
export function logged(log: Logger, request: FastifyRequest, reply: FastifyReply): void {
  const { caller, id, method, routeOptions } = request
  log.info({
    event: 'answered',
    request: id,
    method,
    route: routeOptions.url ?? 'none',
    status: reply.statusCode,
    milliseconds: Math.round(reply.elapsedTime * 10) / 10,
    ...(caller === null ? {} : { key: markOf(caller.key), tenant: markOf(caller.tenant) }),
  })
}
