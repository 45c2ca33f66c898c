import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Caller } from '../access/caller'
import type { Portal } from '../portal'
import type { Endpoint } from './endpoint'
import { localeOf, type Problem, problemOf } from './problem'
import { send } from './send'

type Hook = (request: FastifyRequest, reply: FastifyReply, done: () => void) => void

/** Lets in whoever has a key that allows the route and has not come too often; before any body is read. */
export function admission({ access, cost }: Endpoint, portal: Portal): Hook {
  if (access === 'open') return (_, __, done) => done()
  return (request, reply, done) => {
    const decide = (caller: Caller | null): void => {
      const problem = problemWith(caller, request, { access, cost }, portal)
      if (problem === null) {
        request.caller = caller
        done()
      } else turnAway(request, reply, problem)
    }
    // whoever guesses is soon not even looked up
    const mayLook = (): boolean => portal.takeOfStranger(request.ip, 0) === 0
    const opened = portal.door.open(keyIn(request), mayLook)
    if (!(opened instanceof Promise)) return decide(opened)
    opened.then(decide, () => turnAway(request, reply, problemOf('busy')))
  }
}

const keyIn = ({ headers: { authorization } }: FastifyRequest): string =>
  /^Bearer +(\S{1,200}) *$/i.exec(authorization ?? '')?.[1] ?? ''

function problemWith(
  caller: Caller | null,
  { ip }: FastifyRequest,
  { access, cost }: Pick<Endpoint, 'access' | 'cost'>,
  { take, takeOfStranger }: Portal,
): Problem | null {
  if (caller === null) {
    const wait = takeOfStranger(ip, 1)
    return wait === 0 ? problemOf('unauthenticated') : tooMany(wait)
  }
  if (access !== 'any' && access !== 'open' && !caller.scopes.includes(access)) {
    return problemOf('forbidden')
  }
  const wait = take(caller.key, cost)
  return wait === 0 ? null : tooMany(wait)
}

const tooMany = (seconds: number): Problem => ({ ...problemOf('too-many'), retryAfter: seconds })

/** What the sender has still to send is not waited for. */
function turnAway(request: FastifyRequest, reply: FastifyReply, problem: Problem): void {
  const hasBody =
    request.headers['content-length'] !== undefined || 'transfer-encoding' in request.headers
  if (hasBody) reply.header('connection', 'close')
  send(reply, { kind: 'problem', problem }, localeOf(request.headers['accept-language']))
}
