import * as z from 'zod'
import { issuesShape, outcomeShape, requestShape } from '../store/tables/job-rows'
import { digestShape } from '../store/tables/rows'

/** What a child process is to do; it stands in the folder of the job. */
export const taskShape = z.object({
  request: requestShape,
  /** The files of the rulebook; null: the one of the package. */
  rulebook: z.string().nullable(),
  threads: z.int().min(1),
  memory: z.int().min(64),
  stretchBytes: z.int().min(1),
  /** On what a run stands; one that stood on another is not gone on with but begun anew. */
  ground: z.string(),
})

export type Task = z.infer<typeof taskShape>

/** What a child tells while it works. */
export const progressShape = z.object({
  bytes: z.number(),
  ofBytes: z.number(),
  lines: z.number(),
})

/** What a child leaves when it is through: it stands in the folder of the job, whole or not at all. */
export const endShape = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('done'), outcome: outcomeShape }),
  z.object({ kind: z.literal('failed'), issues: issuesShape }),
])

/** The files of a rulebook that is not the one of the package. */
export const rulebookShape = z.object({
  digest: digestShape,
  files: z.record(z.string(), z.string()),
})
