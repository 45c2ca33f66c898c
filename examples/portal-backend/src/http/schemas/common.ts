import * as z from 'zod'
import { idPattern } from '../../store/ids'

/** Marks a schema that the description names once and refers to. */
export const named = <T extends z.ZodType>(id: string, schema: T): T => schema.meta({ id })

export const plainDate = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .meta({ examples: ['2020-06-01'] })

export const digest = z.string().regex(/^[0-9a-f]{64}$/)

/** An id that a client chooses. */
export const ownId = z.string().regex(idPattern)

export const jobId = z.uuid()

/** The name of a rule, a document, a provision: of which there are those of the rulebook. */
export const partName = z.string().min(1).max(300)

export const bilingual = named('Bilingual', z.object({ zh: z.string(), en: z.string() }))

/** Exact words of a held text; offsets in UTF-16 code units. */
export const citation = named(
  'Citation',
  z.object({
    document: z.string(),
    provision: z.string(),
    quote: z.string(),
    start: z.int(),
    end: z.int(),
  }),
)

export const rulebookName = named(
  'RulebookName',
  z.object({ version: z.string(), digest: z.string() }),
)

export const issue = named(
  'Issue',
  z.object({
    code: z.string(),
    file: z.string().optional(),
    line: z.int().optional(),
    path: z.string(),
    expected: z.string(),
    found: z.string(),
    message: z.string(),
  }),
)

/** Problem details (RFC 9457). */
export const problemDetails = named(
  'Problem',
  z.object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    issues: z.array(issue),
    furtherIssues: z.int().optional(),
  }),
)

/** A stretch of a list: `after` is the `next` of the stretch before. */
export const page = z.strictObject({
  after: z.string().max(500).optional(),
  limit: z.coerce.number().int().min(1).max(1000).default(100),
})

/** A stretch of a list of things. */
export const listOf = <T extends z.ZodType>(item: T) =>
  z.object({ items: z.array(item), next: z.string().nullable() })

export const json = <T extends z.ZodType>(schema: T) => ({ 'application/json': schema })
