import * as z from 'zod'
import type { Holding } from '../../rulebooks/holding'
import { endpoint, usual } from '../define'
import { data, refuse } from '../reply'
import { bilingual, json, named } from '../schemas/common'

const summary = named(
  'Rulebook',
  z.object({
    id: z.string(),
    version: z.string(),
    digest: z.string(),
    title: bilingual,
    documents: z.array(z.string()),
    rules: z.int(),
  }),
)

const entry = z.object({
  digest: z.string(),
  version: z.string(),
  source: z.enum(['builtin', 'files']),
  current: z.boolean(),
  addedAt: z.string(),
})

function summaryOf({ rulebook }: Holding) {
  const { id, version, digest, title, documents, rules } = rulebook
  const ids = documents.map((document) => document.id)
  return { id, version, digest, title, documents: ids, rules: rules.length }
}

const getRoute = endpoint({
  ...usual,
  id: 'getRulebook',
  method: 'GET',
  path: '/v1/rulebook',
  title: { zh: '现行规则集', en: 'The current rulebook' },
  access: 'any',
  answers: { 200: json(summary) },
  handle: (_, { shelf }) => data(summaryOf(shelf.current())),
})

const listRoute = endpoint({
  ...usual,
  id: 'listRulebooks',
  method: 'GET',
  path: '/v1/rulebooks',
  title: { zh: '历次规则集', en: 'Every rulebook there was' },
  access: 'admin',
  answers: { 200: json(z.object({ items: z.array(entry) })) },
  handle: async (_, { store }) => data({ items: await store.rulebooks.list() }),
})

/** Checked first, with every fault answered; then all answers are by the new one. */
const putRoute = endpoint({
  ...usual,
  id: 'putRulebook',
  method: 'PUT',
  path: '/v1/rulebook',
  title: { zh: '更换规则集：先检查，后生效', en: 'Replace the rulebook: checked, then in use' },
  access: 'admin',
  bodyKind: 'json',
  bodyFactor: 16,
  cost: 20,
  body: named(
    'RulebookFiles',
    z.strictObject({
      files: z.record(z.string().min(1).max(300), z.string()).meta({
        description: 'rules/… and seeds/… by path, as `buildRulebook` takes them',
      }),
    }),
  ),
  answers: { 200: json(summary) },
  async handle({ body }, { shelf }) {
    const replaced = await shelf.replace(new Map(Object.entries(body.files)))
    if (replaced.kind === 'accepted') return data(summaryOf(replaced.value))
    if (replaced.kind === 'rejected') return refuse('invalid', replaced.issues)
    return refuse(replaced.kind === 'failed' ? 'internal' : replaced.kind)
  },
})

const restoreRoute = endpoint({
  ...usual,
  id: 'restoreRulebook',
  method: 'POST',
  path: '/v1/rulebook/built-in',
  title: { zh: '恢复内置规则集', en: 'Go back to the built-in rulebook' },
  access: 'admin',
  answers: { 200: json(summary) },
  handle: async (_, { shelf }) => data(summaryOf(await shelf.restore())),
})

export const rulebookRoutes = [getRoute, listRoute, putRoute, restoreRoute]
