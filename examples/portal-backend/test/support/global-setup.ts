import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import type { TestProject } from 'vitest/node'
import { openStore } from '../../src/store/open'
import { programs, startServer } from './server-database'

declare module 'vitest' {
  export interface ProvidedContext {
    /** A folder with an embedded database that has its tables and no rows; to be copied. */
    readonly template: string
    /** The address of a PostgreSQL server; empty where none is installed. */
    readonly server: string
  }
}

/** What all tests share, since it is slow to make: an embedded database, and a server. */
export async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const template = await mkdtemp(`${tmpdir()}/portal-template-`)
  const bin = programs()
  const [server] = await Promise.all([
    bin === null ? null : startServer(bin),
    openStore({ kind: 'folder', folder: template }).then((store) => store.close()),
  ])
  provide('template', template)
  provide('server', server?.url('postgres') ?? '')
  return async () => {
    await server?.stop()
    await rm(template, { recursive: true, force: true })
  }
}
