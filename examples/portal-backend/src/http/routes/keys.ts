import * as z from 'zod'
import { makeKey } from '../../access/api-key'
import { tenantIdOf } from '../../store/ids'
import { scopes } from '../../store/key'
import { callerOf, endpoint, usual } from '../define'
import { data, nothing, refuse } from '../reply'
import { json, named, ownId } from '../schemas/common'

const tenant = named(
  'Tenant',
  z.object({ id: z.string(), name: z.string(), createdAt: z.string() }),
)
const scope = z.enum(scopes)
const key = named(
  'Key',
  z.object({
    id: z.string(),
    tenant: z.string(),
    name: z.string(),
    scopes: z.array(scope),
    createdAt: z.string(),
    revokedAt: z.string().nullable(),
  }),
)
const label = z.string().min(1).max(200)

const whoRoute = endpoint({
  ...usual,
  id: 'whoami',
  method: 'GET',
  path: '/v1/key',
  title: { zh: '本密钥的权限', en: 'What this key allows' },
  access: 'any',
  answers: {
    200: json(z.object({ key: z.string(), tenant: z.string(), scopes: z.array(scope) })),
  },
  handle: (asked) => data(callerOf(asked)),
})

const addTenantRoute = endpoint({
  ...usual,
  id: 'addTenant',
  method: 'POST',
  path: '/v1/tenants',
  title: { zh: '新增租户', en: 'Add a tenant' },
  access: 'admin',
  bodyKind: 'json',
  body: z.strictObject({ id: ownId, name: label }),
  answers: { 201: json(tenant) },
  async handle({ body }, { store }) {
    const id = tenantIdOf(body.id)
    if (id === null) return refuse('invalid')
    const added = await store.tenants.add(id, body.name)
    return added === 'taken' ? refuse('conflict') : data(await store.tenants.get(id), 201)
  },
})

const listTenantsRoute = endpoint({
  ...usual,
  id: 'listTenants',
  method: 'GET',
  path: '/v1/tenants',
  title: { zh: '全部租户', en: 'The tenants' },
  access: 'admin',
  answers: { 200: json(z.object({ items: z.array(tenant) })) },
  handle: async (_, { store }) => data({ items: await store.tenants.list() }),
})

const addKeyRoute = endpoint({
  ...usual,
  id: 'addKey',
  method: 'POST',
  path: '/v1/keys',
  title: { zh: '签发密钥，仅显示一次', en: 'Make a key, which is shown this once' },
  access: 'admin',
  bodyKind: 'json',
  body: z.strictObject({ tenant: ownId, name: label, scopes: z.array(scope).min(1).max(3) }),
  answers: { 201: json(z.object({ id: z.string(), key: z.string() })) },
  async handle({ body }, { store }) {
    const of = tenantIdOf(body.tenant)
    if (of === null) return refuse('invalid')
    const { id, text, hash } = makeKey()
    const allowed = scopes.filter((one) => body.scopes.includes(one))
    const added = await store.keys.add({ id, tenant: of, name: body.name, scopes: allowed, hash })
    if (added === 'no-such-tenant') return refuse('not-found')
    return added === 'taken' ? refuse('internal') : data({ id, key: text }, 201)
  },
})

const listKeysRoute = endpoint({
  ...usual,
  id: 'listKeys',
  method: 'GET',
  path: '/v1/keys',
  title: { zh: '一租户的密钥', en: 'The keys of a tenant' },
  access: 'admin',
  query: z.strictObject({ tenant: ownId }),
  answers: { 200: json(z.object({ items: z.array(key) })) },
  async handle({ query }, { store }) {
    const of = tenantIdOf(query.tenant)
    if (of === null) return refuse('not-found')
    const items = await store.keys.list(of)
    return data({ items: items.map(({ hash: _, ...shown }) => shown) })
  },
})

const revokeRoute = endpoint({
  ...usual,
  id: 'revokeKey',
  method: 'DELETE',
  path: '/v1/keys/{id}',
  title: { zh: '吊销密钥', en: 'Revoke a key' },
  access: 'admin',
  params: z.strictObject({ id: ownId }),
  query: z.strictObject({ tenant: ownId }),
  answers: { 204: null },
  async handle({ params, query }, { store, door }) {
    const of = tenantIdOf(query.tenant)
    const done = of === null ? 'none' : await store.keys.revoke(of, params.id)
    door.forget(params.id)
    return done === 'revoked' ? nothing : refuse('not-found')
  },
})

export const keyRoutes = [
  whoRoute,
  addTenantRoute,
  listTenantsRoute,
  addKeyRoute,
  listKeysRoute,
  revokeRoute,
]
