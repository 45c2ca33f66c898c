import { Readable } from 'node:stream'
import type { FastifyRequest } from 'fastify'
import { mediaTypeOf } from './bodies'
import type { Request } from './endpoint'
import { localeOf } from './problem'

/** A request as routes see it. */
export function requestOf(request: FastifyRequest): Request {
  const { body, headers } = request
  const isFile = body instanceof Readable
  return {
    caller: request.caller,
    locale: localeOf(headers['accept-language']),
    params: request.params,
    query: request.query,
    body: isFile ? undefined : body,
    file: isFile ? body : null,
    type: isFile ? mediaTypeOf(request) : '',
    header(name) {
      const value = headers[name]
      return typeof value === 'string' ? value : null
    },
  }
}
