import * as z from 'zod'
import { named, ownId, partName, plainDate } from './common'

/** What is stated about an enterprise; its facts are those of the vocabulary of the rulebook. */
export const profile = named(
  'Profile',
  z.record(z.string(), z.unknown()).meta({
    description: 'GET /v1/vocabulary: enterprise, and a list for each other kind of subject',
    examples: [{ enterprise: { place: '510104' } }],
  }),
)

export const verdict = z.enum(['eligible', 'pending', 'undetermined', 'ineligible', 'not-in-force'])

const openTerm = z.strictObject({
  rule: partName,
  term: z.string(),
  value: z.string(),
  source: z.string(),
})

export const readings = z.record(z.string(), z.string())
export const openTerms = z.array(openTerm)
export const evidence = z.enum(['stated', 'documented', 'verified'])

const common = {
  asOf: plainDate,
  readings: z.exactOptional(readings),
  openTerms: z.exactOptional(openTerms),
  rules: z.exactOptional(z.array(partName)),
  documents: z.exactOptional(z.array(partName)),
  evidence: z.exactOptional(evidence),
}

/** What an evaluation is asked besides the profile. */
export const options = named('EvaluateOptions', z.strictObject(common))

/** The same, and which verdicts are told. */
export const decideOptions = named(
  'DecideOptions',
  z.strictObject({ ...common, only: z.exactOptional(z.array(verdict)) }),
)

/** A profile, or the id of one that is kept; one of the two. */
export const about = {
  profile: z.exactOptional(profile),
  profileId: z.exactOptional(ownId),
}

export const format = z.enum(['text', 'markdown', 'html'])
export const locale = z.enum(['zh-CN', 'en'])
