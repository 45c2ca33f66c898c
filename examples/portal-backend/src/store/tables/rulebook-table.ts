import * as z from 'zod'
import type { Database, Session } from '../database/database'
import type { RulebookEntry, RulebookSource, RulebookStore } from '../rulebook'
import { digestShape, jsonShape, timeShape } from './rows'

const entryShape = z
  .object({
    digest: digestShape,
    version: z.string(),
    builtin: z.boolean(),
    current: z.boolean(),
    added_at: timeShape,
  })
  .transform(
    ({ digest, version, builtin, current, added_at }): RulebookEntry => ({
      digest,
      version,
      source: builtin ? 'builtin' : 'files',
      current,
      addedAt: added_at,
    }),
  )

const entries = `SELECT one.digest, one.version, one.files IS NULL AS builtin,
    current.digest IS NOT NULL AS current, one.added_at
  FROM portal.rulebooks AS one LEFT JOIN portal.current_rulebook AS current USING (digest)`

const filesShape = z
  .object({ files: jsonShape(z.record(z.string(), z.string())).nullable() })
  .transform(
    ({ files }): RulebookSource =>
      files === null ? { kind: 'builtin' } : { kind: 'files', files },
  )

/** The table of rulebooks, which belong to the server and not to a tenant. */
export function rulebookTable(database: Database): RulebookStore {
  return {
    activate: (rulebook, source) =>
      database.as('everyone', (session) => activated(session, rulebook, source)),
    current: async () => {
      const sql = `${entries} WHERE current.digest IS NOT NULL`
      const [entry] = await database.as('everyone', ({ rows }) => rows(entryShape, sql, []))
      return entry ?? null
    },
    source: async (digest) => {
      const sql = 'SELECT files FROM portal.rulebooks WHERE digest = $1'
      const [source] = await database.as('everyone', ({ rows }) => rows(filesShape, sql, [digest]))
      return source ?? null
    },
    list: () => {
      const sql = `${entries} ORDER BY one.added_at DESC, one.digest`
      return database.as('everyone', ({ rows }) => rows(entryShape, sql, []))
    },
  }
}

async function activated(
  session: Session,
  { digest, version }: Parameters<RulebookStore['activate']>[0],
  source: RulebookSource,
): Promise<void> {
  const files = source.kind === 'builtin' ? null : JSON.stringify(source.files)
  const kept = `INSERT INTO portal.rulebooks (digest, version, files) VALUES ($1, $2, $3)
    ON CONFLICT DO NOTHING`
  await session.run(kept, [digest, version, files])
  const current = `INSERT INTO portal.current_rulebook (digest) VALUES ($1)
    ON CONFLICT (one) DO UPDATE SET digest = excluded.digest`
  await session.run(current, [digest])
}
