import * as z from 'zod'
import { endpoint, usual } from '../define'
import type { Endpoint } from '../endpoint'
import { data, refuse, text } from '../reply'
import { json } from '../schemas/common'

const got = { ...usual, method: 'GET' } as const

const metricsType = 'text/plain; version=0.0.4; charset=utf-8'

const state = z.object({ status: z.literal('ok') })

/** What these routes tell. */
export interface Services {
  /** The metrics in the text form of Prometheus. */
  readonly metrics: () => Promise<string>
  readonly openapi: () => string
  readonly areMetricsOpen: boolean
}

/** The routes that tell how the service is, and what it offers. */
export function serviceRoutes({ metrics, openapi, areMetricsOpen }: Services): readonly Endpoint[] {
  return [
    endpoint({
      ...got,
      id: 'health',
      path: '/healthz',
      title: { zh: '进程存活', en: 'The process lives' },
      access: 'open',
      answers: { 200: json(state) },
      handle: () => data({ status: 'ok' }),
    }),
    endpoint({
      ...got,
      id: 'readiness',
      path: '/readyz',
      title: { zh: '可以服务', en: 'The service can answer' },
      access: 'open',
      answers: { 200: json(state) },
      async handle(_, { isReady, stopping }) {
        const isUp = !stopping.aborted && (await isReady())
        return isUp ? data({ status: 'ok' }) : refuse('busy')
      },
    }),
    endpoint({
      ...got,
      id: 'metrics',
      path: '/metrics',
      title: { zh: '指标（Prometheus）', en: 'Metrics (Prometheus)' },
      access: areMetricsOpen ? 'open' : 'admin',
      answers: { 200: { 'text/plain': z.string() } },
      handle: async () => text(await metrics(), metricsType),
    }),
    endpoint({
      ...got,
      id: 'description',
      path: '/openapi.json',
      title: { zh: '本接口的描述（OpenAPI 3.1）', en: 'This description (OpenAPI 3.1)' },
      access: 'open',
      answers: { 200: json(z.record(z.string(), z.unknown())) },
      handle: () => text(openapi()),
    }),
  ]
}
