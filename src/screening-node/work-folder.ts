import { lstat, mkdir, mkdtemp, readdir, realpath, rename, rm, rmdir } from 'node:fs/promises'
import { pid } from 'node:process'
import { accepted, type Checked, rejected } from '../issue/issue'
import { textLiteral } from '../screening/sql/words'
import { cannotStart } from './broken-off'
import type { Embedded } from './duckdb'
import { danglingLink, inUse, strangeFolder } from './folder-faults'

/** A folder that one run has for itself until its database is closed. */
export interface WorkFolder {
  /** Lets others have it, with all that stands in it. */
  readonly release: () => Promise<void>
  /** Takes it away, for the run is through; of a link, which is the user's, what stands behind it. */
  readonly remove: () => Promise<void>
}

export const workFolder = (out: string): string => `${out}.screening`

/** The name in it of how far a run has come. */
const stateName = 'state.json'

/** Where a run notes how far it has come. */
export const stateFile = (folder: string): string => `${folder}/${stateName}`

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
  const found = await foundFolder(out)
  if (found.kind === 'rejected') return found
  const { place, isLink, strange } = found.value
  if (own.has(place)) return rejected([inUse(out, `PID ${pid}`)])
  if (strange !== undefined) return rejected([strangeFolder(workFolder(out), strange)])
  own.add(place)
  try {
    if (database !== null) await lock(place, database)
    return accepted(folderAt(place, isLink, database))
  } catch (error) {
    own.delete(place)
    const holder = /lock is held in (.+?)\. See/u.exec(String(error))?.[1]
    return rejected([holder === undefined ? cannotStart(error, out) : inUse(out, holder)])
  }
}

/** A folder to work in. */
interface Found {
  readonly place: string
  /** Whether it is the user's link to one elsewhere. */
  readonly isLink: boolean
  /** Something in it that is of no run; undefined where there is none. */
  readonly strange: string | undefined
}

async function foundFolder(out: string): Promise<Checked<Found>> {
  const folder = workFolder(out)
  let isLink = false
  try {
    await mkdir(folder).catch(unlessThere)
    isLink = (await lstat(folder)).isSymbolicLink()
    const place = await realpath(folder)
    return accepted({ place, isLink, strange: strangeAmong(await readdir(place)) })
  } catch (error) {
    // no folder is made where a link leads: the disk that belongs there may not be mounted
    return rejected([isLink ? danglingLink(folder, error) : cannotStart(error, out)])
  }
}

function unlessThere(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EEXIST') throw error
}

// all that runs make, here and in what they call; a database writes `tmp_…` until a file is whole
const ownNames = [
  /^state\.json$/u,
  /^held(?:-ended|-\w{6})?$/u,
  /^(?:tmp_)?(?:part|rows|answered)-\d{6}(?:-\d+)*(?:-awards)?\.(?:parquet|csv|ndjson)$/u,
  /^(?:tmp_)?(?:rejected(?:-\d{6})?|lines|apart|rows)\.(?:ndjson|csv)$/u,
  /^(?:tmp_)?joined$/u,
  /^spill(?:-\d+)?$/u,
]

/** What is of no run, by the names in a folder: with such in it the folder is not for us to empty. */
const strangeAmong = (names: readonly string[]): string | undefined =>
  names.find((name) => !ownNames.some((own) => own.test(name.replace(/\.draft$/u, ''))))

const lockIn = (folder: string): string => `${folder}/lock`

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
  await rename(draft, `${place}/${holding}`).catch(() => removeAll(draft))
}

const folderAt = (place: string, isLink: boolean, database: Embedded | null): WorkFolder => {
  const removed = (): Promise<boolean> =>
    clearAway(place, isLink).then(
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
    // before it is unlocked, lest it be another's; Windows moves no file that is open
    remove: async () => {
      if (await removed()) return
      await unlock()
      await removed()
    },
  }
}

/** Takes away what stands in a folder that is taken, and what it is taken by in one step and last. */
async function clearAway(place: string, isLink: boolean): Promise<void> {
  const names = await readdir(place)
  for (const name of names) if (name !== holding) await removeAll(`${place}/${name}`)
  const ended = `${place}/${holding}-ended`
  if (names.includes(holding)) await rename(`${place}/${holding}`, ended)
  await removeAll(ended)
  // where another run has it by now, or a disk is mounted there, it stays
  if (!isLink) await rmdir(place).catch(() => undefined)
}

const removeAll = (path: string): Promise<void> => rm(path, { recursive: true, force: true })

/** Takes away what an earlier run has left in a folder that is taken. */
export async function emptyFolder(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    if (!name.startsWith(holding)) await removeAll(`${folder}/${name}`)
  }
}
