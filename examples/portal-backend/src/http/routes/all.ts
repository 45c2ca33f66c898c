import type { Endpoint } from '../endpoint'
import { auditRoutes } from './audit'
import { documentRoutes } from './documents'
import { evaluateRoute } from './evaluate'
import { interviewRoutes } from './interview'
import { keyRoutes } from './keys'
import { profileRoutes } from './profiles'
import { receiptRoutes } from './receipts'
import { rulebookRoutes } from './rulebook'
import { ruleRoutes } from './rules'
import { screeningRoutes } from './screenings'

/** The routes that answer with the rulebook and with what is kept. */
export const apiRoutes: readonly Endpoint[] = [
  evaluateRoute,
  ...interviewRoutes,
  ...auditRoutes,
  ...documentRoutes,
  ...ruleRoutes,
  ...rulebookRoutes,
  ...profileRoutes,
  ...screeningRoutes,
  ...receiptRoutes,
  ...keyRoutes,
]
