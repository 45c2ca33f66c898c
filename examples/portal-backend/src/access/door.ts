import type { KeyRecord, KeyStore } from '../store/key'
import { hasHash, keyIdOf } from './api-key'
import type { Caller } from './caller'

/** Who may come in. */
export interface Door {
  /**
   * Who a key belongs to; null where it does not hold. At once where the key is remembered; one that
   * is not known is looked up only if `mayLook` says so.
   */
  open(key: string, mayLook?: () => boolean): Caller | null | Promise<Caller | null>
  /** Forgets a key, so that its next use is looked up. */
  forget(id: string): void
}

interface Memory {
  readonly record: KeyRecord | null
  readonly caller: Caller | null
  readonly until: number
}

const mostRemembered = 10_000
// compared with where there is no key, so that its absence takes as long to find
const noHash = '0'.repeat(64)

/** A door that remembers a key for a while, also that there is none; `now` is in milliseconds. */
export function doorOf(keys: Pick<KeyStore, 'find'>, seconds: number, now: () => number): Door {
  const memories = new Map<string, Memory>()
  const look = async (id: string): Promise<Memory> => {
    const record = await keys.find(id)
    const memory = { record, caller: callerOf(record), until: now() + seconds * 1000 }
    const [oldest] = memories.keys()
    if (memories.size >= mostRemembered && oldest !== undefined) memories.delete(oldest)
    memories.set(id, memory)
    return memory
  }
  return {
    open(key, mayLook = () => true) {
      const id = keyIdOf(key)
      if (id === null) return null
      const memory = memories.get(id)
      if (memory !== undefined && memory.until > now()) return admitted(key, memory)
      const isKnown = memory !== undefined && memory.record !== null
      if (!isKnown && !mayLook()) return null
      return look(id).then((found) => admitted(key, found))
    },
    forget: (id) => {
      memories.delete(id)
    },
  }
}

function admitted(key: string, { record, caller }: Memory): Caller | null {
  const isOwn = hasHash(key, record?.hash ?? noHash)
  return isOwn ? caller : null
}

function callerOf(record: KeyRecord | null): Caller | null {
  if (record === null || record.revokedAt !== null) return null
  return { key: record.id, tenant: record.tenant, scopes: record.scopes }
}
