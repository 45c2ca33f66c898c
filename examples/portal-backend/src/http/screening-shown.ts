import type { Locale } from 'incentive-rules'
import * as z from 'zod'
import { type Job, jobStates, resultFormats } from '../store/job'
import { issueIn } from './problem'
import { issue, named } from './schemas/common'

/** A screening as clients see it. */
export const shown = named(
  'Screening',
  z.object({
    id: z.string(),
    state: z.enum(jobStates),
    asOf: z.string(),
    rulebook: z.string(),
    format: z.enum(resultFormats),
    progress: z.object({ bytes: z.number(), ofBytes: z.number(), lines: z.number() }),
    bytes: z.number().meta({ description: 'of its files on disk, results among them' }),
    outcome: z
      .object({ lines: z.number(), answered: z.number(), rejected: z.number(), rows: z.number() })
      .nullable(),
    issues: z.array(issue),
    createdAt: z.string(),
    expiresAt: z.string().nullable(),
  }),
)

/** A job as clients see it: not where its files are. */
export function jobIn(job: Job, locale: Locale) {
  const { id, state, request, progress, bytes, createdAt } = job
  return {
    id,
    state,
    asOf: request.options.asOf,
    rulebook: request.rulebook,
    format: request.output,
    progress,
    bytes,
    outcome: job.state === 'done' ? job.outcome : null,
    issues: job.state === 'failed' ? job.issues.map((one) => issueIn(one, locale)) : [],
    createdAt,
    expiresAt: 'expiresAt' in job ? job.expiresAt : null,
  }
}
