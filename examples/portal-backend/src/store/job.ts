import type { EvaluateOptions, Issue, Verdict } from 'incentive-rules'
import type { Digest, TenantId } from './ids'
import type { Listed, Once, Page, Written } from './store'

export const jobStates = ['queued', 'running', 'done', 'cancelled', 'failed'] as const

export type JobState = (typeof jobStates)[number]

export const uploadFormats = ['ndjson', 'csv'] as const

export type UploadFormat = (typeof uploadFormats)[number]

export const resultFormats = ['ndjson', 'csv', 'parquet'] as const

export type ResultFormat = (typeof resultFormats)[number]

/** What a screening job is asked. */
export interface JobRequest {
  readonly input: UploadFormat
  /** The format of the results. */
  readonly output: ResultFormat
  readonly options: EvaluateOptions
  /** Only rows of these verdicts; null: of all. */
  readonly only: readonly Verdict[] | null
  /** The rulebook it is screened with, which the job keeps though another becomes current. */
  readonly rulebook: Digest
}

/** The uploaded file, whole on disk. */
export interface JobUpload {
  readonly bytes: number
  /** SHA-256 of the file. */
  readonly digest: Digest
  /** The server that has the file, as `Store.queue` names it. */
  readonly runner: string
}

/** How far a job has come. */
export interface JobProgress {
  readonly bytes: number
  readonly ofBytes: number
  readonly lines: number
}

/** What came of a job: every line is answered or rejected. */
export interface JobOutcome {
  readonly lines: number
  readonly answered: number
  readonly rejected: number
  readonly rows: number
}

interface JobBase {
  readonly id: string
  readonly request: JobRequest
  readonly upload: JobUpload
  readonly progress: JobProgress
  /** How many bytes its files take on disk, the upload among them, as last measured. */
  readonly bytes: number
  /** How often it was started or resumed. */
  readonly attempts: number
  /** ISO 8601, UTC. */
  readonly createdAt: string
}

interface Ended {
  readonly endedAt: string
  /** When the job and its files are removed. */
  readonly expiresAt: string
}

/** A screening job. One that is cancelled or has failed can be resumed until it expires. */
export type Job = JobBase &
  (
    | { readonly state: 'queued' }
    | { readonly state: 'running'; readonly startedAt: string }
    | ({ readonly state: 'done'; readonly outcome: JobOutcome } & Ended)
    | ({ readonly state: 'cancelled' } & Ended)
    | ({ readonly state: 'failed'; readonly issues: readonly Issue[] } & Ended)
  )

/** What came of a change of state that was asked for. */
export type JobChange =
  | { readonly kind: 'changed'; readonly job: Job }
  /** Its state does not allow it; nothing was changed. */
  | { readonly kind: 'refused'; readonly job: Job }
  | { readonly kind: 'none' }

/** The jobs of one tenant. Routes use `ScreeningJobs`, which keeps files and rows together. */
export interface JobStore {
  /** Queues a job whose upload is on disk under `id`; at most once for `once`. */
  add(id: string, request: JobRequest, upload: JobUpload, once?: Once): Promise<Written<Job>>
  /** Whether something came of that idempotency key before. */
  isKnown(key: string): Promise<boolean>
  get(id: string): Promise<Job | null>
  /** How many are queued or running. */
  waiting(): Promise<number>
  /** How many bytes the files of all of them take on disk. */
  bytes(): Promise<number>
  /** The latest first. */
  list(page: Page): Promise<Listed<Job>>
  /** Cancels a job that is queued or running. */
  cancel(id: string, keep: Keep): Promise<JobChange>
  /** Queues a job again that is cancelled or has failed; its progress stays. */
  resume(id: string): Promise<JobChange>
  /** Ends the time of a job that has ended: it is to be removed with its files. */
  expire(id: string): Promise<JobChange>
}

/** How long an ended job is kept. */
export interface Keep {
  readonly hours: number
}

/** A job with whose it is. */
export interface OwnedJob {
  readonly tenant: TenantId
  readonly job: Job
}

/** How a run ended. */
export type JobEnd =
  | { readonly kind: 'done'; readonly outcome: JobOutcome }
  | { readonly kind: 'failed'; readonly issues: readonly Issue[] }

/**
 * The jobs of all tenants whose files one server has, for that server to run them. A run is known by
 * its attempt: a late word of an earlier one changes nothing.
 */
export interface JobQueue {
  /** Takes the oldest waiting job of the tenant that has been served least lately; it is running then. */
  take(): Promise<OwnedJob | null>
  /** Puts back what is running though nobody runs it, after a crash; how many there were. */
  requeue(): Promise<number>
  /** Notes the progress of a run; false where the run is no longer wanted (cancelled, taken over). */
  beat(run: Run, progress: JobProgress): Promise<boolean>
  /** Notes how many bytes the files of a job take; gives how many those of its tenant take. */
  weigh(job: OwnedId, bytes: number): Promise<number>
  /** Ends a run; false where it was no longer wanted. */
  end(run: Run, end: JobEnd, keep: Keep): Promise<boolean>
  /** Removes ended jobs that have expired; their files are to be removed after. */
  expire(): Promise<readonly OwnedId[]>
  /** The ids of all jobs that are kept, so that the files of others can be removed. */
  known(): Promise<ReadonlySet<string>>
  /** How many jobs there are in each state. */
  counts(): Promise<Readonly<Record<JobState, number>>>
  /** How many bytes the files of each tenant take that has some. */
  bytes(): Promise<ReadonlyMap<TenantId, number>>
}

/** A job by its id, with whose it is. */
export interface OwnedId {
  readonly tenant: TenantId
  readonly id: string
}

/** One attempt at a job. */
export interface Run extends OwnedId {
  readonly attempt: number
}
