import { createHash, randomUUID } from 'node:crypto'
import type { Readable } from 'node:stream'
import canonicalize from 'canonicalize'
import type { JobRequest, JobStore, JobUpload } from '../store/job'
import { jobFolder } from './job-folder'
import { removeJob } from './orphans'
import type { JobSettings, Submitted } from './screening-jobs'
import { takenIn } from './upload'

interface Submission {
  readonly jobs: JobStore
  readonly settings: JobSettings
  readonly runner: string
  /** How many files of the tenant are being taken in, this one among them. */
  readonly incoming: number
}

/** Takes in a file, then queues its job: first the file is on disk, then the row that names it. */
export async function submitted(
  { jobs, settings, runner, incoming }: Submission,
  source: Readable,
  request: JobRequest,
  key: string | undefined,
): Promise<Submitted> {
  const { folder: root, uploadLimit, waitingLimit } = settings
  const tooMany: Submitted = { kind: 'too-many', limit: waitingLimit }
  // what is on its way will wait as well
  if (incoming > waitingLimit) return tooMany
  const isFull = (await jobs.waiting()) + incoming > waitingLimit
  if (isFull && key === undefined) return tooMany
  const id = randomUUID()
  const taken = await takenIn(source, root, jobFolder(root, id, request), uploadLimit)
  if (taken.kind !== 'taken') return taken
  const upload: JobUpload = { bytes: taken.bytes, digest: taken.digest, runner }
  const once = key === undefined ? undefined : { key, fingerprint: fingerprintOf(request, upload) }
  // a repeated request is answered even where no new one would be
  const made = isFull
    ? ((once === undefined ? null : await jobs.earlier(once)) ?? tooMany)
    : await jobs.add(id, request, upload, once)
  if (made.kind !== 'written') await removeJob(root, id)
  return made
}

/** What tells two requests apart; the request as JSON has it, so that keys may stand in any order. */
function fingerprintOf(request: JobRequest, { digest }: JobUpload): string {
  const text = canonicalize([JSON.parse(JSON.stringify(request)), digest]) ?? ''
  return createHash('sha256').update(text).digest('hex')
}
