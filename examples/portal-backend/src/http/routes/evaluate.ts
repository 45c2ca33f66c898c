import { type DecideOptions, decide } from 'incentive-rules'
import * as z from 'zod'
import type { Portal } from '../../portal'
import type { TenantId } from '../../store/ids'
import { type ProfileFound, profileAsked } from '../asked-profile'
import { decidedText } from '../decided-text'
import { callerOf, endpoint, usual } from '../define'
import { type Reply, refuse, replyOf, text } from '../reply'
import { evaluated } from '../schemas/answers'
import { about, decideOptions } from '../schemas/asking'
import { json, named } from '../schemas/common'

const details = ['decisions', 'awards', 'full'] as const

const body = named(
  'EvaluateRequest',
  z.strictObject({
    ...about,
    options: decideOptions,
    detail: z.enum(details).default('decisions').meta({
      description:
        'decisions: verdicts and amounts; awards: what is given, with reasons; full: everything',
    }),
  }),
)

type Body = z.infer<typeof body>

/** What an enterprise is eligible for. */
export const evaluateRoute = endpoint({
  ...usual,
  id: 'evaluate',
  method: 'POST',
  path: '/v1/evaluate',
  title: { zh: '评估一家企业', en: 'Evaluate one enterprise' },
  access: 'evaluate',
  bodyKind: 'json',
  body,
  quick,
  answers: { 200: json(evaluated) },
  handle({ body: asked, ...request }, portal) {
    const { tenant } = callerOf(request)
    const found = profileAsked(asked, tenant, portal)
    const then = (one: ProfileFound) => answered(asked, one, tenant, portal)
    return found instanceof Promise ? found.then(then) : then(found)
  },
})

function answered(
  { options, detail }: Body,
  found: ProfileFound,
  tenant: TenantId,
  portal: Portal,
): Reply | Promise<Reply> {
  if (found.kind === 'refused') return found.reply
  const { profile } = found
  if (detail === 'decisions') return decided(profile, options, portal)
  const { only: _, ...asked } = options
  const call = { call: 'evaluate', profile, options: asked, detail } as const
  return portal.desk.ask(tenant, portal.shelf.current(), call).then((answer) => replyOf(answer))
}

/** The answer that most ask for, made at once: it takes less time than handing it to a thread would. */
function decided(profile: unknown, options: DecideOptions, { shelf }: Portal): Reply {
  const { rulebook } = shelf.current()
  const answer = decide(rulebook, profile, options)
  if (answer.status === 'rejected') return refuse('invalid', answer.issues)
  return text(decidedText(answer, options.asOf, rulebook))
}

/** A body that is plainly one; the library checks profile and options itself. */
function quick(input: unknown): Body | null {
  if (typeof input !== 'object' || input === null) return null
  const { profile, options } = { profile: null, options: null, ...input }
  const isOne = Object.keys(input).length === 2 && isRecord(profile) && isRecord(options)
  if (!isOne || Object.keys(options).length !== 1 || !('asOf' in options)) return null
  const { asOf } = options
  return typeof asOf === 'string' ? { profile, options: { asOf }, detail: 'decisions' } : null
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
