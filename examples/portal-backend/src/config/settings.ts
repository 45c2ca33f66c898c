import type { StoreLocation } from '../store/open'
import { type Variables, variables } from './variables'

/** Everything that can be set, checked. */
export interface Settings {
  readonly variables: Variables
  readonly store: StoreLocation
}

/** The settings, or a line for every fault of the environment. */
export type ReadSettings =
  | { readonly kind: 'accepted'; readonly settings: Settings }
  | { readonly kind: 'rejected'; readonly faults: readonly string[] }

/** Reads the settings from an environment; what is not the portal's is not looked at, a misspelling is. */
export function readSettings(
  environment: Readonly<Record<string, string | undefined>>,
): ReadSettings {
  const own = Object.entries(environment).filter(
    ([name, value]) =>
      value !== undefined && (name.startsWith('PORTAL_') || name in variables.shape),
  )
  const read = variables.safeParse(Object.fromEntries(own))
  if (!read.success) {
    // a value may hold a password: the name and what is expected are enough
    const faults = read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`)
    return { kind: 'rejected', faults: faults.map((fault) => fault.replace(/^: /, '')) }
  }
  return { kind: 'accepted', settings: { variables: read.data, store: locationOf(read.data) } }
}

function locationOf(read: Variables): StoreLocation {
  const { DATABASE_URL: url, PORTAL_DATABASE_CONNECTIONS: connections, PORTAL_DATA: data } = read
  return url === undefined
    ? { kind: 'folder', folder: `${data}/database` }
    : { kind: 'server', url, connections }
}
