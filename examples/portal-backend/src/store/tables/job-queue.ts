import * as z from 'zod'
import type { Database, Session } from '../database/database'
import { type JobEnd, type JobQueue, type JobState, jobStates } from '../job'
import { jobColumns, jobShape } from './job-rows'
import { bytesOf } from './job-table'
import { tenantShape, wholeShape } from './rows'

const takeSql = `UPDATE portal.jobs SET state = 'running', attempts = attempts + 1, started_at = now()
  WHERE (tenant, id) = (
    SELECT tenant, id FROM portal.jobs AS waiting WHERE runner = $1 AND state = 'queued'
    ORDER BY (SELECT max(started_at) FROM portal.jobs AS other WHERE other.tenant = waiting.tenant)
      NULLS FIRST, number
    LIMIT 1 FOR UPDATE SKIP LOCKED)
  RETURNING ${jobColumns}`

const wanted = `tenant = $1 AND id = $2 AND attempts = $3 AND state = 'running'`

const beatSql = `UPDATE portal.jobs SET done_bytes = $4, done_lines = $5 WHERE ${wanted}`

const endSql = `UPDATE portal.jobs SET state = $4, outcome = $5, issues = $6, ended_at = now(),
    expires_at = now() + make_interval(secs => $7),
    done_bytes = CASE WHEN $4 = 'done' THEN upload_bytes ELSE done_bytes END,
    done_lines = coalesce($8, done_lines)
  WHERE ${wanted}`

const weighSql = `UPDATE portal.jobs SET made_bytes = greatest($3 - upload_bytes, 0)
  WHERE tenant = $1 AND id = $2`

const requeueSql = `UPDATE portal.jobs SET state = 'queued' WHERE runner = $1 AND state = 'running'`

const expireSql = `DELETE FROM portal.jobs WHERE runner = $1 AND expires_at < now()
  RETURNING tenant, id`

const idShape = z.object({ id: z.string() })

const countShape = z.object({ state: z.enum(jobStates), held: wholeShape })

const heldSql = `SELECT tenant, sum(upload_bytes + made_bytes) AS held FROM portal.jobs
  WHERE runner = $1 GROUP BY tenant`

const heldShape = z
  .object({ tenant: tenantShape, held: wholeShape })
  .transform(({ tenant, held }) => [tenant, held] as const)

/** The queue of the jobs whose files one server has. */
export function jobQueue(database: Database, runner: string): JobQueue {
  const everyone = <T>(work: (session: Session) => Promise<T>): Promise<T> =>
    database.as('everyone', work)
  const rows = <T>(shape: z.ZodType<T>, sql: string): Promise<readonly T[]> =>
    everyone((session) => session.rows(shape, sql, [runner]))
  return {
    take: async () => {
      const [taken] = await rows(jobShape, takeSql)
      return taken === undefined ? null : { tenant: taken.tenant, job: taken.job }
    },
    requeue: () => everyone(({ run }) => run(requeueSql, [runner])),
    beat: async ({ tenant, id, attempt }, { bytes, lines }) => {
      const values = [tenant, id, attempt, bytes, lines]
      return (await everyone(({ run }) => run(beatSql, values))) === 1
    },
    weigh: ({ tenant, id }, bytes) =>
      everyone(async (session) => {
        await session.run(weighSql, [tenant, id, bytes])
        return bytesOf(session, tenant)
      }),
    end: async ({ tenant, id, attempt }, end, { hours }) => {
      const [outcome, issues, lines] = kept(end)
      const values = [tenant, id, attempt, end.kind, outcome, issues, hours * 3600, lines]
      return (await everyone(({ run }) => run(endSql, values))) === 1
    },
    expire: () => rows(z.object({ tenant: tenantShape, id: z.string() }), expireSql),
    known: async () => {
      const found = await rows(idShape, 'SELECT id FROM portal.jobs WHERE runner = $1')
      return new Set(found.map(({ id }) => id))
    },
    counts: async () => {
      const sql = `SELECT state, count(*) AS held FROM portal.jobs WHERE runner = $1 GROUP BY state`
      return counted(await rows(countShape, sql))
    },
    bytes: async () => new Map(await rows(heldShape, heldSql)),
  }
}

type Kept = readonly [outcome: string | null, issues: string | null, lines: number | null]

function kept(end: JobEnd): Kept {
  return end.kind === 'done'
    ? [JSON.stringify(end.outcome), null, end.outcome.lines]
    : [null, JSON.stringify(end.issues), null]
}

const counted = (
  found: readonly z.infer<typeof countShape>[],
): Readonly<Record<JobState, number>> => ({
  ...{ queued: 0, running: 0, done: 0, cancelled: 0, failed: 0 },
  ...Object.fromEntries(found.map(({ state, held }) => [state, held])),
})
