import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Portal } from '../portal'
import { BodyFault, type BodyLimits, collect, dataOf } from './body'

const fileTypes = ['application/x-ndjson', 'text/csv']

/** Lets a server read bodies: JSON with a limit of size, depth and time; files as they come. */
export function readBodies(app: FastifyInstance, { settings: { variables } }: Portal): void {
  const limits = {
    bytes: variables.PORTAL_BODY_BYTES,
    depth: variables.PORTAL_DEPTH,
    values: mostValues,
    seconds: variables.PORTAL_BODY_SECONDS,
  }
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('application/json', (request, payload, done) => {
    const { endpoint } = request.routeOptions.config
    // nobody was asked for a key where there is no route, so nothing is read there
    if (endpoint === undefined) return done(new BodyFault('not-found'))
    if (!isWanted(request, 'json')) return done(new BodyFault('not-supported'))
    const bounds = times(limits, endpoint.bodyFactor)
    collect(payload, bounds, (fault, body) => {
      if (fault !== null) return done(fault)
      try {
        done(null, body.length === 0 ? undefined : dataOf(body, bounds))
      } catch (error) {
        done(error instanceof BodyFault ? error : new BodyFault('malformed'))
      }
    })
  })
  app.addContentTypeParser(fileTypes, (request, payload, done) => {
    if (!isWanted(request, mediaTypeOf(request))) return done(new BodyFault('not-supported'))
    done(null, payload)
  })
}

// so many that a profile with its subjects and lists stays well below
const mostValues = 30_000

const times = (limits: BodyLimits, factor: number): BodyLimits =>
  factor === 1
    ? limits
    : { ...limits, bytes: limits.bytes * factor, values: limits.values * factor }

/** The media type of a body without its parameters; empty where none is stated. */
export const mediaTypeOf = ({ headers }: FastifyRequest): string =>
  (headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() ?? ''

/** Whether a route takes a body of that kind, which is not to be compressed. */
function isWanted({ routeOptions, headers }: FastifyRequest, kind: string): boolean {
  const takes = routeOptions.config.endpoint?.bodyKind ?? 'none'
  const isTaken = typeof takes === 'string' ? kind === 'json' : takes.includes(kind)
  return isTaken && (headers['content-encoding'] ?? 'identity') === 'identity'
}
