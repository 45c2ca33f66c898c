import type { Embedded } from './duckdb'
import type { Signal } from './screen-options'
import type { Marks } from './staged-columns'

/** One of the databases that share the work, and what it is working on. */
export interface Lane {
  readonly database: Embedded
  work: Promise<void>
}

/** What shares the work: one thread each, they get in each other's way less than threads of one. */
export const lanesOf = (databases: readonly Embedded[]): readonly Lane[] =>
  databases.map((database) => ({ database, work: Promise.resolve() }))

/** The lane that is done with its work first; it ends with the fault of one that fails. */
export const freeLane = (lanes: readonly Lane[]): Promise<Lane> =>
  Promise.race(lanes.map((lane) => lane.work.then(() => lane)))

/** Gives a lane its next work, which is told to have failed where it is waited for. */
export function start(lane: Lane, work: () => Promise<void>): Promise<void> {
  lane.work = lane.work.then(work)
  lane.work.catch(() => undefined)
  return lane.work
}

// to look for what these optimizers improve takes longer than they save where rules compare numbers; of
// texts one of them makes lists once that are made for every few rows else
const slowPlanning = 'expression_rewriter,common_subexpressions,common_subplan'

/** Has databases plan queries quickly, where that is quicker on the whole. */
export async function planQuickly(databases: readonly Embedded[], marks: Marks): Promise<void> {
  if (marks === 'texts') return
  for (const { run } of databases) {
    // a version that has them under other names uses them all
    await run(`SET disabled_optimizers = '${slowPlanning}'`).catch(() => undefined)
  }
}

/** Waits for all, also where one fails, so that nobody writes any more. */
export const allEnded = async (lanes: readonly Lane[]): Promise<void> => {
  await Promise.allSettled(lanes.map(({ work }) => work))
}

const again = 100

/**
 * Has a signal end what databases are running, until what is returned is called. An interrupt that
 * comes between two statements of one call is lost: it is repeated.
 */
export function interruptedBy(
  signal: Signal | undefined,
  databases: readonly Embedded[],
): () => void {
  let next: ReturnType<typeof setTimeout> | undefined
  const interrupt = (): void => {
    clearTimeout(next)
    for (const one of databases) one.interrupt()
    next = setTimeout(interrupt, again)
  }
  signal?.addEventListener('abort', interrupt)
  return () => {
    signal?.removeEventListener('abort', interrupt)
    clearTimeout(next)
  }
}
