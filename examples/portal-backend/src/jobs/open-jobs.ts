import { randomUUID } from 'node:crypto'
import { mkdir, rm } from 'node:fs/promises'
import * as z from 'zod'
import { type FolderLock, lockedFolder } from '../store/database/folder-lock'
import type { TenantId } from '../store/ids'
import type { Job } from '../store/job'
import type { Store } from '../store/store'
import { readShaped, writeWhole } from './durable'
import { following } from './follow'
import { incomingFiles } from './incoming'
import { incomingFolder, jobFolder, jobsFolder, rulebooksFolder } from './job-folder'
import { type Loop, startedLoop } from './loop'
import type { JobSettings, ScreeningJobs } from './screening-jobs'
import { submitted } from './submit'
import { weightOf } from './weight'

/** What is there while jobs are at work. */
export interface Started {
  readonly runner: string
  readonly loop: Loop
}

/** The jobs of a store; nothing runs before `start`. */
export function screeningJobs(store: Store, settings: JobSettings): ScreeningJobs {
  const changes = following()
  const root = settings.folder
  const incoming = incomingFiles()
  let lock: FolderLock | null = null
  let started: Started | null = null
  const there = (): Started => {
    if (started === null) throw new TypeError('jobs are submitted after `start`')
    return started
  }
  return {
    submit: async (tenant, upload, request, key) => {
      const { runner, loop } = there()
      const jobs = store.forTenant(tenant).jobs
      const arrival = incoming.enter(tenant)
      try {
        return await submitted({ jobs, settings, runner, arrival }, upload, request, key)
      } finally {
        arrival.leave()
        loop.poke()
      }
    },
    cancel: async (tenant, id) => {
      const change = await store.forTenant(tenant).jobs.cancel(id, { hours: settings.keepHours })
      if (change.kind === 'changed') {
        await started?.loop.stopRun(id)
        await weighed(tenant, change.job)
        changes.tell(id)
      }
      return change
    },
    resume: async (tenant, id) => {
      const { jobs } = store.forTenant(tenant)
      if ((await jobs.waiting()) >= settings.waitingLimit) {
        const job = await jobs.get(id)
        return job === null ? { kind: 'none' } : { kind: 'refused', job }
      }
      const change = await jobs.resume(id)
      changes.tell(id)
      started?.loop.poke()
      return change
    },
    remove: async (tenant, id) => {
      const change = await store.forTenant(tenant).jobs.expire(id)
      // another server that has the files removes them when it looks next
      if (change.kind === 'changed') await started?.loop.clear()
      return change
    },
    results: async (tenant, id) => {
      const job = await store.forTenant(tenant).jobs.get(id)
      if (job?.state !== 'done' || job.upload.runner !== started?.runner) return null
      const { results, rejected } = jobFolder(root, id, job.request)
      return { results, rejected: job.outcome.rejected > 0 ? rejected : null }
    },
    follow: (tenant, id, signal) => changes.follow(store.forTenant(tenant).jobs, id, signal),
    counts: async () => store.queue(there().runner).counts(),
    bytes: async () => store.queue(there().runner).bytes(),
    start: async () => {
      lock = await lockedFolder(root)
      const runner = await prepared(root)
      const { queue, rulebooks } = { queue: store.queue(runner), rulebooks: store.rulebooks }
      const workshop = { settings, queue, rulebooks, changed: changes.tell }
      started = { runner, loop: await startedLoop(workshop) }
    },
    stop: async () => {
      await started?.loop.stop()
      started = null
      await lock?.release()
      lock = null
    },
  }

  /** Notes what a run has left that was ended between two of its own weighings. */
  async function weighed(tenant: TenantId, { id, request, upload }: Job): Promise<void> {
    if (upload.runner !== started?.runner) return
    const bytes = await weightOf(jobFolder(root, id, request))
    await store.queue(upload.runner).weigh({ tenant, id }, bytes)
  }
}

const runnerShape = z.object({ runner: z.string() })

/** Makes the folders, and gives the name under which the store knows who has them. */
async function prepared(root: string): Promise<string> {
  await rm(incomingFolder(root), { recursive: true, force: true })
  for (const folder of [jobsFolder, incomingFolder, rulebooksFolder]) {
    await mkdir(folder(root), { recursive: true, mode: 0o700 })
  }
  const file = `${root}/runner.json`
  const known = await readShaped(file, runnerShape)
  if (known !== null) return known.runner
  const runner = randomUUID()
  await writeWhole(file, JSON.stringify({ runner }))
  return runner
}
