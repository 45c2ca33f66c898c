import type { Holding } from '../rulebooks/holding'
import { type Clerk, type ClerkLimits, clerkOf } from './clerk'
import type { DeskAnswer, DeskCall } from './desk-call'
import { lineOf } from './line'

/** Threads for what may take long, so that nobody else has to wait for it. */
export interface Desk {
  /** Does a call for a tenant; those who ask much wait for their turn among those who ask little. */
  ask(tenant: string, holding: Holding, call: DeskCall): Promise<DeskAnswer>
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
  const line = lineOf<(clerk: Clerk | null) => void>(limits.waiting)
  let isOpen = true
  for (let count = 0; count < limits.threads; count += 1) hire()

  return {
    async ask(tenant, holding, call) {
      if (!isOpen) return { kind: 'busy' }
      const clerk = free.pop() ?? (await turnOf(tenant))
      if (clerk === null) return { kind: 'busy' }
      try {
        return await clerk.work(holding, call)
      } finally {
        if (clerks.has(clerk)) release(clerk)
      }
    },
    waiting: () => line.length(),
    async close() {
      isOpen = false
      const all = [...clerks]
      clerks.clear()
      for (const waiting of line.clear()) waiting(null)
      await Promise.all(all.map((clerk) => clerk.dismiss()))
    },
  }

  /** The clerk whose turn it comes to be; null where somebody else is to have it. */
  function turnOf(tenant: string): Promise<Clerk | null> {
    return new Promise((done) => line.join(tenant, done)?.(null))
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
    const next = line.next()
    if (next === undefined) free.push(clerk)
    else next(clerk)
  }
}
