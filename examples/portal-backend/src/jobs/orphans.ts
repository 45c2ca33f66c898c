import { readdir, rm } from 'node:fs/promises'
import { setTimeout } from 'node:timers/promises'
import { holderOf } from '../store/database/folder-lock'
import { folderOf, jobsFolder } from './job-folder'

/** The ids of the jobs that have a folder. */
export const foldersOf = (root: string): Promise<readonly string[]> => readdir(jobsFolder(root))

/**
 * Ends the children of a server that was killed, which may not have noticed yet: two runs in one
 * folder would spoil each other's files.
 */
export async function endOrphans(root: string): Promise<void> {
  for (const id of await foldersOf(root)) {
    for (let holder = await held(root, id); holder !== null; holder = await held(root, id)) {
      kill(holder)
      await setTimeout(20)
    }
  }
}

const held = (root: string, id: string): Promise<number | null> => holderOf(folderOf(root, id))

function kill(holder: number): void {
  try {
    process.kill(holder, 'SIGKILL')
  } catch {
    // it has ended since
  }
}

/** Removes the folders of jobs that the store does not know: their uploads were never acknowledged. */
export async function removeUnknown(root: string, known: ReadonlySet<string>): Promise<void> {
  for (const id of await foldersOf(root)) {
    if (!known.has(id)) await removeJob(root, id)
  }
}

export const removeJob = (root: string, id: string): Promise<void> =>
  rm(folderOf(root, id), { recursive: true, force: true })
