import type { Readable } from 'node:stream'
import type { Bilingual, Locale } from 'incentive-rules'
import type * as z from 'zod'
import type { Caller } from '../access/caller'
import type { Portal } from '../portal'
import type { Scope } from '../store/key'
import type { ProblemKind } from './problem'
import type { Reply } from './reply'

export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE'

/** What a request needs: a key with a scope, any key that holds, or none. */
export type Access = Scope | 'any' | 'open'

/** What kind of body a request has: none, one JSON value, or a file of one of some media types. */
export type BodyKind = 'none' | 'json' | readonly string[]

/** A request as it came: nothing of it is checked but its size, its depth and its caller. */
export interface Request {
  readonly caller: Caller | null
  readonly locale: Locale
  readonly params: unknown
  readonly query: unknown
  /** Of a JSON body its data. */
  readonly body: unknown
  /** Of a file its bytes, and of which media type they are. */
  readonly file: Readable | null
  readonly type: string
  /** The value of a header; null where there is none. */
  readonly header: (name: string) => string | null
}

/** The answers of a route by status, each by media type; `file` holds bytes, null: no body. */
export type Answers = Readonly<Record<number, Readonly<Record<string, z.ZodType | 'file'>> | null>>

/** What a route is, for whoever reads its description. */
export interface Description {
  readonly id: string
  readonly method: Method
  /** With `{name}` for parameters. */
  readonly path: string
  readonly title: Bilingual
  readonly access: Access
  /** How many tokens of the rate a request takes. */
  readonly cost: number
  readonly bodyKind: BodyKind
  /** How many times the usual size a body of JSON may have. */
  readonly bodyFactor: number
  /** Whether a repetition with the same `Idempotency-Key` gets the first answer. */
  readonly isRepeatable: boolean
  /** Whether `If-Match` guards against changes that the client has not seen. */
  readonly isGuarded: boolean
  /** Problems of this route besides those that every route of its kind can have. */
  readonly further: readonly ProblemKind[]
  readonly answers: Answers
}

/** A route: its description, what its parts have to look like, and how it is answered. */
export interface Endpoint extends Description {
  readonly params: z.ZodType
  readonly query: z.ZodType
  readonly body: z.ZodType
  readonly answer: (request: Request, portal: Portal) => Reply | Promise<Reply>
}

/** A request whose parts have been read. */
export type Asked<P, Q, B> = Omit<Request, 'params' | 'query' | 'body'> & {
  readonly params: P
  readonly query: Q
  readonly body: B
}

/** How a route is written down; `handle` sees only requests whose parts fit. */
export interface Spec<P, Q, B> extends Description {
  readonly params: z.ZodType<P>
  readonly query: z.ZodType<Q>
  readonly body: z.ZodType<B>
  /** Reads a body that is plainly in order without its schema; null of any other. */
  readonly quick?: (body: unknown) => B | null
  readonly handle: (asked: Asked<P, Q, B>, portal: Portal) => Reply | Promise<Reply>
}
