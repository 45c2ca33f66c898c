import { rm } from 'node:fs/promises'
import { setTimeout } from 'node:timers/promises'
import type { Issue } from 'incentive-rules'
import type { JobEnd, JobProgress, JobQueue, OwnedJob, Run } from '../store/job'
import type { RulebookStore } from '../store/rulebook'
import { type Child, startedChild } from './child-process'
import { isMissing, readShaped } from './durable'
import { type JobFolder, jobFolder } from './job-folder'
import type { JobSettings } from './screening-jobs'
import { endShape } from './task'
import { layOut } from './task-of'
import { removeMade, weightOf } from './weight'

/** What a run works with. */
export interface Workshop {
  readonly settings: JobSettings
  readonly queue: JobQueue
  readonly rulebooks: RulebookStore
  /** Told that something of a job has changed. */
  readonly changed: (id: string) => void
}

/** One attempt at a job, under way. */
export interface JobRun {
  readonly id: string
  /** Resolves when it is over and the store knows how it ended, unless it was stopped. */
  readonly over: Promise<void>
  /** Ends the child; the store is told nothing. */
  stop(): void
}

const deathLimit = 3
const beatEvery = 2_000

/** Runs a job that was taken, in a child process, which is started again where it dies. */
export function startedRun(workshop: Workshop, { tenant, job }: OwnedJob): JobRun {
  const run: Run = { tenant, id: job.id, attempt: job.attempts }
  const files = jobFolder(workshop.settings.folder, job.id, job.request)
  const state: RunState = { progress: job.progress, child: null, stopped: false, full: null }
  const stop = (): void => {
    state.stopped = true
    state.child?.kill()
  }
  const beats = setInterval(() => {
    // it goes on where the store cannot be reached; the next beat tells
    beaten(workshop, run, files, state, stop).catch(() => undefined)
  }, beatEvery)
  const over = endedRun(workshop, { tenant, job }, files, state)
    .then((end) => told(workshop, run, files, state, end))
    .finally(() => clearInterval(beats))
  return { id: job.id, over, stop }
}

interface RunState {
  progress: JobProgress
  child: Child | null
  stopped: boolean
  /** How many bytes the tenant's files had where they became too many. */
  full: number | null
}

/** Notes how far it is, and stops what is no longer wanted: it was cancelled, here or elsewhere. */
async function beaten(
  { queue, settings, changed }: Workshop,
  run: Run,
  files: JobFolder,
  state: RunState,
  stop: () => void,
): Promise<void> {
  const isWanted = await queue.beat(run, state.progress)
  changed(run.id)
  if (!isWanted) return stop()
  const held = await queue.weigh(run, await weightOf(files))
  if (held <= settings.tenantLimit) return
  state.full = held
  state.child?.kill()
}

/** Tells the store how a run ended, again and again where it cannot be reached. */
async function told(
  { queue, settings, changed }: Workshop,
  run: Run,
  files: JobFolder,
  state: RunState,
  end: JobEnd | null,
): Promise<void> {
  let last = end
  while (last !== null && !state.stopped) {
    try {
      const held = await queue.weigh(run, await weightOf(files))
      if (last.kind === 'done' && held > settings.tenantLimit) {
        last = await withoutRoom(settings, files, held)
        await queue.weigh(run, await weightOf(files))
      }
      await queue.end(run, last, { hours: settings.keepHours })
      changed(run.id)
      return
    } catch (error) {
      settings.report({ job: run.id, kind: 'unexpected', said: wordsOf(error) })
      await setTimeout(beatEvery)
    }
  }
}

/** How a job ended; null where it was stopped before. */
async function endedRun(
  workshop: Workshop,
  owned: OwnedJob,
  files: JobFolder,
  state: RunState,
): Promise<JobEnd | null> {
  // an earlier run may have been through without the store hearing of it
  const earlier = await readShaped(files.end, endShape)
  if (earlier?.kind === 'done') return earlier
  await rm(files.end, { force: true })
  const { settings, rulebooks } = workshop
  try {
    await layOut(owned.job.request, files, settings, rulebooks)
  } catch (error) {
    return failure(workshop, owned.job.id, error)
  }
  for (let deaths = 0; deaths < deathLimit && !state.stopped; deaths += 1) {
    const end = await childEnd(workshop, owned, files, state)
    if (end !== null) return end
    if (state.full !== null) return withoutRoom(settings, files, state.full)
  }
  return state.stopped ? null : { kind: 'failed', issues: [died] }
}

/** How one child ended; null where it died, or left nothing. */
async function childEnd(
  { settings }: Workshop,
  { job }: OwnedJob,
  files: JobFolder,
  state: RunState,
): Promise<JobEnd | null> {
  const { bytes } = job.upload
  const child = startedChild(settings.folder, job.id, settings.memory, (now) => {
    // of a table the lines are counted that are made of it
    const share = now.ofBytes === 0 ? 1 : now.bytes / now.ofBytes
    state.progress = { bytes: Math.floor(bytes * share), ofBytes: bytes, lines: now.lines }
  })
  state.child = child
  const { well, said } = await child.ended
  state.child = null
  const end = await readShaped(files.end, endShape)
  const isOurs = state.stopped || state.full !== null
  if (end === null && !isOurs) settings.report({ job: job.id, kind: 'child-died', said })
  return well || end !== null ? end : null
}

/** What is told where a job has made more than there is room for; it is not kept. */
async function withoutRoom(
  { tenantLimit }: JobSettings,
  files: JobFolder,
  held: number,
): Promise<JobEnd> {
  await removeMade(files)
  const expected = {
    zh: `本租户全部筛查的文件不超过 ${tenantLimit} 字节；请删除不再需要的筛查后续做，或用 only、rules 限定结果另行提交`,
    en: `at most ${tenantLimit} bytes of files of all screenings of the tenant; remove some and resume this one, or ask anew for fewer rows (only, rules)`,
  }
  return { kind: 'failed', issues: [{ code: 'too_large', path: '', expected, found: `${held}` }] }
}

/** What is told of a fault of ours: to the log what it was, to the client that there was one. */
function failure({ settings }: Workshop, job: string, error: unknown): JobEnd {
  settings.report({ job, kind: 'unexpected', said: wordsOf(error) })
  return { kind: 'failed', issues: [isMissing(error) ? lost : died] }
}

/** The words of an error, for the log. */
export const wordsOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error)

const died: Issue = {
  code: 'interrupted',
  path: '',
  expected: {
    zh: '任务在内存限度内完成；可恢复后重试，或分成较小的文件',
    en: 'a job that ends within its memory; resume it, or send smaller files',
  },
  found: 'the process of the job died again and again',
}

const lost: Issue = {
  code: 'unreadable',
  path: '',
  expected: { zh: '任务的文件', en: 'the files of the job' },
  found: 'they are not there any more',
}
