import * as z from 'zod'
import type { Session } from '../database/database'
import type { Digest, TenantId } from '../ids'
import type {
  MakeReceipt,
  Overtaken,
  ReceiptLine,
  ReceiptStore,
  SealedReceipt,
  StoredReceipt,
} from '../receipt'
import type { Once, Written } from '../store'
import type { Bound } from './bound'
import { onceValues, repeatedShape, told } from './once'
import { askedRows, digestShape, listed, numberCursor, timeShape } from './rows'

const receiptShape = z
  .object({ digest: digestShape, position: z.int(), content: z.string(), created_at: timeShape })
  .transform(
    ({ digest, position, content, created_at }): StoredReceipt => ({
      digest,
      position,
      text: content,
      createdAt: created_at,
    }),
  )

const receiptColumns = 'digest, position, content, created_at'

const lineShape = z
  .object({
    digest: digestShape,
    position: z.int(),
    as_of: z.string(),
    rulebook: digestShape,
    profile: digestShape,
    created_at: timeShape,
  })
  .transform(
    ({ as_of, created_at, ...line }): ReceiptLine => ({
      ...line,
      asOf: as_of,
      createdAt: created_at,
    }),
  )

const headShape = z.object({ last: digestShape.nullable(), count: z.int() })

const headSql = 'SELECT last, count FROM portal.series WHERE tenant = $1'

const seriesStretch = 100

/** The table of one tenant's receipts. */
export function receiptTable(bound: Bound): ReceiptStore {
  const { work } = bound
  return {
    append: (make, once) => work((session, tenant) => appended(session, tenant, make, once)),
    earlier: (once) => work((session, tenant) => earlier(session, tenant, once)),
    get: async (digest) => {
      const sql = `SELECT ${receiptColumns} FROM portal.receipts WHERE tenant = $1 AND digest = $2`
      const [found] = await work(({ rows }, tenant) => rows(receiptShape, sql, [tenant, digest]))
      return found ?? null
    },
    list: async (page) => {
      const after = numberCursor(page.after ?? '0')
      if (after === null) return { items: [], next: null }
      const sql = `SELECT digest, position, as_of, rulebook, profile, created_at
        FROM portal.receipts WHERE tenant = $1 AND position > $2::bigint
        ORDER BY position LIMIT $3`
      const rows = await work((session, tenant) =>
        session.rows(lineShape, sql, [tenant, after, askedRows(page)]),
      )
      return listed(
        rows,
        page,
        (row) => row,
        ({ position }) => String(position),
      )
    },
    series: () => series(bound),
    head: async () => {
      const [head] = await work(({ rows }, tenant) => rows(headShape, headSql, [tenant]))
      return head ?? { last: null, count: 0 }
    },
  }
}

/** Reads stretch by stretch, so that a long series neither fills memory nor holds a connection. */
async function* series({ work }: Bound): AsyncGenerator<string> {
  const sql = `SELECT ${receiptColumns} FROM portal.receipts
    WHERE tenant = $1 AND position > $2 ORDER BY position LIMIT ${seriesStretch}`
  for (let after = 0; ; ) {
    const from = after
    const found = await work(({ rows }, tenant) => rows(receiptShape, sql, [tenant, from]))
    yield* found.map(({ text }) => text)
    if (found.length < seriesStretch) return
    after += seriesStretch
  }
}

async function appended(
  session: Session,
  tenant: TenantId,
  make: MakeReceipt,
  once: Once | undefined,
): Promise<Written<StoredReceipt> | Overtaken> {
  // whoever comes second waits at the head of the series, and then sees what the first has written
  const head = await lockedHead(session, tenant)
  const before = once === undefined ? null : await earlier(session, tenant, once)
  if (before !== null) return before
  const made = make(head.last === null ? undefined : { digest: head.last })
  if (made.kind !== 'accepted') return made
  const position = head.count + 1
  const value = await inserted(session, tenant, position, made.value, once)
  const moved = 'UPDATE portal.series SET last = $2, count = $3 WHERE tenant = $1'
  await session.run(moved, [tenant, made.value.digest, position])
  return { kind: 'written', value }
}

async function lockedHead(
  session: Session,
  tenant: TenantId,
): Promise<{ readonly last: Digest | null; readonly count: number }> {
  await session.run('INSERT INTO portal.series (tenant) VALUES ($1) ON CONFLICT DO NOTHING', [
    tenant,
  ])
  const [head] = await session.rows(headShape, `${headSql} FOR UPDATE`, [tenant])
  if (head === undefined) throw new TypeError('a series that was begun is not there')
  return head
}

async function earlier(
  session: Session,
  tenant: TenantId,
  once: Once,
): Promise<Written<StoredReceipt> | null> {
  const sql = `SELECT position AS place, request_fingerprint FROM portal.receipts
    WHERE tenant = $1 AND request_key = $2`
  const [found] = await session.rows(repeatedShape(z.int()), sql, [tenant, once.key])
  return told(found, once, (position) => written(session, tenant, position))
}

async function written(
  session: Session,
  tenant: TenantId,
  position: number,
): Promise<StoredReceipt> {
  const sql = `SELECT ${receiptColumns} FROM portal.receipts WHERE tenant = $1 AND position = $2`
  const [found] = await session.rows(receiptShape, sql, [tenant, position])
  if (found === undefined) throw new TypeError('a receipt that was written is not there')
  return found
}

const insertSql = `INSERT INTO portal.receipts (tenant, position, digest, previous, as_of, rulebook,
    profile, content, request_key, request_fingerprint)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) RETURNING digest, created_at`

const insertedShape = z.object({ digest: digestShape, created_at: timeShape })

async function inserted(
  session: Session,
  tenant: TenantId,
  position: number,
  { text, digest, previous, asOf, rulebook, profile }: SealedReceipt,
  once: Once | undefined,
): Promise<StoredReceipt> {
  const values = [tenant, position, digest, previous, asOf, rulebook, profile, text]
  const [row] = await session.rows(insertedShape, insertSql, [...values, ...onceValues(once)])
  if (row === undefined) throw new TypeError('a receipt that was written is not there')
  return { digest: row.digest, position, text, createdAt: row.created_at }
}
