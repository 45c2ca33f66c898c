import { stat } from 'node:fs/promises'
import type { Issue, Rulebook } from 'incentive-rules'
import { buildRulebook, type Progress, screenFile } from 'incentive-rules/node'
import type { JobEnd } from '../store/job'
import { flushed, readShaped, writeWhole } from './durable'
import type { JobFolder } from './job-folder'
import { rulebookShape, type Task } from './task'

/** Screens the upload of a job, going on where an earlier run was broken off. */
export async function runTask(
  task: Task,
  files: JobFolder,
  progress: (progress: Progress) => void,
): Promise<JobEnd> {
  const rulebook = await rulebookOf(task)
  if (rulebook === null) return { kind: 'failed', issues: [otherRulebook(task)] }
  const { options, only } = task.request
  const screened = await screenFile(files.upload, rulebook, {
    ...options,
    out: files.results,
    ...(only === null ? {} : { only }),
    resume: await isSameGround(task, files),
    memoryLimit: `${task.memory}MiB`,
    threads: String(task.threads),
    stretchBytes: task.stretchBytes,
    progress,
  })
  if (screened.kind === 'rejected') {
    return { kind: 'failed', issues: screened.issues.map((issue) => withoutPlaces(issue, files)) }
  }
  const { lines, answered, rejected, rows, rejectedFile } = screened.value
  await flushed(files.results)
  if (rejectedFile !== null) await flushed(rejectedFile)
  await flushed(files.folder)
  return { kind: 'done', outcome: { lines, answered, rejected, rows } }
}

/**
 * Whether what an earlier run wrote can be relied on: the parts that it was through with are not
 * flushed one by one, so they may be lost where the whole machine has stopped since; and another
 * edition of the package may answer otherwise.
 */
async function isSameGround({ ground }: Task, { folder }: JobFolder): Promise<boolean> {
  const file = `${folder}/ground-${ground}`
  const same = await stat(file).then(
    () => true,
    () => false,
  )
  if (!same) await writeWhole(file, '')
  return same
}

/** The rulebook of a job; null where it cannot be had any more. */
async function rulebookOf({ request, rulebook: file }: Task): Promise<Rulebook | null> {
  const rulebook = file === null ? await builtin() : await builtFrom(file)
  return rulebook?.digest === request.rulebook ? rulebook : null
}

const builtin = async (): Promise<Rulebook> => (await import('incentive-rules/rulebook')).rulebook

async function builtFrom(file: string): Promise<Rulebook | null> {
  const kept = await readShaped(file, rulebookShape)
  if (kept === null) return null
  const built = buildRulebook(new Map(Object.entries(kept.files)))
  return built.kind === 'accepted' ? built.value.rulebook : null
}

const otherRulebook = ({ request, rulebook }: Task): Issue => ({
  code: 'digest_differs',
  path: 'rulebook',
  expected: { zh: request.rulebook, en: request.rulebook },
  found: rulebook === null ? 'the rulebook of another edition of the package' : 'another rulebook',
})

/** An issue without the places of this machine, which are nobody's business. */
function withoutPlaces(issue: Issue, { folder }: JobFolder): Issue {
  const cut = (text: string): string => text.replaceAll(`${folder}/`, '').replaceAll(folder, '')
  return {
    ...issue,
    path: cut(issue.path),
    found: cut(issue.found),
    ...(issue.file === undefined ? {} : { file: cut(issue.file) }),
  }
}
