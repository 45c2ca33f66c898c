import type { Endpoint } from './endpoint'
import { openapiOf } from './openapi'
import { apiRoutes } from './routes/all'
import { type Services, serviceRoutes } from './routes/service'

/** The edition of the interface; its paths begin with the first number of it. */
export const interfaceVersion = '1.0.0'

/** Every route. */
export const routesWith = (services: Services): readonly Endpoint[] => [
  ...apiRoutes,
  ...serviceRoutes(services),
]

/** The description of every route, which is the same for every portal. */
export const description = (): string =>
  `${JSON.stringify(openapiOf(routesWith(noServices), interfaceVersion), null, 2)}\n`

const noServices: Services = {
  metrics: () => Promise.reject(new TypeError('a description measures nothing')),
  openapi: () => '',
  areMetricsOpen: false,
}
