import { Server } from 'node:http'
import type { FastifyInstance } from 'fastify'
import type { Logger } from 'pino'
import { firstKey } from './access/first-key'
import type { Settings } from './config/settings'
import { connectionsOf } from './http/connections'
import { description, routesWith } from './http/description'
import type { Endpoint } from './http/endpoint'
import { markOf } from './http/log'
import { metricsOf } from './http/metrics'
import { serverOf } from './http/server'
import { screeningJobs } from './jobs/open-jobs'
import type { JobSettings } from './jobs/screening-jobs'
import { openPortal, type Portal } from './portal'
import { filesIn } from './rulebooks/folder'
import { openStore } from './store/open'

/** A portal that listens. */
export interface Running {
  readonly url: string
  readonly portal: Portal
  readonly app: FastifyInstance
  /** The first key, where this start has made it: the only time that it can be read. */
  readonly firstKey: string | null
  /** Answers what has been asked, then stops. */
  stop(): Promise<void>
}

/** Starts a portal: opens what is kept, makes the first key where there is none, and listens. */
export async function start(
  settings: Settings,
  log: Logger,
  further: readonly Endpoint[] = [],
): Promise<Running> {
  const { PORTAL_HOST: host, PORTAL_PORT: port, PORTAL_RULEBOOK: folder } = settings.variables
  const first = folder === undefined ? null : await filesIn(folder)
  const store = await openStore(settings.store)
  const jobs = screeningJobs(store, jobSettings(settings, log))
  const portal = await openPortal({ settings, store, jobs, first, log })
  const metrics = metricsOf(portal)
  const openapi = description()
  const endpoints = routesWith({
    metrics: () => metrics.registry.metrics(),
    openapi: () => openapi,
    areMetricsOpen: settings.variables.PORTAL_METRICS_OPEN,
  })
  const app = serverOf(portal, { endpoints: [...endpoints, ...further], metrics, log })
  const connections = app.server instanceof Server ? connectionsOf(app.server) : null
  await jobs.start()
  const made = await firstKey(store)
  const url = await app.listen({ host, port })
  return {
    url,
    portal,
    app,
    firstKey: made,
    async stop() {
      portal.announceStop()
      const closed = app.close()
      connections?.closeQuietOnes(closed)
      await closed
      await portal.close()
    },
  }
}

function jobSettings({ variables }: Settings, log: Logger): JobSettings {
  return {
    folder: `${variables.PORTAL_DATA}/jobs`,
    uploadLimit: variables.PORTAL_UPLOAD_BYTES,
    tenantLimit: variables.PORTAL_TENANT_BYTES,
    waitingLimit: variables.PORTAL_JOB_WAITING,
    parallel: variables.PORTAL_JOBS,
    threads: variables.PORTAL_JOB_THREADS,
    memory: variables.PORTAL_JOB_MEGABYTES,
    stretchBytes: variables.PORTAL_JOB_STRETCH_BYTES,
    keepHours: variables.PORTAL_JOB_HOURS,
    // what a child has said may be a line of somebody's file
    report: ({ job, kind }) =>
      job === ''
        ? log.error({ event: 'no screening could be taken up', kind })
        : log.error({ event: 'screening failed', job: markOf(job), kind }),
  }
}
