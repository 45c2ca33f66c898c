import { createReadStream } from 'node:fs'
import { Readable } from 'node:stream'
import type { Locale } from 'incentive-rules'
import * as z from 'zod'
import type { Job, JobChange, ResultFormat } from '../../store/job'
import { beat, beating } from '../beating'
import { callerOf, endpoint, usual } from '../define'
import { data, eventsType, nothing, type Reply, refuse, stream } from '../reply'
import { jobId, json, listOf, page } from '../schemas/common'
import { jobIn, shown } from '../screening-shown'
import { addScreeningRoute } from './add-screening'

const one = { ...usual, access: 'evaluate', params: z.strictObject({ id: jobId }) } as const
const path = '/v1/screenings/{id}'

const getRoute = endpoint({
  ...one,
  id: 'getScreening',
  method: 'GET',
  path,
  title: { zh: '筛查进度', en: 'How far a screening has come' },
  answers: { 200: json(shown) },
  async handle(asked, { store }) {
    const job = await store.forTenant(callerOf(asked).tenant).jobs.get(asked.params.id)
    return job === null ? refuse('not-found') : data(jobIn(job, asked.locale))
  },
})

const listRoute = endpoint({
  ...usual,
  id: 'listScreenings',
  method: 'GET',
  path: '/v1/screenings',
  title: { zh: '全部筛查', en: 'The screenings' },
  access: 'evaluate',
  query: page,
  answers: { 200: json(listOf(shown)) },
  async handle(asked, { store }) {
    const found = await store.forTenant(callerOf(asked).tenant).jobs.list(asked.query)
    return data({ items: found.items.map((job) => jobIn(job, asked.locale)), next: found.next })
  },
})

const eventsRoute = endpoint({
  ...one,
  id: 'followScreening',
  method: 'GET',
  path: `${path}/events`,
  title: { zh: '持续接收进度', en: 'The progress as it comes (server-sent events)' },
  answers: { 200: { [eventsType]: z.string() } },
  async handle(asked, { jobs, store, stopping }) {
    const { tenant } = callerOf(asked)
    const { id } = asked.params
    if ((await store.forTenant(tenant).jobs.get(id)) === null) return refuse('not-found')
    const following = (followers.get(tenant) ?? 0) + 1
    if (following > mostFollowers) return refuse('too-many')
    followers.set(tenant, following)
    const followed = jobs.follow(tenant, id, stopping)
    const events = Readable.from(eventsOf(followed, asked.locale))
    events.once('close', () => leave(tenant))
    return stream(events, eventsType)
  },
})

// each holds a connection and looks into the store again and again
const mostFollowers = 50
const followers = new Map<string, number>()

function leave(tenant: string): void {
  const left = (followers.get(tenant) ?? 1) - 1
  if (left === 0) followers.delete(tenant)
  else followers.set(tenant, left)
}

// a proxy closes what is silent for a minute, or less
const beatEvery = 15_000

async function* eventsOf(jobs: AsyncIterable<Job>, locale: Locale) {
  for await (const job of beating(jobs, beatEvery)) {
    if (job === beat) yield ':\n\n'
    else yield `event: ${job.state}\ndata: ${JSON.stringify(jobIn(job, locale))}\n\n`
  }
}

const types: Readonly<Record<ResultFormat, string>> = {
  ndjson: 'application/x-ndjson',
  csv: 'text/csv; charset=utf-8',
  parquet: 'application/vnd.apache.parquet',
}

const resultsRoute = endpoint({
  ...one,
  id: 'getScreeningResults',
  method: 'GET',
  path: `${path}/results`,
  title: { zh: '取回筛查结果', en: 'The results of a screening' },
  further: ['conflict'],
  query: z.strictObject({ part: z.enum(['results', 'rejected']).default('results') }),
  answers: {
    200: {
      'application/x-ndjson': 'file',
      'text/csv': 'file',
      'application/vnd.apache.parquet': 'file',
    },
  },
  async handle(asked, { jobs, store }) {
    const { tenant } = callerOf(asked)
    const { id } = asked.params
    const job = await store.forTenant(tenant).jobs.get(id)
    if (job === null) return refuse('not-found')
    const files = await jobs.results(tenant, id)
    if (files === null) return refuse('conflict')
    const isRejected = asked.query.part === 'rejected'
    const file = isRejected ? files.rejected : files.results
    if (file === null) return refuse('not-found')
    return stream(createReadStream(file), isRejected ? types.ndjson : types[job.request.output])
  },
})

const cancelRoute = endpoint({
  ...one,
  id: 'cancelScreening',
  method: 'POST',
  path: `${path}/cancel`,
  title: { zh: '取消筛查', en: 'Cancel a screening' },
  answers: { 200: json(shown) },
  handle: async (asked, { jobs }) =>
    changed(await jobs.cancel(callerOf(asked).tenant, asked.params.id), asked.locale),
})

const resumeRoute = endpoint({
  ...one,
  id: 'resumeScreening',
  method: 'POST',
  path: `${path}/resume`,
  title: { zh: '续做筛查', en: 'Go on with a screening' },
  answers: { 200: json(shown) },
  handle: async (asked, { jobs }) =>
    changed(await jobs.resume(callerOf(asked).tenant, asked.params.id), asked.locale),
})

const removeRoute = endpoint({
  ...one,
  id: 'removeScreening',
  method: 'DELETE',
  path,
  title: {
    zh: '删除已结束的筛查及其文件',
    en: 'Remove a screening that has ended, with its files',
  },
  answers: { 204: null },
  async handle(asked, { jobs }) {
    const change = await jobs.remove(callerOf(asked).tenant, asked.params.id)
    return change.kind === 'changed' ? nothing : changed(change, asked.locale)
  },
})

export const screeningRoutes = [
  addScreeningRoute,
  getRoute,
  listRoute,
  eventsRoute,
  resultsRoute,
  cancelRoute,
  resumeRoute,
  removeRoute,
]

function changed(change: JobChange, locale: Locale): Reply {
  if (change.kind === 'none') return refuse('not-found')
  return change.kind === 'refused' ? refuse('conflict') : data(jobIn(change.job, locale))
}
