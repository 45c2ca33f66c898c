import type { Database, Session } from '../database/database'
import type { TenantId } from '../ids'

/** A database as one tenant sees it. */
export interface Bound {
  /** One transaction; the tenant is handed over for its statements, which name it. */
  readonly work: <T>(work: (session: Session, tenant: TenantId) => Promise<T>) => Promise<T>
}

export const boundTo = (database: Database, tenant: TenantId): Bound => ({
  work: (work) => database.as(tenant, (session) => work(session, tenant)),
})
