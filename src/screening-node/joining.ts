import type { Answering } from './answer-portion'
import type { Embedded } from './duckdb'
import { newFeed } from './feed'
import { joinedFile } from './parts'
import type { Done } from './read-state'
import { joinParts, removeFile } from './results'
import type { Signal } from './screen-options'
import { untilStopped } from './until-stopped'

/** The parts of a run being joined while later ones are still made. */
export interface Joining {
  /** Goes on up to the first stretch that is not done. */
  readonly go: (done: ReadonlyMap<number, Done>) => void
  /** Throws what it has failed with, for then nothing more need be made to be joined. */
  readonly throwIfFailed: () => void
  /** Ends when all that are done are joined. */
  readonly end: () => Promise<void>
  /** Joins no more, and takes back what was joined; the parts are still there. */
  readonly breakOff: () => Promise<void>
}

/** Begins to join the parts of a run, in the order of its stretches. */
export function joiningParts(
  {
    databases,
    plan,
    folder,
    format,
  }: Answering & { readonly databases: readonly [Embedded, ...Embedded[]] },
  signal: Signal | undefined,
): Joining {
  const feed = newFeed()
  const out = joinedFile(folder)
  const parts = untilStopped(feed.names, signal)
  const joined = joinParts(databases[0], parts, out, { format, amounts: plan.amounts })
  const failures: unknown[] = []
  // told where it is asked or waited for, which it need not be
  joined.catch((error: unknown) => failures.push(error))
  let next = 0
  return {
    go: (done) => {
      for (let one = done.get(next); one !== undefined; one = done.get(next)) {
        feed.put(one.parts.map((name) => `${folder}/${name}`))
        next += 1
      }
    },
    throwIfFailed: () => {
      for (const failure of failures) throw failure
    },
    end: () => {
      feed.end()
      return joined
    },
    breakOff: async () => {
      // of a run that was gone on with there may be so many parts that it would take long
      feed.stop()
      await joined.catch(() => undefined)
      await removeFile(out)
    },
  }
}
