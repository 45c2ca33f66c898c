import { createReadStream } from 'node:fs'
import { Readable } from 'node:stream'
import { decide } from 'incentive-rules'
import * as z from 'zod'
import type { Portal } from '../../portal'
import { digestOfText } from '../../store/ids'
import {
  type Job,
  type JobChange,
  jobStates,
  type ResultFormat,
  resultFormats,
} from '../../store/job'
import { callerOf, endpoint, usual } from '../define'
import { onceKeyOf } from '../once'
import { issueIn } from '../problem'
import { data, type Reply, refuse, stream } from '../reply'
import { evidence, verdict } from '../schemas/asking'
import { issue, jobId, json, listOf, named, page, plainDate } from '../schemas/common'

const shown = named(
  'Screening',
  z.object({
    id: z.string(),
    state: z.enum(jobStates),
    asOf: z.string(),
    rulebook: z.string(),
    format: z.enum(resultFormats),
    progress: z.object({ bytes: z.number(), ofBytes: z.number(), lines: z.number() }),
    outcome: z
      .object({ lines: z.number(), answered: z.number(), rejected: z.number(), rows: z.number() })
      .nullable(),
    issues: z.array(issue),
    createdAt: z.string(),
    expiresAt: z.string().nullable(),
  }),
)

const list = (text: string): readonly string[] => text.split(',')
const several = z.string().max(4000).transform(list)

const addRoute = endpoint({
  ...usual,
  id: 'addScreening',
  method: 'POST',
  path: '/v1/screenings',
  title: { zh: '提交批量筛查（每行一份画像）', en: 'Screen a file of profiles, one a line' },
  access: 'evaluate',
  cost: 20,
  bodyKind: ['application/x-ndjson', 'text/csv'],
  isRepeatable: true,
  query: z.strictObject({
    asOf: plainDate,
    format: z.enum(resultFormats).default('ndjson'),
    only: several.pipe(z.array(verdict)).optional(),
    rules: several.optional(),
    documents: several.optional(),
    evidence: z.exactOptional(evidence),
  }),
  answers: { 200: json(shown), 201: json(shown) },
  async handle(asked, portal) {
    const { only = null, format, rules, documents, ...rest } = asked.query
    const key = onceKeyOf(asked)
    if (key.kind === 'rejected') return refuse('invalid', key.issues)
    if (asked.file === null) return refuse('not-supported')
    const options = {
      ...rest,
      ...(rules === undefined ? {} : { rules }),
      ...(documents === undefined ? {} : { documents }),
    }
    const { rulebook } = portal.shelf.current()
    const tried = decide(rulebook, {}, options)
    if (tried.status === 'rejected') return refuse('invalid', tried.issues)
    const digest = digestOfText(rulebook.digest)
    if (digest === null) return refuse('internal')
    const input = asked.type === 'text/csv' ? 'csv' : 'ndjson'
    const request = { input, output: format, options, only, rulebook: digest } as const
    const { tenant } = callerOf(asked)
    const timer = setTimeout(() => asked.file?.destroy(), secondsFor(portal) * 1000)
    const made = await portal.jobs
      .submit(tenant, asked.file, request, ...(key.value === null ? [] : [key.value]))
      .finally(() => clearTimeout(timer))
    switch (made.kind) {
      case 'written':
        return data(jobIn(made.value, asked.locale), 201)
      case 'repeated':
        return data(jobIn(made.value, asked.locale))
      case 'rejected':
        return refuse('invalid', made.issues)
      case 'too-large':
        return refuse('too-large')
      case 'too-many':
        return refuse('too-many')
      case 'broken-off':
        return refuse('malformed')
      default:
        return refuse(made.kind)
    }
  },
})

const secondsFor = ({ settings }: Portal): number => settings.variables.PORTAL_UPLOAD_SECONDS

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
  answers: { 200: { 'text/event-stream': z.string() } },
  async handle(asked, { jobs, store, stopping }) {
    const { tenant } = callerOf(asked)
    const { id } = asked.params
    if ((await store.forTenant(tenant).jobs.get(id)) === null) return refuse('not-found')
    const followed = jobs.follow(tenant, id, stopping)
    return stream(Readable.from(eventsOf(followed, asked.locale)), 'text/event-stream')
  },
})

async function* eventsOf(jobs: AsyncIterable<Job>, locale: 'zh-CN' | 'en') {
  for await (const job of jobs) {
    yield `event: ${job.state}\ndata: ${JSON.stringify(jobIn(job, locale))}\n\n`
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

export const screeningRoutes = [
  addRoute,
  getRoute,
  listRoute,
  eventsRoute,
  resultsRoute,
  cancelRoute,
  resumeRoute,
]

function changed(change: JobChange, locale: 'zh-CN' | 'en'): Reply {
  if (change.kind === 'none') return refuse('not-found')
  return change.kind === 'refused' ? refuse('conflict') : data(jobIn(change.job, locale))
}

/** A job as clients see it: not where its files are. */
function jobIn(job: Job, locale: 'zh-CN' | 'en') {
  const { id, state, request, progress, createdAt } = job
  return {
    id,
    state,
    asOf: request.options.asOf,
    rulebook: request.rulebook,
    format: request.output,
    progress,
    outcome: job.state === 'done' ? job.outcome : null,
    issues: job.state === 'failed' ? job.issues.map((one) => issueIn(one, locale)) : [],
    createdAt,
    expiresAt: 'expiresAt' in job ? job.expiresAt : null,
  }
}
