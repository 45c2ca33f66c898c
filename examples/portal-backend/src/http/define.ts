import type { Checked } from 'incentive-rules'
import * as z from 'zod'
import type { Caller } from '../access/caller'
import type { Asked, Endpoint, Request, Spec } from './endpoint'
import { refuse } from './reply'
import { issuesOfShape } from './shape-issues'

/** What most routes are: a body of JSON, one token, no parameters. */
export const usual = {
  params: z.strictObject({}),
  query: z.strictObject({}),
  body: z.unknown(),
  bodyKind: 'none',
  bodyFactor: 1,
  cost: 1,
  isRepeatable: false,
  isGuarded: false,
  further: [],
} as const

/** A route from its description: its parts are read by their schemas before it is handled. */
export function endpoint<P, Q, B>(spec: Spec<P, Q, B>): Endpoint {
  const { handle, quick: _, ...described } = spec
  return {
    ...described,
    answer(request, portal) {
      const asked = readParts(spec, request)
      if (asked.kind === 'rejected') return refuse('invalid', asked.issues)
      return handle(asked.value, portal)
    },
  }
}

function readParts<P, Q, B>(spec: Spec<P, Q, B>, request: Request): Checked<Asked<P, Q, B>> {
  const params = readPart(spec.params, request.params)
  const query = readPart(spec.query, request.query)
  const known = spec.quick?.(request.body) ?? null
  const body = known === null ? readPart(spec.body, request.body) : accepted(known)
  if (params.kind === 'accepted' && query.kind === 'accepted' && body.kind === 'accepted') {
    const parts = { params: params.value, query: query.value, body: body.value }
    return accepted({ ...request, ...parts })
  }
  const parts = [params, query, body]
  const issues = parts.flatMap((part) => (part.kind === 'rejected' ? part.issues : []))
  return { kind: 'rejected', issues }
}

function readPart<T>(schema: z.ZodType<T>, input: unknown): Checked<T> {
  const read = schema.safeParse(input)
  if (read.success) return accepted(read.data)
  return { kind: 'rejected', issues: issuesOfShape(read.error, input) }
}

const accepted = <T>(value: T): Checked<T> => ({ kind: 'accepted', value })

/** Who calls a route that is not open; of an open one nobody knows. */
export function callerOf({ caller }: { readonly caller: Caller | null }): Caller {
  if (caller === null) throw new TypeError('an open route asks who calls')
  return caller
}
