import type { EvaluateOptions, Issue } from 'incentive-rules'
import { verdicts } from 'incentive-rules'
import * as z from 'zod'
import type { OwnedJob } from '../job'
import { type Job, jobStates, resultFormats, uploadFormats } from '../job'
import { digestShape, jsonShape, tenantShape, timeShape, wholeShape } from './rows'

// written by this program alone, from options and issues that the library has read or made
const optionsShape = z.custom<EvaluateOptions>((value) => typeof value === 'object')
export const issuesShape = z.array(z.custom<Issue>((value) => typeof value === 'object'))

/** What a job is asked, as it is kept. */
export const requestShape = z.object({
  input: z.enum(uploadFormats),
  output: z.enum(resultFormats),
  options: optionsShape,
  only: z.array(z.enum(verdicts)).nullable(),
  rulebook: digestShape,
})

/** What came of a job, as it is kept. */
export const outcomeShape = z.object({
  lines: z.int(),
  answered: z.int(),
  rejected: z.int(),
  rows: z.int(),
})

const rowShape = z.object({
  tenant: tenantShape,
  id: z.string(),
  runner: z.string(),
  request: jsonShape(requestShape),
  upload_bytes: wholeShape,
  made_bytes: wholeShape,
  upload_digest: digestShape,
  state: z.enum(jobStates),
  attempts: z.int(),
  done_bytes: wholeShape,
  done_lines: wholeShape,
  outcome: jsonShape(outcomeShape).nullable(),
  issues: jsonShape(issuesShape).nullable(),
  created_at: timeShape,
  started_at: timeShape.nullable(),
  ended_at: timeShape.nullable(),
  expires_at: timeShape.nullable(),
  number: wholeShape,
})

type JobRow = z.infer<typeof rowShape>

export const jobColumns = `tenant, id, runner, request, upload_bytes, made_bytes, upload_digest,
  state, attempts, done_bytes, done_lines, outcome, issues, created_at, started_at, ended_at, expires_at, number`

/** A job as its row has it, with whose it is and its place among all jobs. */
export const jobShape = rowShape.transform((row): OwnedJob & { readonly number: number } => ({
  tenant: row.tenant,
  number: row.number,
  job: { ...common(row), ...stateOf(row) },
}))

const common = (row: JobRow) => ({
  id: row.id,
  request: row.request,
  upload: { bytes: row.upload_bytes, digest: row.upload_digest, runner: row.runner },
  progress: { bytes: row.done_bytes, ofBytes: row.upload_bytes, lines: row.done_lines },
  bytes: row.upload_bytes + row.made_bytes,
  attempts: row.attempts,
  createdAt: row.created_at,
})

type StateOf<T> = T extends { readonly state: string }
  ? Omit<T, keyof ReturnType<typeof common>>
  : never

function stateOf(row: JobRow): StateOf<Job> {
  switch (row.state) {
    case 'queued':
      return { state: 'queued' }
    case 'running':
      return { state: 'running', startedAt: there(row.started_at) }
    case 'done':
      return { state: 'done', outcome: there(row.outcome), ...ended(row) }
    case 'cancelled':
      return { state: 'cancelled', ...ended(row) }
    case 'failed':
      return { state: 'failed', issues: there(row.issues), ...ended(row) }
  }
}

const ended = (row: JobRow) => ({
  endedAt: there(row.ended_at),
  expiresAt: there(row.expires_at),
})

/** What a check of the table says is there. */
function there<T>(value: T | null): T {
  if (value === null) throw new TypeError('a job lacks what its state has')
  return value
}
