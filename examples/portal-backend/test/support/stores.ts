import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { inject } from 'vitest'
import { openStore, type StoreLocation } from '../../src/store/open'
import type { Store } from '../../src/store/store'
import { newDatabase } from './server-database'

/** One of the databases that all of this is tested on. */
export interface StoreKind {
  readonly name: string
  /** Whether it is here; where it is not, its tests are skipped under this name. */
  readonly here: boolean
  /** A place for a new store without rows. */
  place(): Promise<StoreLocation>
}

const server = inject('server')

const onServer = (user: 'owner' | 'plain') => async (): Promise<StoreLocation> => ({
  kind: 'server',
  url: await newDatabase(server, user),
  connections: 8,
})

const missing = server === '' ? ' (skipped: none is installed under /usr/lib/postgresql)' : ''

/** Embedded; and on a server as its superuser. */
export const storeKinds: readonly StoreKind[] = [
  {
    name: 'PGlite in a folder',
    here: true,
    place: async () => ({ kind: 'folder', folder: await copied() }),
  },
  { name: `PostgreSQL server${missing}`, here: server !== '', place: onServer('owner') },
]

/** Also on a server as a user without privileges, of whom it matters what is refused. */
export const allStoreKinds: readonly StoreKind[] = [
  ...storeKinds,
  {
    name: `PostgreSQL server, plain user${missing}`,
    here: server !== '',
    place: onServer('plain'),
  },
]

/** A new embedded database, by copying what is slow to make. */
async function copied(): Promise<string> {
  const folder = await newFolder()
  await cp(inject('template'), folder, { recursive: true })
  return folder
}

const folders: string[] = []

/** A new folder, removed by `removeFolders`. */
export async function newFolder(): Promise<string> {
  const folder = await mkdtemp(`${tmpdir()}/portal-test-`)
  folders.push(folder)
  return folder
}

/** To be called after all tests of a file. */
export async function removeFolders(): Promise<void> {
  for (const folder of folders) await rm(folder, { recursive: true, force: true })
}

/** A store of its own without rows. */
export const newStore = async (kind: StoreKind): Promise<Store> => openStore(await kind.place())
