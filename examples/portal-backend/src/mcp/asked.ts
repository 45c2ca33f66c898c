import * as z from 'zod'
import { locales } from './answer'

const name = z.string().min(1).max(300)

/** In which language to answer. */
export const locale = z.enum(locales).optional().describe('the language of the answer')

const profile = z
  .record(z.string(), z.unknown())
  .describe(
    'What is known of the enterprise: {"enterprise": {...}, "projects": [{"id": "p1", ...}], ...}; see the tool `facts`. Leave out what is not known; null says that there is none or that it has not happened. Money as "3500万元" or whole yuan, dates as "2018-03-14", places as codes of GB/T 2260.',
  )

/** Whom a question is about: a profile, or the id of one that the portal keeps. */
export const about = {
  profile: profile.optional(),
  profileId: z
    .string()
    .min(1)
    .max(128)
    .optional()
    .describe('instead of `profile`: one that is kept'),
  asOf: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/)
    .describe('the day on which the answer is to hold'),
  documents: z.array(name).max(100).optional().describe('only of these documents'),
  evidence: z.enum(['stated', 'documented', 'verified']).optional(),
  readings: z.record(z.string(), z.string()).optional().describe('readings of ambiguous clauses'),
}

const aboutShape = z.object(about)

/** The same as the interface of the portal takes it. */
export function asAsked({
  profile: given,
  profileId,
  asOf,
  documents,
  evidence,
  readings,
}: z.infer<typeof aboutShape>) {
  return {
    ...(given === undefined ? {} : { profile: given }),
    ...(profileId === undefined ? {} : { profileId }),
    options: {
      asOf,
      ...(documents === undefined ? {} : { documents }),
      ...(evidence === undefined ? {} : { evidence }),
      ...(readings === undefined ? {} : { readings }),
    },
  }
}

export const rule = name.describe('the id of a rule, such as sichuan-2017/expansion')

/** Which project, base … a finding is of. */
export const subject = z.object({
  type: z.string().max(200).default('enterprise'),
  id: z.string().max(200).nullable().default(null),
})
