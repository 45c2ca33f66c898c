import { Readable } from 'node:stream'
import { rulebook } from 'incentive-rules/rulebook'
import { screeningJobs } from '../../src/jobs/open-jobs'
import type { JobFault, JobSettings, ScreeningJobs, Submitted } from '../../src/jobs/screening-jobs'
import type { Digest, TenantId } from '../../src/store/ids'
import { digestOfText } from '../../src/store/ids'
import type { Job, JobRequest } from '../../src/store/job'
import type { Store } from '../../src/store/store'
import { alpha, beta } from './tenants'

/** A store with jobs, to ask things of. */
export interface JobDesk {
  readonly store: Store
  readonly jobs: ScreeningJobs
  readonly faults: readonly JobFault[]
  submit(text: string, request?: Partial<JobRequest>, key?: string): Promise<Submitted>
  close(): Promise<void>
}

export const builtinDigest: Digest = there(digestOfText(rulebook.digest))

/** One document, so that a job is quick. */
export const plainRequest: JobRequest = {
  input: 'ndjson',
  output: 'csv',
  options: { asOf: '2020-06-01', documents: ['sichuan-2017'] },
  only: ['eligible', 'pending'],
  rulebook: builtinDigest,
}

/** Opens jobs on a store, with two tenants and the rulebook of the package. */
export async function openDesk(
  store: Store,
  folder: string,
  settings: Partial<JobSettings> = {},
): Promise<JobDesk> {
  await store.tenants.add(alpha, '甲')
  await store.tenants.add(beta, '乙')
  const { version } = rulebook
  await store.rulebooks.activate({ digest: builtinDigest, version }, { kind: 'builtin' })
  const faults: JobFault[] = []
  const jobs = screeningJobs(store, {
    folder,
    ...{ uploadLimit: 10_000_000, tenantLimit: 1e9, waitingLimit: 20, parallel: 1, threads: 1 },
    ...{ memory: 512, stretchBytes: 60_000, keepHours: 1 },
    report: (fault) => faults.push(fault),
    ...settings,
  })
  await jobs.start()
  return {
    store,
    jobs,
    faults,
    submit: (text, request, key) =>
      jobs.submit(alpha, streamOf(text), { ...plainRequest, ...request }, key),
    close: async () => {
      await jobs.stop()
      await store.close()
    },
  }
}

/** A text in chunks that do not end where characters or lines do. */
export function streamOf(text: string): Readable {
  const bytes = Buffer.from(text)
  const chunks = Array.from({ length: Math.ceil(bytes.length / 7001) }, (_, index) =>
    bytes.subarray(index * 7001, (index + 1) * 7001),
  )
  return Readable.from(chunks)
}

/** The id of a job that was written. */
export function idOf(made: Submitted): string {
  if (made.kind !== 'written') throw new Error(made.kind)
  return made.value.id
}

/** The job once it is as wanted, or has ended. */
export async function jobWhen(
  { jobs }: Pick<JobDesk, 'jobs'>,
  id: string,
  wanted: (job: Job) => boolean = () => false,
  tenant: TenantId = alpha,
): Promise<Job> {
  let last: Job | undefined
  for await (const job of jobs.follow(tenant, id)) {
    last = job
    if (wanted(job)) return job
  }
  return there(last ?? null)
}

function there<T>(value: T | null): T {
  if (value === null) throw new TypeError('the test has it wrong')
  return value
}
