import { type JobRun, startedRun, type Workshop, wordsOf } from './job-run'
import { endOrphans, removeJob, removeUnknown } from './orphans'

/** The work on a queue. */
export interface Loop {
  /** Says that there may be something to do. */
  poke(): void
  /** Ends the run of a job; resolves when its child has ended. */
  stopRun(id: string): Promise<void>
  /** Removes what has expired. */
  clear(): Promise<void>
  /** Ends all runs; they are taken up at the next start. */
  stop(): Promise<void>
}

const lookEvery = 15_000

/** Takes up what a crash left, then works as long as there is something to do. */
export async function startedLoop(workshop: Workshop): Promise<Loop> {
  const { settings, queue } = workshop
  await endOrphans(settings.folder)
  await queue.requeue()
  await removeUnknown(settings.folder, await queue.known())
  const work: Work = { workshop, runs: new Map(), ended: false, taking: Promise.resolve() }
  const poke = (): void => {
    work.taking = work.taking.then(() => taken(work, poke)).catch(told(work))
  }
  const look = (): void => {
    expired(work).catch(told(work))
    poke()
  }
  const timer = setInterval(look, lookEvery)
  look()
  return {
    poke,
    stopRun: (id) => ended(work, id),
    clear: () => expired(work),
    stop: async () => {
      work.ended = true
      clearInterval(timer)
      await work.taking
      for (const run of work.runs.values()) run.stop()
      await Promise.allSettled([...work.runs.values()].map(({ over }) => over))
    },
  }
}

interface Work {
  readonly workshop: Workshop
  readonly runs: Map<string, JobRun>
  ended: boolean
  taking: Promise<void>
}

/** Ends the run of a job, if there is one: cancelled, or taken anew after it was cancelled elsewhere. */
async function ended({ runs }: Work, id: string): Promise<void> {
  const run = runs.get(id)
  run?.stop()
  await run?.over.catch(() => undefined)
}

/** Takes jobs while there are some and there is room. */
async function taken(work: Work, poke: () => void): Promise<void> {
  const { workshop, runs } = work
  while (!work.ended && runs.size < workshop.settings.parallel) {
    const owned = await workshop.queue.take()
    if (owned === null) return
    await ended(work, owned.job.id)
    const run = startedRun(workshop, owned)
    runs.set(run.id, run)
    workshop.changed(run.id)
    run.over
      .catch(told(work))
      .finally(() => {
        if (runs.get(run.id) === run) runs.delete(run.id)
      })
      .then(poke)
  }
}

async function expired({ workshop }: Work): Promise<void> {
  // rows first: a folder without a row is removed at the next start, a row without files misleads
  for (const { id } of await workshop.queue.expire()) await removeJob(workshop.settings.folder, id)
}

const told =
  ({ workshop }: Work) =>
  (error: unknown): void => {
    workshop.settings.report({ job: '', kind: 'unexpected', said: wordsOf(error) })
  }
