import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import * as z from 'zod'
import type { JobRequest } from '../store/job'
import type { RulebookStore } from '../store/rulebook'
import { readShaped, writeWhole } from './durable'
import { type JobFolder, rulebooksFolder } from './job-folder'
import type { JobSettings } from './screening-jobs'
import { type Task, taskShape } from './task'

/** Lays out for the child what it is to do. */
export async function layOut(
  request: JobRequest,
  files: JobFolder,
  settings: JobSettings,
  rulebooks: RulebookStore,
): Promise<void> {
  const earlier = await readShaped(files.task, taskShape)
  const { threads, memory } = settings
  const task: Task = {
    request: { ...request, only: request.only === null ? null : [...request.only] },
    rulebook: await rulebookFile(rulebooks, settings.folder, request.rulebook),
    threads,
    memory,
    // a run is gone on with in the stretches that it was begun with
    stretchBytes: earlier?.stretchBytes ?? settings.stretchBytes,
    ground: await ground(),
  }
  await writeWhole(files.task, JSON.stringify(task))
}

async function rulebookFile(
  rulebooks: RulebookStore,
  root: string,
  digest: JobRequest['rulebook'],
): Promise<string | null> {
  const source = await rulebooks.source(digest)
  if (source === null) throw new TypeError('a job names a rulebook that is not kept')
  if (source.kind === 'builtin') return null
  const file = `${rulebooksFolder(root)}/${digest}.json`
  await writeWhole(file, JSON.stringify({ digest, files: source.files }))
  return file
}

const packageShape = z.object({ version: z.string() })

/** The start of the machine and the edition of the package: parts of one run come of one of each. */
async function ground(): Promise<string> {
  const boot = await readFile('/proc/sys/kernel/random/boot_id', 'utf8').catch(() => 'unnamed')
  const { version } = packageShape.parse(
    createRequire(import.meta.url)('incentive-rules/package.json'),
  )
  return `${boot.trim()}-${version}`
}
