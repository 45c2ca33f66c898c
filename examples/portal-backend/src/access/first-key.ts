import { tenantIdOf } from '../store/ids'
import { scopes } from '../store/key'
import type { Store } from '../store/store'
import { makeKey } from './api-key'

const operator = 'operator'

/** Makes a key that allows everything where there is none at all; null where there is one. */
export async function firstKey({ keys, tenants }: Store): Promise<string | null> {
  const tenant = tenantIdOf(operator)
  if (tenant === null || (await keys.count()) > 0) return null
  await tenants.add(tenant, operator)
  const { id, text, hash } = makeKey()
  const added = await keys.add({ id, tenant, name: 'first', scopes, hash })
  if (added !== 'added') throw new Error(`the first key was not made: ${added}`)
  return text
}
