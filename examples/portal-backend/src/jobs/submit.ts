import { createHash, randomUUID } from 'node:crypto'
import type { Readable } from 'node:stream'
import canonicalize from 'canonicalize'
import type { JobRequest, JobStore, JobUpload } from '../store/job'
import type { Arrival } from './incoming'
import { jobFolder } from './job-folder'
import { removeJob } from './orphans'
import type { JobSettings, Submitted } from './screening-jobs'
import { takenIn } from './upload'

interface Submission {
  readonly jobs: JobStore
  readonly settings: JobSettings
  readonly runner: string
  readonly arrival: Arrival
}

/** Takes in a file, then queues its job: first the file is on disk, then the row that names it. */
export async function submitted(
  { jobs, settings, runner, arrival }: Submission,
  source: Readable,
  request: JobRequest,
  key: string | undefined,
): Promise<Submitted> {
  const { folder: root, uploadLimit, waitingLimit, tenantLimit } = settings
  // a repeated request is answered even where no new one would be
  const isRepeated = key !== undefined && (await jobs.isKnown(key))
  const waiting = isRepeated ? 0 : await jobs.waiting()
  // what is on its way will wait as well
  if (waiting + arrival.files() > waitingLimit) return { kind: 'too-many', limit: waitingLimit }
  const held = await jobs.bytes()
  const full = (now: number): Submitted => ({ kind: 'full', limit: tenantLimit, held: now })
  if (!isRepeated && held >= tenantLimit) return full(held)
  let own = 0
  const id = randomUUID()
  const taken = await takenIn(source, root, jobFolder(root, id, request), (bytes) => {
    arrival.add(bytes)
    own += bytes
    if (own > uploadLimit) return 'too-large'
    return isRepeated || held + arrival.bytes() <= tenantLimit ? null : 'full'
  })
  if (taken.kind === 'full') return full(held)
  if (taken.kind === 'too-large') return { kind: taken.kind, limit: uploadLimit }
  if (taken.kind === 'disk-full') settings.report({ job: '', kind: taken.kind, said: '' })
  if (taken.kind !== 'taken') return taken
  const upload: JobUpload = { bytes: taken.bytes, digest: taken.digest, runner }
  const once = key === undefined ? undefined : { key, fingerprint: fingerprintOf(request, upload) }
  // while this file came others may have, and results too
  const now = await jobs.bytes()
  const isOver = !isRepeated && now + arrival.bytes() > tenantLimit
  const made = isOver ? full(now) : await jobs.add(id, request, upload, once)
  if (made.kind !== 'written') await removeJob(root, id)
  return made
}

/** What tells two requests apart; the request as JSON has it, so that keys may stand in any order. */
function fingerprintOf(request: JobRequest, { digest }: JobUpload): string {
  const text = canonicalize([JSON.parse(JSON.stringify(request)), digest]) ?? ''
  return createHash('sha256').update(text).digest('hex')
}
