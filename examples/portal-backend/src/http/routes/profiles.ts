import { checkProfile } from 'incentive-rules'
import * as z from 'zod'
import { type Digest, digestOfText } from '../../store/ids'
import { bounded } from '../asked-profile'
import { callerOf, endpoint, usual } from '../define'
import type { Request } from '../endpoint'
import { data, nothing, type Reply, refuse } from '../reply'
import { profile } from '../schemas/asking'
import { digest, json, listOf, named, ownId, page } from '../schemas/common'

const one = { ...usual, access: 'evaluate', params: z.strictObject({ id: ownId }) } as const
const path = '/v1/profiles/{id}'

const line = {
  id: z.string(),
  digest: z.string(),
  version: z.int(),
  createdAt: z.string(),
}
const version = named('ProfileVersion', z.object(line))
const kept = named('StoredProfile', z.object({ ...line, content: z.unknown() }))

/** Keeps a profile that the current rulebook can read; `If-Match` guards against lost changes. */
const putRoute = endpoint({
  ...one,
  id: 'putProfile',
  method: 'PUT',
  path,
  title: { zh: '保存企业画像', en: 'Keep a profile' },
  bodyKind: 'json',
  isGuarded: true,
  body: profile,
  answers: { 200: json(version), 201: json(version) },
  async handle(asked, portal) {
    const { store, shelf } = portal
    const one = bounded(asked.body, portal)
    if (one.kind === 'refused') return one.reply
    const issues = checkProfile(shelf.current().rulebook.vocabulary, asked.body)
    if (issues.length > 0) return refuse('invalid', issues)
    const replaces = replacedBy(asked)
    if (replaces === 'unreadable') return refuse('changed')
    const { profiles } = store.forTenant(callerOf(asked).tenant)
    const put = await profiles.put(asked.params.id, asked.body, replaces)
    if (put.kind === 'conflict') return refuse('changed')
    if (put.kind === 'not-plain') return refuse('invalid')
    return data(put.profile, put.kind === 'created' ? 201 : 200)
  },
})

/** The version that a request wants to replace: undefined for any, null for none. */
function replacedBy({ header }: Request): Digest | null | undefined | 'unreadable' {
  if (header('if-none-match') === '*') return null
  const match = header('if-match')
  if (match === null) return undefined
  return digestOfText(match.replaceAll('"', '')) ?? 'unreadable'
}

const getRoute = endpoint({
  ...one,
  id: 'getProfile',
  method: 'GET',
  path,
  title: { zh: '取回企业画像', en: 'A profile that is kept' },
  query: z.strictObject({ digest: digest.optional() }),
  answers: { 200: json(kept) },
  async handle(asked, { store }) {
    const { profiles } = store.forTenant(callerOf(asked).tenant)
    const wanted = asked.query.digest === undefined ? null : digestOfText(asked.query.digest)
    return found(await profiles.get(asked.params.id, ...(wanted === null ? [] : [wanted])))
  },
})

const versionsRoute = endpoint({
  ...one,
  id: 'listProfileVersions',
  method: 'GET',
  path: `${path}/versions`,
  title: { zh: '画像的各版本', en: 'All versions of a profile' },
  answers: { 200: json(z.object({ items: z.array(version) })) },
  async handle(asked, { store }) {
    const items = await store.forTenant(callerOf(asked).tenant).profiles.versions(asked.params.id)
    return items.length === 0 ? refuse('not-found') : data({ items })
  },
})

const listRoute = endpoint({
  ...usual,
  id: 'listProfiles',
  method: 'GET',
  path: '/v1/profiles',
  title: { zh: '全部企业画像', en: 'The profiles that are kept' },
  access: 'evaluate',
  query: page,
  answers: { 200: json(listOf(version)) },
  handle: async (asked, { store }) =>
    data(await store.forTenant(callerOf(asked).tenant).profiles.list(asked.query)),
})

const removeRoute = endpoint({
  ...one,
  id: 'removeProfile',
  method: 'DELETE',
  path,
  title: { zh: '删除企业画像', en: 'Remove a profile' },
  answers: { 204: null },
  async handle(asked, { store }) {
    const { profiles } = store.forTenant(callerOf(asked).tenant)
    return (await profiles.remove(asked.params.id)) === 'removed' ? nothing : refuse('not-found')
  },
})

const found = (value: unknown): Reply => (value === null ? refuse('not-found') : data(value))

export const profileRoutes = [putRoute, getRoute, versionsRoute, listRoute, removeRoute]
