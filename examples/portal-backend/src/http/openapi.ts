import * as z from 'zod'
import type { Endpoint } from './endpoint'
import { type ProblemKind, problemKinds } from './problem'
import { problemDetails } from './schemas/common'

type Json = Readonly<Record<string, unknown>>

/** The description of routes (OpenAPI 3.1); what a schema names stands once under `components`. */
export function openapiOf(endpoints: readonly Endpoint[], version: string): Json {
  const schemas = new Map<string, unknown>()
  const paths: Record<string, Record<string, unknown>> = {}
  for (const one of endpoints) {
    paths[one.path] = { ...paths[one.path], [one.method.toLowerCase()]: operationOf(one, schemas) }
  }
  const responses = problemResponses(schemas)
  return {
    openapi: '3.1.0',
    info: { title: 'incentive-rules portal', version, license: { name: 'MIT', identifier: 'MIT' } },
    servers: [{ url: '/' }],
    security: [{ key: [] }],
    paths,
    components: {
      securitySchemes: { key: { type: 'http', scheme: 'bearer', bearerFormat: 'ir_…' } },
      responses,
      schemas: Object.fromEntries([...schemas].sort(([left], [right]) => (left < right ? -1 : 1))),
    },
  }
}

function operationOf(one: Endpoint, schemas: Map<string, unknown>): Json {
  return {
    operationId: one.id,
    summary: `${one.title.zh} ${one.title.en}`,
    tags: [one.path.split('/')[2] ?? 'service'],
    ...(one.access === 'open' ? { security: [] } : { 'x-scope': one.access }),
    parameters: [
      ...parametersOf(one.params, 'path', schemas),
      ...parametersOf(one.query, 'query', schemas),
      ...(one.isRepeatable ? [onceKey] : []),
      ...(one.isGuarded ? [match] : []),
    ],
    ...bodyOf(one, schemas),
    responses: { ...answersOf(one, schemas), ...problemsOf(one) },
  }
}

const onceKey = {
  name: 'Idempotency-Key',
  in: 'header',
  required: false,
  schema: { type: 'string', pattern: '^[\\x21-\\x7e]{1,200}$' },
}

const match = {
  name: 'If-Match',
  in: 'header',
  required: false,
  description: 'the digest of the version that is replaced',
  schema: { type: 'string' },
}

function parametersOf(
  schema: z.ZodType,
  place: 'path' | 'query',
  schemas: Map<string, unknown>,
): readonly Json[] {
  if (!(schema instanceof z.ZodObject)) return []
  return Object.entries<z.ZodType>(schema.shape).map(([name, part]) => ({
    name,
    in: place,
    required: place === 'path' || !part.safeParse(undefined).success,
    schema: schemaOf(part, 'input', schemas),
  }))
}

function bodyOf({ bodyKind, body }: Endpoint, schemas: Map<string, unknown>): Json {
  if (bodyKind === 'none') return {}
  const schema = bodyKind === 'json' ? schemaOf(body, 'input', schemas) : { type: 'string' }
  const types = bodyKind === 'json' ? ['application/json'] : bodyKind
  const content = Object.fromEntries(types.map((type) => [type, { schema }]))
  return { requestBody: { required: true, content } }
}

function answersOf({ answers }: Endpoint, schemas: Map<string, unknown>): Json {
  const entries = Object.entries(answers).map(([status, content]) => {
    if (content === null) return [status, { description: 'done' }] as const
    const types = Object.entries(content).map(
      ([type, schema]) =>
        [type, { schema: schema === 'file' ? file : schemaOf(schema, 'output', schemas) }] as const,
    )
    return [status, { description: 'answered', content: Object.fromEntries(types) }] as const
  })
  return Object.fromEntries(entries)
}

const file = { type: 'string', format: 'binary' }

/** Every problem that a route can have; who it is and how much are the same for all. */
export function problemKindsOf(one: Endpoint): readonly ProblemKind[] {
  return [
    'internal',
    'busy',
    ...(one.access === 'open' ? [] : (['unauthenticated', 'forbidden', 'too-many'] as const)),
    ...(one.bodyKind === 'none' ? [] : bodyProblems),
    'invalid',
    'not-found',
    ...(one.method === 'GET' ? [] : (['conflict'] as const)),
    ...(one.isGuarded ? (['changed'] as const) : []),
    ...one.further,
  ]
}

function problemsOf(one: Endpoint): Json {
  const entries = problemKindsOf(one).map((kind) => {
    const { status } = problemKinds[kind]
    return [status, { $ref: `#/components/responses/${status}` }] as const
  })
  return Object.fromEntries(entries)
}

/** One response for each status; two problems may have the same. */
function problemResponses(schemas: Map<string, unknown>): Json {
  const schema = schemaOf(problemDetails, 'output', schemas)
  const responses: Record<string, unknown> = {}
  for (const { status, zh, en } of Object.values(problemKinds)) {
    const content = { 'application/problem+json': { schema } }
    responses[status] ??= { description: `${zh} ${en}`, content }
  }
  return responses
}

const bodyProblems = ['malformed', 'too-slow', 'too-large', 'not-supported'] as const

/** A schema as JSON Schema (2020-12), with what it names taken out into `schemas`. */
function schemaOf(
  schema: z.ZodType,
  io: 'input' | 'output',
  schemas: Map<string, unknown>,
): unknown {
  const { $schema: _, $defs = {}, ...own } = z.toJSONSchema(schema, { io, unrepresentable: 'any' })
  for (const [name, definition] of Object.entries($defs)) schemas.set(name, moved(definition))
  return moved(own)
}

/** The same with references to where the schemas stand in the description. */
function moved(part: unknown): unknown {
  if (Array.isArray(part)) return part.map(moved)
  if (typeof part !== 'object' || part === null) return part
  return Object.fromEntries(
    Object.entries(part).map(([key, value]) => [
      key,
      key === '$ref' && typeof value === 'string'
        ? value.replace('#/$defs/', '#/components/schemas/')
        : moved(value),
    ]),
  )
}
