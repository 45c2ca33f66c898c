import { execFile, spawnSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { chownSync, existsSync, readdirSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { promisify } from 'node:util'
import { Client } from 'pg'

const run = promisify(execFile)

/** A PostgreSQL server of the tests. */
export interface TestServer {
  /** The address of a database of that name, on a socket in a folder of its own. */
  url(database: string): string
  stop(): Promise<void>
}

const installed = '/usr/lib/postgresql'

/** The programs of the newest PostgreSQL that is installed here; null where there is none. */
export function programs(): string | null {
  const versions = existsSync(installed) ? readdirSync(installed) : []
  const found = versions
    .sort((left, right) => Number(right) - Number(left))
    .map((version) => `${installed}/${version}/bin`)
    .find((folder) => existsSync(`${folder}/initdb`) && existsSync(`${folder}/pg_ctl`))
  return found ?? null
}

/** Starts a server in a new folder; it flushes as a real one does. */
export async function startServer(bin: string): Promise<TestServer> {
  const folder = await mkdtemp(`${tmpdir()}/portal-pg-`)
  const user = serverUser()
  if (user !== null) chownSync(folder, user.uid, user.gid)
  const as = { ...user, cwd: folder, env: { PATH: '/usr/bin:/bin', LC_ALL: 'C' } }
  const data = `${folder}/data`
  await run(`${bin}/initdb`, ['-D', data, '-U', 'owner', '-A', 'trust', '-E', 'UTF8'], as)
  const options = `-k ${folder} -c listen_addresses='' -c max_connections=50`
  await run(`${bin}/pg_ctl`, ['-D', data, '-w', '-l', `${folder}/log`, '-o', options, 'start'], as)
  const host = encodeURIComponent(folder)
  return {
    url: (database) => `postgres://owner@${host}/${database}`,
    stop: async () => {
      await run(`${bin}/pg_ctl`, ['-D', data, '-w', '-m', 'immediate', 'stop'], as)
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** PostgreSQL refuses to run as root, so root steps down to the user that the package makes. */
function serverUser(): { readonly uid: number; readonly gid: number } | null {
  if (process.getuid?.() !== 0) return null
  const id = (flag: string): number =>
    Number(spawnSync('id', [flag, 'postgres'], { encoding: 'utf8' }).stdout)
  return { uid: id('-u'), gid: id('-g') }
}

/** Makes an empty database, which the given user owns, and gives its address. */
export async function newDatabase(server: string, user: 'owner' | 'plain'): Promise<string> {
  const name = `t_${randomUUID().replaceAll('-', '')}`
  const client = new Client({ connectionString: server })
  await client.connect()
  try {
    await client.query(
      'DO $$ BEGIN CREATE ROLE plain LOGIN; EXCEPTION WHEN duplicate_object OR unique_violation THEN END $$',
    )
    await client.query(`CREATE DATABASE ${name} OWNER ${user}`)
  } finally {
    await client.end()
  }
  return server.replace('owner@', `${user}@`).replace(/[^/]+$/, name)
}
