import type { PGlite } from '@electric-sql/pglite'

const every = 60_000
const vacuumEvery = 30

/**
 * What a server does by itself, and a database inside a process does not: without it the log of writes
 * and with it the time to start after a crash would grow without end, and so would tables whose rows
 * change.
 */
export async function keepUp(
  database: Pick<PGlite, 'exec'>,
  work: 'checkpoint' | 'vacuum',
): Promise<void> {
  if (work === 'vacuum') await database.exec('VACUUM')
  await database.exec('CHECKPOINT')
}

/** Keeps a database up as long as something is written; gives what ends it. */
export function startedUpkeep(database: PGlite, writes: () => number): () => void {
  let seen = writes()
  let rounds = 0
  const timer = setInterval(() => {
    if (writes() === seen) return
    seen = writes()
    rounds += 1
    // one that fails, of a full disk, say, is done with the next
    keepUp(database, rounds % vacuumEvery === 0 ? 'vacuum' : 'checkpoint').catch(() => undefined)
  }, every)
  timer.unref()
  return () => clearInterval(timer)
}
