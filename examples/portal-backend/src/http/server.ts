import { randomBytes } from 'node:crypto'
import { Server } from 'node:http'
import {
  type FastifyBaseLogger,
  type FastifyInstance,
  type FastifyRequest,
  fastify,
  LogController,
} from 'fastify'
import type { Logger } from 'pino'
import type { Caller } from '../access/caller'
import { framesOf, type Portal } from '../portal'
import { admission } from './admission'
import { readBodies } from './bodies'
import { BodyFault } from './body'
import { answerOfBrokenClient } from './broken-client'
import type { Endpoint } from './endpoint'
import { logged } from './log'
import { type Metrics, observed } from './metrics'
import { localeOf, type ProblemKind, problemOf } from './problem'
import { requestOf } from './request'
import { send } from './send'

declare module 'fastify' {
  interface FastifyContextConfig {
    readonly endpoint?: Endpoint
  }
  interface FastifyRequest {
    caller: Caller | null
  }
}

/** What a server answers with, and where it writes its log. */
export interface ServerParts {
  readonly endpoints: readonly Endpoint[]
  readonly metrics: Metrics
  readonly log: Logger
}

/** The server of a portal; it does not listen yet. */
export function serverOf(
  portal: Portal,
  { endpoints, metrics, log }: ServerParts,
): FastifyInstance {
  const { variables } = portal.settings
  const run = randomBytes(4).toString('hex')
  let count = 0
  const app = fastify({
    loggerInstance: asFastifys(log),
    logController: new LogController({ disableRequestLogging: true }),
    exposeHeadRoutes: false,
    // of one proxy: what stands before its own word in the header anybody can have written
    trustProxy: variables.PORTAL_TRUST_PROXY ? (_, hop) => hop === 0 : false,
    genReqId: () => {
      count += 1
      return `${run}-${count}`
    },
    requestIdHeader: false,
    bodyLimit: variables.PORTAL_BODY_BYTES,
    keepAliveTimeout: 65_000,
    // of uploads, which may take longest; that of other bodies is kept by `collect`
    requestTimeout: variables.PORTAL_UPLOAD_SECONDS * 1000,
    routerOptions: { maxParamLength: 200 },
    http: {
      headersTimeout: variables.PORTAL_HEADER_SECONDS * 1000,
      connectionsCheckingInterval: 1000,
    },
    clientErrorHandler: answerOfBrokenClient,
    frameworkErrors: (error, request, reply) => {
      send(reply, { kind: 'problem', problem: problemOf(kindOf(error)) }, languageOf(request))
    },
  })
  if (app.server instanceof Server) app.server.maxConnections = mostConnections
  app.decorateRequest('caller', null)
  readBodies(app, portal)
  for (const endpoint of endpoints) add(app, endpoint, portal)
  app.setNotFoundHandler((request, reply) =>
    send(reply, { kind: 'problem', problem: problemOf('not-found') }, languageOf(request)),
  )
  app.setErrorHandler((error, request, reply) => {
    const kind = kindOf(error)
    if (kind === 'internal') {
      const stack = error instanceof Error ? (error.stack ?? '') : ''
      log.error({ event: 'failed', route: request.routeOptions.url, frames: framesOf(stack) })
    }
    const issues = error instanceof BodyFault ? error.issues : []
    send(reply, { kind: 'problem', problem: problemOf(kind, issues) }, languageOf(request))
  })
  app.addHook('onResponse', (request, reply, done) => {
    logged(log, request, reply)
    observed(metrics, request, reply)
    done()
  })
  return app
}

const mostConnections = 4096

const asFastifys = (log: Logger): FastifyBaseLogger => log

const languageOf = (request: FastifyRequest) => localeOf(request.headers['accept-language'])

function add(app: FastifyInstance, endpoint: Endpoint, portal: Portal): void {
  app.route({
    method: endpoint.method,
    url: endpoint.path.replace(/\{(\w+)\}/g, ':$1'),
    config: { endpoint },
    onRequest: admission(endpoint, portal),
    handler: (request, reply) => {
      const asked = requestOf(request)
      const answer = endpoint.answer(asked, portal)
      if (!(answer instanceof Promise)) return send(reply, answer, asked.locale)
      return answer.then((settled) => send(reply, settled, asked.locale))
    },
  })
}

/** Which problem an error of Fastify or of reading a body is; whatever else it is is our fault. */
function kindOf(error: unknown): ProblemKind {
  if (error instanceof BodyFault) return error.problem
  const status =
    typeof error === 'object' && error !== null && 'statusCode' in error ? error.statusCode : 500
  return kinds.get(Number(status)) ?? 'internal'
}

const kinds = new Map<number, ProblemKind>([
  [400, 'malformed'],
  [404, 'not-found'],
  [408, 'too-slow'],
  [413, 'too-large'],
  [414, 'malformed'],
  [415, 'not-supported'],
  [503, 'busy'],
])
