import type { Holding } from '../rulebooks/holding'
import { type Clerk, type ClerkLimits, clerkOf } from './clerk'
import type { DeskAnswer, DeskCall } from './desk-call'

/** Threads for what may take long, so that nobody else has to wait for it. */
export interface Desk {
  ask(holding: Holding, call: DeskCall): Promise<DeskAnswer>
  /** How many calls wait for a thread. */
  waiting(): number
  /** Breaks off what is being done. */
  close(): Promise<void>
}

export interface DeskLimits extends ClerkLimits {
  readonly threads: number
  readonly waiting: number
}

/** Opens a desk; a thread that dies is replaced, and a call that it did ends as overdue. */
export function deskOf(limits: DeskLimits): Desk {
  const clerks = new Set<Clerk>()
  const free: Clerk[] = []
  const queue: ((clerk: Clerk | null) => void)[] = []
  let isOpen = true
  for (let count = 0; count < limits.threads; count += 1) hire()

  return {
    async ask(holding, call) {
      if (!isOpen || (free.length === 0 && queue.length >= limits.waiting)) return { kind: 'busy' }
      const clerk = free.pop() ?? (await new Promise<Clerk | null>((done) => queue.push(done)))
      if (clerk === null) return { kind: 'busy' }
      try {
        return await clerk.work(holding, call)
      } finally {
        if (clerks.has(clerk)) release(clerk)
      }
    },
    waiting: () => queue.length,
    async close() {
      isOpen = false
      const all = [...clerks]
      clerks.clear()
      for (const waiting of queue.splice(0)) waiting(null)
      await Promise.all(all.map((clerk) => clerk.dismiss()))
    },
  }

  function hire(): void {
    const clerk: Clerk = clerkOf(limits, () => {
      const isOwn = clerks.delete(clerk)
      const at = free.indexOf(clerk)
      if (at !== -1) free.splice(at, 1)
      // a thread that cannot even start must not be started again and again without a pause
      if (isOwn && isOpen) setTimeout(() => isOpen && hire(), 100).unref()
    })
    clerks.add(clerk)
    release(clerk)
  }

  function release(clerk: Clerk): void {
    const next = queue.shift()
    if (next === undefined) free.push(clerk)
    else next(clerk)
  }
}
