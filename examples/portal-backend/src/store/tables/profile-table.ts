import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'
import * as z from 'zod'
import type { Session } from '../database/database'
import { type Digest, digestOfText, isId, type TenantId } from '../ids'
import type { ProfilePut, ProfileStore, ProfileVersion, StoredProfile } from '../profile'
import type { Bound } from './bound'
import { askedRows, digestShape, jsonShape, listed, timeShape } from './rows'

const versionShape = z
  .object({ id: z.string(), version: z.int(), digest: digestShape, created_at: timeShape })
  .transform(
    ({ created_at, ...version }): ProfileVersion => ({ ...version, createdAt: created_at }),
  )

const profileShape = z
  .object({
    id: z.string(),
    version: z.int(),
    digest: digestShape,
    content: jsonShape(z.unknown()),
    created_at: timeShape,
  })
  .transform(({ created_at, ...profile }): StoredProfile => ({ ...profile, createdAt: created_at }))

const headShape = z.object({ version: z.int(), digest: digestShape.nullable() })

const columns = 'one.id, one.version, one.digest, one.created_at'

const current = `portal.profile_versions AS one JOIN portal.profiles AS head
  ON head.tenant = one.tenant AND head.id = one.id AND head.version = one.version`

/** The table of one tenant's profiles. */
export function profileTable({ work }: Bound): ProfileStore {
  return {
    put: async (id, content, replaces) => {
      if (!isId(id)) throw new TypeError('a profile has an id of letters and digits')
      const kept = keptForm(content)
      if (kept === null) return { kind: 'not-plain' }
      return work((session, tenant) => put(session, tenant, { id, replaces, ...kept }))
    },
    get: async (id, digest) => {
      if (!isId(id)) return null
      const [from, values] =
        digest === undefined
          ? [`${current} WHERE one.tenant = $1 AND one.id = $2`, [id]]
          : [
              'portal.profile_versions AS one WHERE one.tenant = $1 AND one.id = $2 AND one.digest = $3',
              [id, digest],
            ]
      const sql = `SELECT ${columns}, one.content FROM ${from} ORDER BY one.version DESC LIMIT 1`
      const [profile] = await work(({ rows }, tenant) =>
        rows(profileShape, sql, [tenant, ...values]),
      )
      return profile ?? null
    },
    list: async (page) => {
      const after = page.after ?? ''
      if (after !== '' && !isId(after)) return { items: [], next: null }
      const sql = `SELECT ${columns} FROM ${current}
        WHERE one.tenant = $1 AND one.id COLLATE "C" > $2 ORDER BY one.id COLLATE "C" LIMIT $3`
      const rows = await work((session, tenant) =>
        session.rows(versionShape, sql, [tenant, after, askedRows(page)]),
      )
      return listed(
        rows,
        page,
        (row) => row,
        ({ id }) => id,
      )
    },
    versions: async (id) => {
      if (!isId(id)) return []
      const sql = `SELECT ${columns} FROM portal.profile_versions AS one
        WHERE one.tenant = $1 AND one.id = $2 ORDER BY one.version DESC`
      return work(({ rows }, tenant) => rows(versionShape, sql, [tenant, id]))
    },
    remove: async (id) => {
      if (!isId(id)) return 'none'
      const sql = 'DELETE FROM portal.profiles WHERE tenant = $1 AND id = $2'
      const removed = await work(({ run }, tenant) => run(sql, [tenant, id]))
      return removed === 1 ? 'removed' : 'none'
    },
  }
}

interface Put {
  readonly id: string
  readonly replaces: Digest | null | undefined
  readonly digest: Digest
  readonly text: string
}

async function put(
  session: Session,
  tenant: TenantId,
  { id, replaces, digest, text }: Put,
): Promise<ProfilePut> {
  const head = await lockedHead(session, tenant, id)
  if (replaces !== undefined && replaces !== head.digest) {
    if (head.version === 0) await removeEmpty(session, tenant, id)
    return { kind: 'conflict', current: head.digest }
  }
  const unchanged = head.digest === digest
  const version = unchanged ? head.version : head.version + 1
  if (!unchanged) await insertVersion(session, [tenant, id, version, digest, text])
  const sql = `SELECT ${columns} FROM portal.profile_versions AS one
    WHERE one.tenant = $1 AND one.id = $2 AND one.version = $3`
  const [profile] = await session.rows(versionShape, sql, [tenant, id, version])
  if (profile === undefined) throw new TypeError('a version that was written is not there')
  return { kind: unchanged ? 'unchanged' : version === 1 ? 'created' : 'replaced', profile }
}

/** The head of a profile, made where there is none, and locked until the transaction ends. */
async function lockedHead(
  session: Session,
  tenant: TenantId,
  id: string,
): Promise<z.infer<typeof headShape>> {
  const made = 'INSERT INTO portal.profiles (tenant, id) VALUES ($1, $2) ON CONFLICT DO NOTHING'
  const sql = 'SELECT version, digest FROM portal.profiles WHERE tenant = $1 AND id = $2 FOR UPDATE'
  for (;;) {
    await session.run(made, [tenant, id])
    const [head] = await session.rows(headShape, sql, [tenant, id])
    // one that is removed at the same moment is made again
    if (head !== undefined) return head
  }
}

const removeEmpty = (session: Session, tenant: TenantId, id: string): Promise<number> =>
  session.run('DELETE FROM portal.profiles WHERE tenant = $1 AND id = $2', [tenant, id])

type VersionValues = readonly [TenantId, string, number, Digest, string]

async function insertVersion(session: Session, values: VersionValues): Promise<void> {
  const version = `INSERT INTO portal.profile_versions (tenant, id, version, digest, content)
    VALUES ($1, $2, $3, $4, $5)`
  await session.run(version, values)
  const head = 'UPDATE portal.profiles SET version = $3, digest = $4 WHERE tenant = $1 AND id = $2'
  await session.run(head, values.slice(0, 4))
}

/** Canonical JSON, as receipts digest a profile; null where the content is not JSON. */
function keptForm(content: unknown): { readonly text: string; readonly digest: Digest } | null {
  try {
    const text = canonicalize(content)
    if (text === undefined) return null
    const digest = digestOfText(createHash('sha256').update(text).digest('hex'))
    return digest === null ? null : { text, digest }
  } catch {
    return null
  }
}
