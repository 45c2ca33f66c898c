import type { Endpoint } from '../endpoint'
import { evaluateRoute } from './evaluate'
import { interviewRoutes } from './interview'

/** The routes that answer with the rulebook and with what is kept. */
export const apiRoutes: readonly Endpoint[] = [evaluateRoute, ...interviewRoutes]
