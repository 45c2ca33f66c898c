import { link, mkdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { UnusableDatabase } from './database'

/** A folder that this process has for itself. */
export interface FolderLock {
  release(): Promise<void>
}

const beatEvery = 5_000
const deadAfter = 20_000

/** Takes a folder for this process; throws where a living process has it. */
export async function lockedFolder(folder: string): Promise<FolderLock> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const file = `${folder}/lock`
  const own = `${hostname()} ${process.pid} ${await startOf(process.pid)}`
  while (!(await created(file, own))) {
    const holder = await readFile(file, 'utf8').catch(() => null)
    if (holder !== null && (await isAlive(file, holder))) {
      throw new UnusableDatabase(`${folder} is in use by another process: ${holder}`)
    }
    if (holder !== null) await removed(file, holder)
  }
  const beat = setInterval(() => void touched(file), beatEvery)
  beat.unref()
  return {
    release: async () => {
      clearInterval(beat)
      await rm(file, { force: true })
    },
  }
}

/** The process of this host that has a folder; null where none has it. */
export async function holderOf(folder: string): Promise<number | null> {
  const file = `${folder}/lock`
  const holder = await readFile(file, 'utf8').catch(() => null)
  const [host, pid] = holder?.split(' ') ?? []
  if (holder === null || host !== hostname()) return null
  return (await isAlive(file, holder)) ? Number(pid) : null
}

/** Whether the lock could be made; it is whole as soon as it has its name. */
async function created(file: string, holder: string): Promise<boolean> {
  const draft = `${file}.${process.pid}`
  await writeFile(draft, holder)
  try {
    await link(draft, file)
    return true
  } catch {
    return false
  } finally {
    await rm(draft, { force: true })
  }
}

/** Removes the lock of a dead holder; one that another process made meanwhile is put back. */
async function removed(file: string, holder: string): Promise<void> {
  const aside = `${file}.${process.pid}.dead`
  const moved = await rename(file, aside).then(
    () => true,
    () => false,
  )
  if (!moved) return
  if ((await readFile(aside, 'utf8')) !== holder) await link(aside, file).catch(() => undefined)
  await rm(aside, { force: true })
}

/** A holder of this host lives with its process; one of another host (a container) while it beats. */
async function isAlive(file: string, holder: string): Promise<boolean> {
  const [host, pid = '', start = ''] = holder.split(' ')
  if (host === hostname()) return start !== '' && (await startOf(Number(pid))) === start
  const beaten = await stat(file).catch(() => null)
  return beaten !== null && Date.now() - beaten.mtimeMs < deadAfter
}

/** When a process started, in ticks, so that a number used again is another process; '' for none. */
async function startOf(pid: number): Promise<string> {
  const line = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => null)
  if (line !== null) return line.slice(line.lastIndexOf(')') + 2).split(' ')[19] ?? ''
  if (process.platform === 'linux') return ''
  try {
    process.kill(pid, 0)
    return 'alive'
  } catch {
    return ''
  }
}

async function touched(file: string): Promise<void> {
  const now = new Date()
  await utimes(file, now, now).catch(() => undefined)
}
