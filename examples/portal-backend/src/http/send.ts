import type { FastifyReply } from 'fastify'
import type { Locale } from 'incentive-rules'
import { type Problem, problemKinds, problemText, problemType } from './problem'
import { eventsType, type Reply } from './reply'

// what is answered is somebody's own: nobody on the way keeps it, and no page can do anything with it
const always = {
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'",
} as const

/** Sends an answer; problems in the language of the request. */
export function send(reply: FastifyReply, answer: Reply, locale: Locale): FastifyReply {
  reply.headers(always)
  switch (answer.kind) {
    case 'text':
      return reply.code(answer.status).type(answer.type).send(answer.text)
    case 'stream':
      // a proxy is to hand events on as they come, not by the page
      if (answer.type === eventsType) reply.header('x-accel-buffering', 'no')
      return reply.code(200).type(answer.type).send(answer.stream)
    case 'nothing':
      return reply.code(204).send()
    default:
      return sendProblem(reply, answer.problem, locale)
  }
}

function sendProblem(reply: FastifyReply, problem: Problem, locale: Locale): FastifyReply {
  if (problem.retryAfter !== null) reply.header('retry-after', String(problem.retryAfter))
  if (problem.kind === 'unauthenticated') reply.header('www-authenticate', 'Bearer')
  return reply
    .code(problemKinds[problem.kind].status)
    .header('vary', 'accept-language')
    .type(problemType)
    .send(problemText(problem, locale))
}
