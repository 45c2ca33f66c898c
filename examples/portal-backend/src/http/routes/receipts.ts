import * as z from 'zod'
import type { DeskCall } from '../../desk/desk-call'
import type { Portal } from '../../portal'
import { digestOfText, type TenantId } from '../../store/ids'
import type { MakeReceipt, StoredReceipt } from '../../store/receipt'
import type { Once, Written } from '../../store/store'
import { profileAsked } from '../asked-profile'
import { callerOf, endpoint, usual } from '../define'
import { fingerprintOf, onceKeyOf } from '../once'
import { data, jsonType, type Reply, refuse, replyOf, text } from '../reply'
import { about, options } from '../schemas/asking'
import { digest, json, listOf, named, page } from '../schemas/common'

const line = named(
  'ReceiptMade',
  z.object({ digest: z.string(), position: z.int(), createdAt: z.string() }),
)

const body = named('ReceiptRequest', z.strictObject({ ...about, options }))

/** Evaluates, and keeps the receipt of it in the series of the tenant. */
const addRoute = endpoint({
  ...usual,
  id: 'addReceipt',
  method: 'POST',
  path: '/v1/receipts',
  title: { zh: '评估并留存凭据', en: 'Evaluate and keep the receipt' },
  access: 'evaluate',
  cost: 10,
  bodyKind: 'json',
  isRepeatable: true,
  body,
  answers: { 200: json(line), 201: json(line) },
  async handle(asked, portal) {
    const { tenant } = callerOf(asked)
    const key = onceKeyOf(asked)
    if (key.kind === 'rejected') return refuse('invalid', key.issues)
    const once =
      key.value === null ? undefined : { key: key.value, fingerprint: fingerprintOf(asked.body) }
    const wanted = { tenant, asked: asked.body, once }
    const made = await portal.receiptTurns(tenant, () => madeOnce(wanted, portal))
    return made ?? refuse('busy')
  },
})

interface Wanted {
  readonly tenant: TenantId
  readonly asked: z.infer<typeof body>
  readonly once: Once | undefined
}

/** What came of the same key before, for which nothing is worked out again; else a new receipt. */
async function madeOnce(wanted: Wanted, portal: Portal): Promise<Reply> {
  const { tenant, asked, once } = wanted
  const { receipts } = portal.store.forTenant(tenant)
  const before = once === undefined ? null : await receipts.earlier(once)
  if (before !== null) return replyTo(before)
  const found = await profileAsked(asked, tenant, portal)
  return found.kind === 'refused' ? found.reply : written(wanted, found.profile, portal)
}

// another server may come between, and again
const mostTries = 5

/** A thread makes the receipt that follows the last one known; it is written if that still is the last. */
async function written(
  { tenant, asked, once }: Wanted,
  profile: unknown,
  { store, desk, shelf, settings }: Portal,
): Promise<Reply> {
  const { receipts } = store.forTenant(tenant)
  const asking = { profile, options: asked.options } as const
  const most = settings.variables.PORTAL_RECEIPT_CHARACTERS
  for (let tries = 0; tries < mostTries; tries += 1) {
    const { last } = await receipts.head()
    const call: DeskCall = { call: 'receipt', ...asking, previous: last, most }
    const answer = await desk.ask(tenant, shelf.current(), call)
    if (answer.kind !== 'receipt') return replyOf(answer)
    const made: MakeReceipt = (previous) =>
      (previous?.digest ?? null) === last
        ? { kind: 'accepted', value: answer.receipt }
        : { kind: 'overtaken' }
    const kept = await receipts.append(made, once)
    if (kept.kind !== 'overtaken') return replyTo(kept)
  }
  return refuse('busy')
}

function replyTo(written: Written<StoredReceipt>): Reply {
  if (written.kind === 'key-reused') return refuse('key-reused')
  if (written.kind === 'rejected') return refuse('invalid', written.issues)
  const { digest: own, position, createdAt } = written.value
  return data({ digest: own, position, createdAt }, written.kind === 'written' ? 201 : 200)
}

const one = {
  ...usual,
  access: 'evaluate',
  params: z.strictObject({ digest }),
} as const

const getRoute = endpoint({
  ...one,
  id: 'getReceipt',
  method: 'GET',
  path: '/v1/receipts/{digest}',
  title: { zh: '取回凭据', en: 'A receipt, as canonical JSON' },
  answers: { 200: json(named('Receipt', z.looseObject({ digest: z.string() }))) },
  async handle(asked, portal) {
    const found = await textOf(asked.params.digest, callerOf(asked).tenant, portal)
    return found === null ? refuse('not-found') : text(found, jsonType)
  },
})

const recheckRoute = endpoint({
  ...one,
  id: 'recheckReceipt',
  method: 'POST',
  path: '/v1/receipts/{digest}/recheck',
  title: { zh: '用当时的规则集复核凭据', en: 'Reproduce a receipt by the rulebook it names' },
  cost: 10,
  answers: {
    200: json(
      named(
        'Recheck',
        z.looseObject({
          status: z.enum(['reproduced', 'differs']),
          differences: z.array(z.unknown()),
        }),
      ),
    ),
  },
  async handle(asked, portal) {
    const { tenant } = callerOf(asked)
    const found = await textOf(asked.params.digest, tenant, portal)
    if (found === null) return refuse('not-found')
    const holding = await portal.shelf.find(rulebookOf(found))
    // its rulebook was built in into another version of the package
    if (holding === null) return refuse('conflict')
    if (holding === 'busy') return refuse('busy')
    return replyOf(await portal.desk.ask(tenant, holding, { call: 'recheck', receipt: found }))
  },
})

const listRoute = endpoint({
  ...usual,
  id: 'listReceipts',
  method: 'GET',
  path: '/v1/receipts',
  title: { zh: '凭据的序列', en: 'The series of receipts' },
  access: 'evaluate',
  query: page,
  answers: {
    200: json(
      listOf(
        z.object({
          digest: z.string(),
          position: z.int(),
          asOf: z.string(),
          rulebook: z.string(),
          profile: z.string(),
          createdAt: z.string(),
        }),
      ),
    ),
  },
  handle: async (asked, { store }) =>
    data(await store.forTenant(callerOf(asked).tenant).receipts.list(asked.query)),
})

export const receiptRoutes = [addRoute, getRoute, recheckRoute, listRoute]

async function textOf(id: string, tenant: TenantId, { store }: Portal): Promise<string | null> {
  const own = digestOfText(id)
  const found = own === null ? null : await store.forTenant(tenant).receipts.get(own)
  return found?.text ?? null
}

/** The digest of the rulebook of a receipt in canonical JSON, in which its seal stands last. */
const rulebookOf = (receiptText: string): string => {
  const mark = '"rulebook":{"digest":"'
  const at = receiptText.lastIndexOf(mark) + mark.length
  return receiptText.slice(at, at + 64)
}
