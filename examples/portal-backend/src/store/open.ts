import type { Store } from './store'

/** Where the store is: in a folder of this machine, or on a PostgreSQL server. */
export type StoreLocation =
  | { readonly kind: 'folder'; readonly folder: string }
  | { readonly kind: 'server'; readonly url: string; readonly connections: number }

/** Opens the store and brings its tables to the present form. */
export declare function openStore(location: StoreLocation): Promise<Store>
