import type { Job, JobStore } from '../store/job'

/** Who waits for news of which job. */
export interface Following {
  /** Tells all who follow a job that something of it has changed. */
  readonly tell: (id: string) => void
  follow(jobs: JobStore, id: string, signal?: AbortSignal): AsyncIterable<Job>
}

// news of a job that another server runs come by looking
const lookEvery = 5_000

export function following(): Following {
  const waiting = new Map<string, Set<() => void>>()
  const next = (id: string, signal: AbortSignal | undefined): Promise<void> =>
    new Promise((resolve) => {
      const all = waiting.get(id) ?? new Set()
      waiting.set(id, all)
      const timer = setTimeout(woken, lookEvery)
      function woken(): void {
        clearTimeout(timer)
        signal?.removeEventListener('abort', woken)
        all.delete(woken)
        if (all.size === 0 && waiting.get(id) === all) waiting.delete(id)
        resolve()
      }
      all.add(woken)
      signal?.addEventListener('abort', woken)
    })
  return {
    tell: (id) => {
      for (const woken of [...(waiting.get(id) ?? [])]) woken()
    },
    follow: (jobs, id, signal) => states(jobs, id, signal, next),
  }
}

type Next = (id: string, signal: AbortSignal | undefined) => Promise<void>

async function* states(
  jobs: JobStore,
  id: string,
  signal: AbortSignal | undefined,
  next: Next,
): AsyncGenerator<Job> {
  let last = ''
  while (signal?.aborted !== true) {
    // asked for before looking, so that no news falls between
    const news = next(id, signal)
    const job = await jobs.get(id)
    if (job === null) return
    const text = JSON.stringify(job)
    if (text !== last) yield job
    if (job.state !== 'queued' && job.state !== 'running') return
    last = text
    await news
  }
}
