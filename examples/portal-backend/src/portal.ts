import { setMaxListeners } from 'node:events'
import { performance } from 'node:perf_hooks'
import type { Logger } from 'pino'
import { bucketsOf, type Take } from './access/bucket'
import { type Door, doorOf } from './access/door'
import { type Turns, turnsOf } from './access/turns'
import type { Settings } from './config/settings'
import { type Desk, deskOf } from './desk/desk'
import type { ScreeningJobs } from './jobs/screening-jobs'
import { type Shelf, shelfOf } from './rulebooks/shelf'
import { watched } from './rulebooks/watch'
import { type Readiness, readinessOf } from './store/readiness'
import type { Store } from './store/store'

/** All that answers are made with. */
export interface Portal {
  readonly settings: Settings
  readonly store: Store
  readonly jobs: ScreeningJobs
  readonly shelf: Shelf
  readonly desk: Desk
  readonly door: Door
  /** The rate of each key. */
  readonly take: Take
  /** The rate of each address that comes without a key that holds. */
  readonly takeOfStranger: Take
  readonly isReady: Readiness
  /** By tenant: of two receipts at a time one would have to be made twice. */
  readonly receiptTurns: Turns
  /** Aborted when the server is to stop. */
  readonly stopping: AbortSignal
  /** From now on it is not ready, and nobody is told of progress any more. */
  announceStop(): void
  close(): Promise<void>
}

/** What a portal is put together from. */
export interface PortalParts {
  readonly settings: Settings
  readonly store: Store
  readonly jobs: ScreeningJobs
  readonly first: ReadonlyMap<string, string> | null
  readonly log: Pick<Logger, 'error'>
}

// whoever guesses keys may try that often
const strangers = { perSecond: 5, burst: 20 }

/** Opens a portal on a store and its jobs, which it closes when it stops. */
export async function openPortal({
  settings,
  store,
  jobs,
  first,
  log,
}: PortalParts): Promise<Portal> {
  const { variables } = settings
  const now = (): number => performance.now()
  const desk = deskOf({
    threads: variables.PORTAL_WORKERS,
    waiting: variables.PORTAL_WAITING,
    seconds: variables.PORTAL_WORKER_SECONDS,
    megabytes: variables.PORTAL_WORKER_MEGABYTES,
    report: (stack) => log.error({ event: 'calculation failed', frames: framesOf(stack) }),
  })
  const shelf = await shelfOf({ kept: store.rulebooks, desk, first })
  // a folder has one server
  const endWatch =
    settings.store.kind === 'server'
      ? watched(shelf, () => log.error({ event: 'the current rulebook cannot be used here' }))
      : () => undefined
  const stopping = new AbortController()
  // everyone who follows a screening listens
  setMaxListeners(0, stopping.signal)
  const rate = { perSecond: variables.PORTAL_RATE, burst: variables.PORTAL_BURST }
  return {
    settings,
    store,
    jobs,
    shelf,
    desk,
    door: doorOf(store.keys, variables.PORTAL_KEY_SECONDS, now),
    take: bucketsOf(rate, now),
    takeOfStranger: bucketsOf(strangers, now),
    isReady: readinessOf(store.ready, now),
    receiptTurns: turnsOf(variables.PORTAL_WAITING),
    stopping: stopping.signal,
    announceStop: () => stopping.abort(),
    async close() {
      endWatch()
      await jobs.stop()
      await desk.close()
      await store.close()
    },
  }
}

/** Where a fault arose; not its message, in which there may be somebody's data. */
export const framesOf = (stack: string): readonly string[] =>
  stack
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 12)
    .map((line) => line.trim().replace(/\(?(file:\/\/)?\/.*\/(?=[^/]+\/[^/]+$)/, ''))
