import * as z from 'zod'
import type { Session } from '../database/database'
import { isJobId, type TenantId } from '../ids'
import type { Job, JobChange, JobRequest, JobStore, JobUpload } from '../job'
import type { Once, Written } from '../store'
import type { Bound } from './bound'
import { jobColumns, jobShape } from './job-rows'
import { onceValues, repeatedShape, told } from './once'
import { askedRows, listed, numberCursor, wholeShape } from './rows'

const selected = `SELECT ${jobColumns} FROM portal.jobs`

const cancelSql = `UPDATE portal.jobs SET state = 'cancelled', ended_at = now(),
    expires_at = now() + make_interval(secs => $3)
  WHERE tenant = $1 AND id = $2 AND state IN ('queued', 'running')`

const resumeSql = `UPDATE portal.jobs SET state = 'queued', ended_at = NULL, expires_at = NULL,
    issues = NULL
  WHERE tenant = $1 AND id = $2 AND state IN ('cancelled', 'failed') AND expires_at > now()`

const expireSql = `UPDATE portal.jobs SET expires_at = now() - interval '1 second'
  WHERE tenant = $1 AND id = $2 AND state IN ('done', 'cancelled', 'failed')`

const countedShape = z.object({ held: wholeShape })

const waitingSql = `SELECT count(*) AS held FROM portal.jobs
  WHERE tenant = $1 AND state IN ('queued', 'running')`

const knownSql = 'SELECT 1 AS held FROM portal.jobs WHERE tenant = $1 AND request_key = $2'

/** The table of one tenant's jobs. */
export function jobTable({ work }: Bound): JobStore {
  const changed = (id: string, sql: string, more: readonly number[]): Promise<JobChange> =>
    work(async (session, tenant) => {
      if (!isJobId(id)) return { kind: 'none' }
      const changed = (await session.run(sql, [tenant, id, ...more])) === 1
      const job = await found(session, tenant, id)
      if (job === null) return { kind: 'none' }
      return { kind: changed ? 'changed' : 'refused', job }
    })
  return {
    add: (id, request, upload, once) =>
      work((session, tenant) => added(session, tenant, { id, request, upload, once })),
    isKnown: async (key) => {
      const found = await work(({ rows }, tenant) => rows(countedShape, knownSql, [tenant, key]))
      return found.length > 0
    },
    get: (id) => work((session, tenant) => found(session, tenant, id)),
    waiting: async () => {
      const [row] = await work(({ rows }, tenant) => rows(countedShape, waitingSql, [tenant]))
      return row?.held ?? 0
    },
    bytes: () => work(bytesOf),
    list: async (page) => {
      const before = numberCursor(page.after ?? '999999999999999')
      if (before === null) return { items: [], next: null }
      const sql = `${selected} WHERE tenant = $1 AND number < $2 ORDER BY number DESC LIMIT $3`
      const rows = await work((session, tenant) =>
        session.rows(jobShape, sql, [tenant, before, askedRows(page)]),
      )
      return listed(
        rows,
        page,
        ({ job }) => job,
        ({ number }) => String(number),
      )
    },
    cancel: (id, { hours }) => changed(id, cancelSql, [hours * 3600]),
    resume: (id) => changed(id, resumeSql, []),
    expire: (id) => changed(id, expireSql, []),
  }
}

async function found(session: Session, tenant: TenantId, id: string): Promise<Job | null> {
  if (!isJobId(id)) return null
  const sql = `${selected} WHERE tenant = $1 AND id = $2`
  const [row] = await session.rows(jobShape, sql, [tenant, id])
  return row?.job ?? null
}

interface Added {
  readonly id: string
  readonly request: JobRequest
  readonly upload: JobUpload
  readonly once: Once | undefined
}

const insertSql = `INSERT INTO portal.jobs (tenant, id, runner, request, upload_bytes, upload_digest,
    request_key, request_fingerprint)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (tenant, request_key) DO NOTHING`

async function added(
  session: Session,
  tenant: TenantId,
  { id, request, upload, once }: Added,
): Promise<Written<Job>> {
  // of two at the same moment the second waits for the first to be written, and then writes nothing
  const { runner, bytes, digest } = upload
  const values = [tenant, id, runner, JSON.stringify(request), bytes, digest, ...onceValues(once)]
  if ((await session.run(insertSql, values)) === 1) {
    return { kind: 'written', value: await known(session, tenant, id) }
  }
  const before = once === undefined ? null : await earlier(session, tenant, once)
  if (before === null) throw new TypeError('a job was neither written nor there')
  return before
}

async function earlier(
  session: Session,
  tenant: TenantId,
  once: Once,
): Promise<Written<Job> | null> {
  const sql = `SELECT id AS place, request_fingerprint FROM portal.jobs
    WHERE tenant = $1 AND request_key = $2`
  const [row] = await session.rows(repeatedShape(z.string()), sql, [tenant, once.key])
  return told(row, once, (id) => known(session, tenant, id))
}

async function known(session: Session, tenant: TenantId, id: string): Promise<Job> {
  const job = await found(session, tenant, id)
  if (job === null) throw new TypeError('a job that was written is not there')
  return job
}

const bytesSql = `SELECT coalesce(sum(upload_bytes + made_bytes), 0) AS held FROM portal.jobs
  WHERE tenant = $1`

/** How many bytes the files of a tenant's jobs take. */
export async function bytesOf({ rows }: Session, tenant: TenantId): Promise<number> {
  const [row] = await rows(countedShape, bytesSql, [tenant])
  return row?.held ?? 0
}
