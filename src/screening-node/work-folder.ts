import { mkdir, mkdtemp, readdir, realpath, rename, rm } from 'node:fs/promises'
import { pid } from 'node:process'
import { accepted, type Checked, type Issue, rejected } from '../issue/issue'
import { textLiteral } from '../screening/sql/words'
import { cannotStart } from './broken-off'
import type { Embedded } from './duckdb'

/** A folder that one run has for itself until its database is closed. */
export interface WorkFolder {
  /** Lets others have it, with all that stands in it. */
  readonly release: () => Promise<void>
  /** Takes it away, for the run is through. */
  readonly remove: () => Promise<void>
}

export const workFolder = (out: string): string => `${out}.screening`

const holding = 'held'
const attached = 'the folder of this run'

// the system keeps a file for one process, not for one run of it
const own = new Set<string>()

/**
 * Takes the work folder of `out` for one run; an issue where another one has it. The system keeps a
 * file of it locked as long as the database is open, and unlocks it however the process ends. That
 * holds on network disks too, as far as these know locks. Two threads of one process that load this
 * module each by itself are not told apart; without a database, processes are not either.
 */
export async function takenFolder(
  out: string,
  database: Embedded | null,
): Promise<Checked<WorkFolder>> {
  let place = ''
  try {
    await mkdir(workFolder(out)).catch(unlessThere)
    place = await realpath(workFolder(out))
    if (own.has(place)) return rejected([inUse(out, `PID ${pid}`)])
    own.add(place)
    if (database !== null) await lock(place, database)
    return accepted(folderAt(place, database))
  } catch (error) {
    own.delete(place)
    const holder = /lock is held in (.+?)\. See/u.exec(String(error))?.[1]
    return rejected([holder === undefined ? cannotStart(error, out) : inUse(out, holder)])
  }
}

const lockIn = (folder: string): string => `${folder}/lock`

const inUse = (out: string, holder: string): Issue => ({
  code: 'in_use',
  path: '--out',
  expected: {
    zh: '没有另一次批量评估正在写的文件（等它结束，或换一个文件）',
    en: 'a file that no other screening is writing (wait for its end, or name another file)',
  },
  found: `${out}: ${holder}`,
})

function unlessThere(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EEXIST') throw error
}

async function lock(place: string, database: Embedded): Promise<void> {
  await makeLock(place, database)
  await database.run(`ATTACH ${textLiteral(lockIn(`${place}/${holding}`))} AS "${attached}"`)
}

/** Puts the file that is to be locked in its place, whole, for one half written could never be opened. */
async function makeLock(place: string, { run }: Embedded): Promise<void> {
  if ((await readdir(place)).includes(holding)) return
  const draft = await mkdtemp(`${place}/${holding}-`)
  await run(`ATTACH ${textLiteral(lockIn(draft))} AS "${attached}"`)
  await run(`DETACH "${attached}"`)
  // where another run has been first, its folder is not empty and stays
  await rename(draft, `${place}/${holding}`).catch(() => rm(draft, { recursive: true }))
}

const folderAt = (place: string, database: Embedded | null): WorkFolder => {
  const removed = (): Promise<boolean> =>
    rm(place, { recursive: true, force: true }).then(
      () => true,
      () => false,
    )
  const unlock = async (): Promise<unknown> =>
    database?.run(`DETACH "${attached}"`).catch(() => undefined)
  return {
    // first the file, which a process gives up with the first that it closes of several
    release: async () => {
      await unlock()
      own.delete(place)
    },
    // before it is unlocked, lest it be another's; Windows removes no file that is open
    remove: async () => {
      if (await removed()) return
      await unlock()
      await removed()
    },
  }
}

/** Takes away what an earlier run has left in a folder that is taken. */
export async function emptyFolder(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    if (!name.startsWith(holding)) await rm(`${folder}/${name}`, { recursive: true, force: true })
  }
}
