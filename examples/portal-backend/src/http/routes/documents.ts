import type { HeldDocument } from 'incentive-rules'
import * as z from 'zod'
import type { Portal } from '../../portal'
import { endpoint, usual } from '../define'
import { data, type Reply, refuse, text } from '../reply'
import { json, named, partName } from '../schemas/common'

const got = { ...usual, method: 'GET', access: 'any' } as const
const one = { ...got, params: z.strictObject({ document: partName }) } as const
const path = '/v1/documents/{document}'

const facts = named('Document', z.looseObject({ id: z.string(), sha256: z.string() }))

const place = {
  id: z.string(),
  parent: z.string().optional(),
  form: z.enum(['leaf', 'branch']),
  kind: z.string(),
  start: z.int(),
  end: z.int(),
}

const ledgerEntry = z.looseObject({
  provision: z.string(),
  start: z.int(),
  end: z.int(),
  text: z.string(),
  class: z.string(),
  rules: z.array(z.string()),
})

const listRoute = endpoint({
  ...got,
  id: 'listDocuments',
  path: '/v1/documents',
  title: { zh: '政策文件', en: 'The documents' },
  answers: { 200: json(z.object({ items: z.array(facts) })) },
  handle: (_, { shelf }) => data({ items: shelf.current().rulebook.documents }),
})

const textRoute = endpoint({
  ...one,
  id: 'getDocumentText',
  path: `${path}/text`,
  title: { zh: '文件原文', en: 'The text of a document' },
  answers: { 200: { 'text/plain': z.string() } },
  handle: ({ params }, portal) =>
    withDocument(params.document, portal, (held) => text(held.text, 'text/plain; charset=utf-8')),
})

const provisionsRoute = endpoint({
  ...one,
  id: 'listProvisions',
  path: `${path}/provisions`,
  title: { zh: '文件的条款', en: 'The provisions of a document' },
  answers: { 200: json(z.object({ items: z.array(z.object(place)) })) },
  handle: ({ params }, portal) =>
    withDocument(params.document, portal, ({ provisions }) => data({ items: provisions })),
})

const provisionRoute = endpoint({
  ...one,
  id: 'getProvision',
  path: `${path}/provision`,
  title: { zh: '一条款的原文', en: 'The exact words of a provision' },
  query: z.strictObject({ id: partName }),
  answers: { 200: json(named('Provision', z.object({ ...place, text: z.string() }))) },
  handle: ({ params, query }, portal) =>
    withDocument(params.document, portal, (held) => {
      const provision = held.byId.get(query.id)
      if (provision === undefined) return refuse('not-found')
      return data({ ...provision, text: held.text.slice(provision.start, provision.end) })
    }),
})

const ledgerRoute = endpoint({
  ...one,
  id: 'getLedger',
  path: `${path}/ledger`,
  title: { zh: '逐句台账', en: 'What became of every sentence' },
  answers: { 200: json(z.object({ document: z.string(), entries: z.array(ledgerEntry) })) },
  handle: ({ params }, portal) =>
    withDocument(params.document, portal, ({ text: whole }) => {
      const ledger = portal.shelf.current().ledgers.get(params.document)
      if (ledger === undefined) return refuse('not-found')
      const entries = ledger.entries.map((entry) => ({
        ...entry,
        text: whole.slice(entry.start, entry.end),
      }))
      return data({ document: params.document, entries })
    }),
})

function withDocument(id: string, { shelf }: Portal, then: (held: HeldDocument) => Reply): Reply {
  const held = shelf.current().documents.get(id)
  return held === undefined ? refuse('not-found') : then(held)
}

export const documentRoutes = [listRoute, textRoute, provisionsRoute, provisionRoute, ledgerRoute]
