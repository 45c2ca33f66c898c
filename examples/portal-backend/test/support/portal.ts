import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { Writable } from 'node:stream'
import { inject } from 'vitest'
import { makeKey } from '../../src/access/api-key'
import { type PortalClient, portalClient } from '../../src/client/client'
import { readSettings } from '../../src/config/settings'
import type { Endpoint } from '../../src/http/endpoint'
import { logTo } from '../../src/http/log'
import { type Running, start } from '../../src/start'
import { type TenantId, tenantIdOf } from '../../src/store/ids'
import { type Scope, scopes } from '../../src/store/key'
import { checkedFetch } from './checked-fetch'

/** A portal that listens on a port of this machine, for tests. */
export interface TestPortal extends Running {
  readonly adminKey: string
  readonly admin: PortalClient
  /** What it has logged. */
  log(): string
  /** A client of a tenant, which is added where there is none. */
  client(tenant: string, allowed?: readonly Scope[]): Promise<{ key: string; client: PortalClient }>
}

const quick = {
  PORTAL_HOST: '127.0.0.1',
  PORTAL_PORT: '0',
  PORTAL_WORKERS: '1',
  PORTAL_RATE: '1000000',
  PORTAL_BURST: '1000000',
}

/** Starts a portal on an empty embedded database; `environment` comes before what tests usually want. */
export async function startPortal(
  environment: Readonly<Record<string, string>> = {},
  further: readonly Endpoint[] = [],
): Promise<TestPortal> {
  const folder = await mkdtemp(`${tmpdir()}/portal-test-`)
  await cp(inject('template'), `${folder}/database`, { recursive: true })
  const read = readSettings({ PORTAL_DATA: folder, ...quick, ...environment })
  if (read.kind === 'rejected') throw new Error(read.faults.join('\n'))
  const lines: string[] = []
  const sink = new Writable({
    write(chunk, _, done) {
      lines.push(String(chunk))
      done()
    },
  })
  const running = await start(read.settings, logTo('info', sink), further)
  const adminKey = running.firstKey ?? ''
  const { url } = running
  return {
    ...running,
    adminKey,
    admin: portalClient({ url, key: adminKey, fetch: checkedFetch }),
    log: () => lines.join(''),
    async client(tenant, allowed = scopes) {
      const key = await addedKey(running, tenantOf(tenant), allowed)
      return { key, client: portalClient({ url, key, fetch: checkedFetch }) }
    },
    async stop() {
      await running.stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

function tenantOf(text: string): TenantId {
  const id = tenantIdOf(text)
  if (id === null) throw new TypeError(`no tenant can be called ${text}`)
  return id
}

async function addedKey(
  { portal: { store } }: Running,
  tenant: TenantId,
  allowed: readonly Scope[],
): Promise<string> {
  await store.tenants.add(tenant, tenant)
  const { id, text, hash } = makeKey()
  await store.keys.add({ id, tenant, name: 'test', scopes: allowed, hash })
  return text
}

/** What a client was answered, which is not a refusal. */
export function answered<T>({ data, error }: { readonly data?: T; readonly error?: unknown }): T {
  if (data === undefined) throw new Error(`refused: ${JSON.stringify(error)}`)
  return data
}
