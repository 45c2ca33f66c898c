import type * as z from 'zod'
import type { TenantId } from '../ids'

/** What a statement can be given. */
export type Value = string | number | boolean | null | readonly string[]

/** Whose rows a transaction sees: one tenant's, or everyone's. */
export type View = TenantId | 'everyone'

/** Statements within one transaction. */
export interface Session {
  /** The rows of one statement, each checked against a shape. */
  rows<T>(shape: z.ZodType<T>, sql: string, values: readonly Value[]): Promise<readonly T[]>
  /** How many rows one statement changed. */
  run(sql: string, values: readonly Value[]): Promise<number>
}

/** Several statements at once, without values: migrations and settings. */
export interface Scripts extends Session {
  script(sql: string): Promise<void>
}

/** A PostgreSQL, embedded or on a server. */
export interface Connection {
  /** One transaction: committed to disk when it resolves, undone when `work` throws. */
  transaction<T>(work: (session: Scripts) => Promise<T>): Promise<T>
  close(): Promise<void>
}

/** A database whose tables are in their present form. */
export interface Database {
  /** One transaction that sees the rows of one tenant, or everyone's. */
  as<T>(view: View, work: (session: Session) => Promise<T>): Promise<T>
  close(): Promise<void>
}

/** A database that cannot be reached just now; what is asked of it may be tried again. */
export class UnreachableDatabase extends Error {
  override readonly name = 'UnreachableDatabase'
  readonly statusCode = 503
}

/** A database that cannot be used as it is. */
export class UnusableDatabase extends Error {
  override readonly name = 'UnusableDatabase'
}
