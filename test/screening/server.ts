import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process, { getuid } from 'node:process'
import { setTimeout as wait } from 'node:timers/promises'

// A PostgreSQL server of its own for the tests, where one is installed: Debian's `postgresql`, or
// any whose `initdb` is on the path. It lives in a temporary folder and listens on 127.0.0.1 only.

/** A server that runs. */
export interface Server {
  readonly url: string
  /** Ends it as a machine does that fails: connections break. */
  readonly fail: () => Promise<void>
  readonly stop: () => Promise<void>
}

/** Where the programs of a server are; null where none is installed. */
export function serverPrograms(): string | null {
  const debian = '/usr/lib/postgresql'
  const versions = existsSync(debian) ? readdirSync(debian).sort() : []
  const folders = versions.map((version) => join(debian, version, 'bin'))
  const onPath = (process.env.PATH ?? '').split(':')
  return [...folders.reverse(), ...onPath].find((one) => existsSync(join(one, 'initdb'))) ?? null
}

export async function startServer(): Promise<Server> {
  const programs = serverPrograms()
  if (programs === null) throw new Error('no PostgreSQL server is installed')
  const folder = mkdtempSync(join(tmpdir(), 'postgres-'))
  const data = join(folder, 'data')
  // the server refuses to run as root
  const owner = getuid?.() === 0 ? idOf('postgres') : null
  if (owner !== null) execFileSync('chown', [`${owner.uid}:${owner.gid}`, folder])
  chmodSync(folder, 0o700)
  const asOwner = { ...(owner ?? {}), cwd: folder, stdio: 'ignore' } as const
  execFileSync(
    join(programs, 'initdb'),
    ['--pgdata', data, '--username', 'test', '--auth', 'trust', '--encoding', 'UTF8', '--no-sync'],
    asOwner,
  )
  const port = await freePort()
  const settings = ['fsync=off', 'listen_addresses=127.0.0.1', `unix_socket_directories=${folder}`]
  const server = spawn(
    join(programs, 'postgres'),
    ['-D', data, '-p', String(port), ...settings.flatMap((one) => ['-c', one])],
    asOwner,
  )
  const ended = once(server, 'exit')
  // a test that runs out of time leaves no server behind
  const endWithUs = (): boolean => server.kill('SIGQUIT')
  process.on('exit', endWithUs)
  const stopBy = async (signal: NodeJS.Signals): Promise<void> => {
    server.kill(signal)
    await ended
    process.off('exit', endWithUs)
    rmSync(folder, { recursive: true, force: true })
  }
  await answering(port)
  return {
    url: `postgres://test@127.0.0.1:${port}/postgres`,
    // SIGQUIT: at once, without waiting for anyone
    fail: () => stopBy('SIGQUIT'),
    stop: () => stopBy('SIGINT'),
  }
}

function idOf(user: string): { readonly uid: number; readonly gid: number } {
  const id = (flag: string): number =>
    Number(execFileSync('id', [flag, user], { encoding: 'utf8' }).trim())
  return { uid: id('-u'), gid: id('-g') }
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  probe.close()
  await once(probe, 'close')
  return typeof address === 'object' && address !== null ? address.port : 0
}

async function answering(port: number): Promise<void> {
  const { default: pg } = await import('pg')
  for (let attempt = 0; attempt < 150; attempt += 1) {
    const client = new pg.Client({ connectionString: `postgres://test@127.0.0.1:${port}/postgres` })
    try {
      await client.connect()
      await client.end()
      return
    } catch {
      await wait(100)
    }
  }
  throw new Error('the server does not answer')
}
