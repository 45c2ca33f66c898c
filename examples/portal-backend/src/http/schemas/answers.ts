import * as z from 'zod'
import { verdict } from './asking'
import { bilingual, citation, named, rulebookName } from './common'

const subject = z.object({ type: z.string(), id: z.string().nullable() })
const namedSubject = subject.extend({ name: z.string().nullable() })
const figure = z.string().nullable()

/** The answer for one rule and one subject, amounts in yuan as decimal text. */
export const decision = named(
  'Decision',
  z.object({
    rule: z.string(),
    subject,
    verdict,
    low: figure,
    high: figure,
    pendingUntil: z.string().nullable(),
  }),
)

const amount = named(
  'Amount',
  z.looseObject({
    currency: z.literal('CNY'),
    low: z.string(),
    high: figure,
    exact: z.boolean(),
  }),
)

const leaf = named(
  'LeafResult',
  z.looseObject({
    outcome: z.enum(['satisfied', 'violated', 'unknown', 'pending']),
    fact: z.string(),
    operator: z.string(),
    words: z.string().nullable(),
    citation: citation.nullable(),
    missing: z.array(z.string()),
  }),
)

const award = {
  rule: z.string(),
  document: z.string(),
  title: bilingual,
  benefit: bilingual,
  subject: namedSubject,
  class: z.enum(['relief', 'award', 'right', 'qualification']),
  verdict,
  entitlement: z.enum(['entitled', 'discretionary', 'competitive', 'supportive']),
  amount: amount.nullable(),
  pendingUntil: z.string().nullable(),
  deciding: z.array(leaf),
  citations: z.array(citation),
}

const totals = z.looseObject({ low: z.string(), high: figure })

/** An award that is given or can still be had, with the conditions that decided. */
export const awardFinding = named('Award', z.looseObject(award))

/** A finding with every condition. */
export const finding = named(
  'Finding',
  z.looseObject({ ...award, missing: z.array(z.string()), conditions: z.unknown() }),
)

const head = { asOf: z.string(), rulebook: rulebookName }

/** An evaluation in the detail that was asked for. */
export const evaluated = z.discriminatedUnion('detail', [
  named(
    'Decisions',
    z.object({
      detail: z.literal('decisions'),
      ...head,
      enterprise: z.string(),
      decisions: z.array(decision),
    }),
  ),
  named(
    'Awards',
    z.object({ detail: z.literal('awards'), ...head, awards: z.array(awardFinding), totals }),
  ),
  named(
    'Evaluation',
    z.looseObject({ detail: z.literal('full'), ...head, findings: z.array(finding), totals }),
  ),
])

/** What is still worth asking, the most useful first. */
export const interview = named(
  'Interview',
  z.object({
    ...head,
    settled: z.int(),
    open: z.int(),
    questions: z.array(
      z.looseObject({
        kind: z.enum(['fact', 'list', 'awards']),
        title: bilingual,
        question: bilingual,
        decides: z.array(z.looseObject({ rule: z.string(), subject, verdict })),
      }),
    ),
  }),
)

/** Ways in which a finding would become eligible. */
export const ways = named(
  'Improvements',
  z.object({
    complete: z.boolean(),
    improvements: z.array(
      z.looseObject({
        changes: z.array(z.looseObject({ fact: z.string(), title: bilingual })),
        provided: z.array(z.looseObject({ fact: z.string(), title: bilingual })),
        eligibleOn: z.string(),
      }),
    ),
  }),
)

/** Verdict and amount of a finding as one fact varies. */
export const curve = named(
  'Curve',
  z.looseObject({
    fact: z.string(),
    type: z.string(),
    pieces: z.array(
      z.looseObject({ from: z.string(), to: z.string().nullable(), verdict, amount: z.unknown() }),
    ),
    complete: z.boolean(),
  }),
)
