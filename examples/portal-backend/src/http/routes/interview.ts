import * as z from 'zod'
import type { DeskCall } from '../../desk/desk-call'
import type { Portal } from '../../portal'
import { type ProfileAsked, profileAsked } from '../asked-profile'
import { callerOf, endpoint, usual } from '../define'
import type { Asked } from '../endpoint'
import { type Reply, replyOf } from '../reply'
import { curve, interview, ways } from '../schemas/answers'
import { about, format, locale, options } from '../schemas/asking'
import { json, named, partName } from '../schemas/common'
import { media, written } from '../written'

const posted = { ...usual, method: 'POST', access: 'evaluate', bodyKind: 'json', cost: 5 } as const

const subject = z.strictObject({ type: z.string().max(200), id: z.string().max(200).nullable() })

/** What is still worth asking. */
const questionsRoute = endpoint({
  ...posted,
  id: 'questions',
  path: '/v1/questions',
  title: { zh: '还需询问什么', en: 'What is still worth asking' },
  body: named(
    'QuestionsRequest',
    z.strictObject({ ...about, options, most: z.int().min(1).max(1000).default(20) }),
  ),
  answers: { 200: json(interview) },
  handle: (asked, portal) =>
    worked(asked, portal, (profile, { options: given, most }) => ({
      call: 'questions',
      profile,
      options: given,
      most,
    })),
})

/** What would have to change. */
const improvementsRoute = endpoint({
  ...posted,
  id: 'improvements',
  path: '/v1/improvements',
  title: { zh: '怎样才能符合', en: 'What would have to change' },
  body: named(
    'ImprovementsRequest',
    z.strictObject({ ...about, options, finding: z.strictObject({ rule: partName, subject }) }),
  ),
  answers: { 200: json(ways) },
  handle: (asked, portal) =>
    worked(asked, portal, (profile, { options: given, finding: aim }) => ({
      call: 'improvements',
      profile,
      options: given,
      aim,
    })),
})

/** How an award varies with a fact. */
const whatIfRoute = endpoint({
  ...posted,
  id: 'whatIf',
  path: '/v1/what-if',
  title: { zh: '一项事实变化时的结果', en: 'An award as one fact varies' },
  body: named(
    'WhatIfRequest',
    z.strictObject({
      ...about,
      options,
      finding: z.strictObject({ rule: partName, subject }),
      fact: z.string().max(200),
    }),
  ),
  answers: { 200: json(curve) },
  handle: (asked, portal) =>
    worked(asked, portal, (profile, { options: given, finding, fact }) => ({
      call: 'what-if',
      profile,
      options: given,
      variable: { ...finding, fact },
    })),
})

/** An evaluation, or one finding of it, in words. */
const explainRoute = endpoint({
  ...posted,
  id: 'explain',
  path: '/v1/explain',
  title: { zh: '用文字说明', en: 'An answer in words' },
  body: named(
    'ExplainRequest',
    z.strictObject({
      ...about,
      options,
      format: format.default('text'),
      locale: locale.optional(),
      finding: z
        .strictObject({ rule: partName, subject: z.string().max(200).nullable() })
        .optional(),
    }),
  ),
  answers: { 200: written },
  handle: (asked, portal) =>
    worked(
      asked,
      portal,
      (profile, { options: given, format: form, locale: language, finding = null }) => ({
        call: 'explain',
        profile,
        options: given,
        format: form,
        locale: language ?? asked.locale,
        finding,
      }),
      media[asked.body.format],
    ),
})

export const interviewRoutes = [questionsRoute, improvementsRoute, whatIfRoute, explainRoute]

/** Finds the profile, then lets a thread work. */
async function worked<B extends ProfileAsked>(
  asked: Asked<unknown, unknown, B>,
  portal: Portal,
  callOf: (profile: unknown, body: B) => DeskCall,
  type?: string,
): Promise<Reply> {
  const { tenant } = callerOf(asked)
  const found = await profileAsked(asked.body, tenant, portal)
  if (found.kind === 'refused') return found.reply
  const call = callOf(found.profile, asked.body)
  return replyOf(await portal.desk.ask(tenant, portal.shelf.current(), call), type)
}
