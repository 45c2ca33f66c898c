import type { Readable } from 'node:stream'
import type { TenantId } from '../store/ids'
import type { Job, JobChange, JobRequest, JobState } from '../store/job'
import type { Written } from '../store/store'

/** Screening jobs with their files: what routes call. */
export interface ScreeningJobs {
  /**
   * Takes in a file and queues the job. It resolves when file and job are on disk, and from then on
   * the job is done whatever happens to the server. An upload that breaks off or is too large leaves
   * nothing behind.
   */
  submit(tenant: TenantId, upload: Readable, request: JobRequest, key?: string): Promise<Submitted>
  /** Cancels a job that is queued or running; its child has ended when it resolves. */
  cancel(tenant: TenantId, id: string): Promise<JobChange>
  /** Queues a cancelled or failed job again, which goes on where it stood. */
  resume(tenant: TenantId, id: string): Promise<JobChange>
  /** Removes a job that has ended, with its files. */
  remove(tenant: TenantId, id: string): Promise<JobChange>
  /** The files of a job that is done; null where it is not, or is not there. */
  results(tenant: TenantId, id: string): Promise<JobFiles | null>
  /** The states of a job as they come, the present one first, the last one when it has ended. */
  follow(tenant: TenantId, id: string, signal?: AbortSignal): AsyncIterable<Job>
  /** How many jobs there are in each state. */
  counts(): Promise<Readonly<Record<JobState, number>>>
  /** How many bytes the files of each tenant take on disk. */
  bytes(): Promise<ReadonlyMap<TenantId, number>>
  /** Takes up what a crash left, then works. Nothing is submitted before. */
  start(): Promise<void>
  /** Stops the running child, which is resumed at the next start. */
  stop(): Promise<void>
}

/** What came of an upload. */
export type Submitted =
  | Written<Job>
  /** The file has more bytes than that. */
  | { readonly kind: 'too-large'; readonly limit: number }
  /** The files of the tenant have so many bytes already, and may have no more than `limit`. */
  | { readonly kind: 'full'; readonly limit: number; readonly held: number }
  /** As many jobs of the tenant are waiting or running as may be. */
  | { readonly kind: 'too-many'; readonly limit: number }
  /** The disk of the server has no room. */
  | { readonly kind: 'disk-full' }
  /** The client went away before the end. */
  | { readonly kind: 'broken-off' }

/** The files of a job. */
export interface JobFiles {
  readonly results: string
  /** NDJSON of the rejected lines with their reasons; null where there are none. */
  readonly rejected: string | null
}

/** How jobs are run. */
export interface JobSettings {
  /** The folder of uploads and results; it belongs to this server alone. */
  readonly folder: string
  /** In bytes. */
  readonly uploadLimit: number
  /** How many bytes the files of one tenant may have together, results among them. */
  readonly tenantLimit: number
  /** How many jobs of one tenant may wait or run. */
  readonly waitingLimit: number
  /** How many jobs run at a time, of all tenants. */
  readonly parallel: number
  readonly threads: number
  /** What a job may use, in MiB: so much in DuckDB, which goes on on disk then, and so much beside. */
  readonly memory: number
  readonly stretchBytes: number
  /** How long an ended job is kept. */
  readonly keepHours: number
  /** Told what goes wrong, without personal data. */
  readonly report: (fault: JobFault) => void
}

/** What went wrong with a run, for the log. */
export interface JobFault {
  /** The id of the job; empty where it was none in particular. */
  readonly job: string
  readonly kind: 'child-died' | 'disk-full' | 'unexpected'
  /** The words of the system; a child may have said a line of a file, so this is for debugging alone. */
  readonly said: string
}
