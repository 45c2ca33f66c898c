import { accepted, type Checked, type Issue, rejected } from '../issue/issue'
import { type DuckdbLimits, type Embedded, noLimit, openDuckdb } from './duckdb'
import type { Signal } from './screen-options'
import type { Marks } from './staged-columns'

// a limit is told as, say, `3.7 GiB`
const limitsSql = `SELECT CAST(current_setting('threads') AS DOUBLE), CAST(regexp_extract(memory, '[0-9.]+') AS DOUBLE), CAST(COALESCE(list_position(['KiB', 'MiB', 'GiB', 'TiB', 'PiB'], regexp_extract(memory, '[A-Za-z]+')), 0) AS DOUBLE)
FROM (SELECT current_setting('memory_limit') AS memory)`
const units = ['bytes', 'KiB', 'MiB', 'GiB', 'TiB', 'PiB']

/**
 * Opens as many databases as there are threads, each with one of them and its share of the memory;
 * an issue, and none left open, where the package is not installed or a limit is not one.
 */
export async function openLanes(
  limits: DuckdbLimits,
): Promise<Checked<readonly [Embedded, ...Embedded[]]>> {
  const beside = (lane: number): Promise<Checked<Embedded>> =>
    openDuckdb({ ...limits, temporary: `${limits.temporary}-${lane}` })
  // almost every machine has two threads: the second opens with the first
  const [first, second] = await Promise.all([openDuckdb(limits), beside(1)])
  const lanes = [first, second].flatMap((one) => (one.kind === 'accepted' ? [one.value] : []))
  const refused = (issues: readonly Issue[]): Checked<never> => {
    for (const { close } of lanes) close()
    return rejected(issues)
  }
  if (first.kind === 'rejected') return refused(first.issues)
  if (second.kind === 'rejected') return refused(second.issues)
  try {
    const [threads = 1, memory = 0, unit = 0] = await first.value.numbers(limitsSql, 3)
    if (threads === 1) lanes.pop()?.close()
    for (let lane = 2; lane < threads; lane += 1) {
      const more = await beside(lane)
      if (more.kind === 'rejected') return refused(more.issues)
      lanes.push(more.value)
    }
    for (const { run } of lanes) {
      await run('SET threads = 1')
      await run(`SET memory_limit = '${memory / threads}${units[unit]}'`)
    }
    return accepted([first.value, ...lanes.slice(1)])
  } catch (error) {
    return refused([noLimit(error)])
  }
}

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
