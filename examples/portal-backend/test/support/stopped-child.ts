import { readdir, readFile } from 'node:fs/promises'
import { setTimeout } from 'node:timers/promises'
import { folderOf } from '../../src/jobs/job-folder'
import { holderOf } from '../../src/store/database/folder-lock'

/** A child at work on a job, and how many stretches of its file are through. */
export interface ChildAtWork {
  readonly pid: number
  readonly stretches: number
}

const lookEvery = 5

/**
 * Stops the child of a job where it is as wanted, so that it cannot be through with the job before
 * it is killed, however fast the machine is; gives its number.
 */
export async function stoppedChild(
  root: string,
  job: string,
  wanted: (child: ChildAtWork) => boolean,
): Promise<number> {
  const folder = folderOf(root, job)
  for (;;) {
    const pid = await holderOf(folder)
    if (pid !== null && wanted({ pid, stretches: await stretchesOf(folder) })) {
      process.kill(pid, 'SIGSTOP')
      return pid
    }
    await setTimeout(lookEvery)
  }
}

/** The stretches that the state of a screening names as done; none before it is written. */
async function stretchesOf(folder: string): Promise<number> {
  const files = await readdir(folder, { recursive: true })
  const state = files.find((file) => file.endsWith('state.json'))
  if (state === undefined) return 0
  const { done }: { done: readonly unknown[] } = JSON.parse(
    await readFile(`${folder}/${state}`, 'utf8'),
  )
  return done.length
}
