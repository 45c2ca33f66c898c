import { readdirSync } from 'node:fs'
import { setPriority } from 'node:os'
import { lockedFolder } from '../store/database/folder-lock'
import { readShaped, writeWhole } from './durable'
import { jobFolder } from './job-folder'
import { runTask } from './run-task'
import { taskShape } from './task'

const lowest = 19

/** Gives way to all else: a priority belongs to each thread, and new ones have that of their maker. */
function giveWay(): void {
  setPriority(lowest)
  const threads = process.platform === 'linux' ? readdirSync('/proc/self/task') : []
  for (const thread of threads) {
    try {
      setPriority(Number(thread), lowest)
    } catch {
      // a thread that has ended meanwhile takes no time
    }
  }
}

/** Runs the job of a folder: `node child <root> <id>`; what it comes to stands in the folder after. */
async function main(root: string, id: string): Promise<void> {
  giveWay()
  // with the server gone nobody would hear; the next one takes the job up
  process.on('disconnect', () => process.exit(1))
  const folder = `${root}/jobs/${id}`
  const task = await readShaped(`${folder}/task.json`, taskShape)
  if (task === null) throw new TypeError('there is no task')
  const files = jobFolder(root, id, task.request)
  const lock = await lockedFolder(files.folder)
  const end = await runTask(task, files, (progress) => process.send?.(progress))
  await writeWhole(files.end, JSON.stringify(end))
  await lock.release()
  process.exit(0)
}

const [, , root, id] = process.argv
if (root === undefined || id === undefined) throw new TypeError('child <root> <id>')
await main(root, id)
