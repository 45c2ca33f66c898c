import type { TenantId } from '../store/ids'
import type { Scope } from '../store/key'

/** Who calls: the tenant of the key, and what the key allows. */
export interface Caller {
  readonly key: string
  readonly tenant: TenantId
  readonly scopes: readonly Scope[]
}
