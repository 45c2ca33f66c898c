import * as z from 'zod'
import { callerOf, endpoint, usual } from '../define'
import { data, replyOf } from '../reply'
import { format } from '../schemas/asking'
import { bilingual, json, named, partName } from '../schemas/common'
import { media, written } from '../written'

const got = { ...usual, method: 'GET', access: 'any' } as const

const fact = z.looseObject({ id: z.string(), name: z.string(), type: z.string(), title: bilingual })

const vocabularyRoute = endpoint({
  ...got,
  id: 'getVocabulary',
  path: '/v1/vocabulary',
  title: { zh: '画像的事实词表', en: 'The facts that a profile may state' },
  answers: {
    200: json(
      z.object({
        items: z.array(
          z.looseObject({
            subject: z.string(),
            collection: z.string().nullish(),
            facts: z.array(fact),
          }),
        ),
      }),
    ),
  },
  handle: (_, { shelf }) => data({ items: shelf.current().rulebook.vocabulary }),
})

const line = named(
  'RuleLine',
  z.object({
    id: z.string(),
    document: z.string(),
    title: bilingual,
    benefit: bilingual,
    subject: z.string(),
    class: z.string(),
    entitlement: z.string(),
  }),
)

const rulesRoute = endpoint({
  ...got,
  id: 'listRules',
  path: '/v1/rules',
  title: { zh: '全部规则', en: 'The rules' },
  answers: { 200: json(z.object({ items: z.array(line) })) },
  handle: (_, { shelf }) =>
    data({
      items: shelf.current().rulebook.rules.map((rule) => {
        const { id, document, title, benefit, subject, entitlement } = rule
        return { id, document, title, benefit, subject, class: rule.class, entitlement }
      }),
    }),
})

const explanationRoute = endpoint({
  ...got,
  id: 'explainRule',
  path: '/v1/rules/explanation',
  title: { zh: '一条规则的说明', en: 'A rule in words' },
  cost: 5,
  query: z.strictObject({ rule: partName, format: format.default('text') }),
  answers: { 200: written },
  async handle({ query, locale, ...request }, { desk, shelf }) {
    const { tenant } = callerOf(request)
    const call = { call: 'explain-rule', ...query, locale } as const
    return replyOf(await desk.ask(tenant, shelf.current(), call), media[query.format])
  },
})

const item = z.looseObject({
  rule: z.string(),
  title: z.string(),
  beneficiaries: z.string(),
  conditions: z.string(),
  standard: z.string(),
})

const itemsRoute = endpoint({
  ...got,
  id: 'listItems',
  path: '/v1/items',
  title: { zh: '惠企政策事项清单', en: 'The list of policy items' },
  cost: 5,
  answers: { 200: json(z.object({ items: z.array(named('Item', item)) })) },
  async handle({ locale, ...request }, { desk, shelf }) {
    const { tenant } = callerOf(request)
    return replyOf(await desk.ask(tenant, shelf.current(), { call: 'items', locale }))
  },
})

export const ruleRoutes = [vocabularyRoute, rulesRoute, explanationRoute, itemsRoute]
